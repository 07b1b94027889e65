import Foundation
import IntakeCore

/// What Twilio's errors mean for us.
enum TwilioError {
    private static let byCode = Dictionary(
        (sending + calling + webhooks).map { ($0.code, $0) },
        uniquingKeysWith: { first, _ in first }
    )

    /// What a code means; an unknown one is taken to be final.
    static func failure(code: Int) -> SendFailure {
        known(code: code)
            ?? SendFailure(code: String(code), sentence: "Twilio gave error \(code). \(page(code: code))")
    }

    private static func known(code: Int) -> SendFailure? {
        if let failure = byCode[String(code)] { return failure }
        guard let verb = verbs[code / 100] else { return nil }
        return SendFailure(
            code: String(code),
            operatorMustAct: true,
            sentence: "Twilio refused our \(verb). \(page(code: code))"
        )
    }

    private static func page(code: Int) -> String {
        "See https://www.twilio.com/docs/errors/\(code)."
    }

    /// What a response that is no success means: by the code in its body if we know it, else by its status.
    ///
    /// Twilio's own words are not kept, since they repeat the recipient's number.
    static func failure(in response: OutboundResponse) -> SendFailure {
        let code = (try? JSONDecoder().decode(ErrorBody.self, from: Data(response.body)))?.code
        var failure =
            code.flatMap(known) ?? self.failure(status: response.status, code: code.map(String.init))
        if failure.retry == .later, let delay = retryDelay(in: response) {
            failure.retry = .after(delay)
        }
        return failure
    }

    private static func failure(status: Int, code: String?) -> SendFailure {
        switch status {
        case 429:
            SendFailure(code: code, retry: .later, sentence: "Too many requests at once.")
        case 500..<600:
            SendFailure(code: code, retry: .later, sentence: "Twilio failed with status \(status).")
        case 401, 403, 404:
            SendFailure(
                code: code,
                operatorMustAct: true,
                sentence: "Twilio refused with status \(status). Check the account's SID, token and apiBase."
            )
        case 400..<500:
            SendFailure(code: code, sentence: "Twilio refused the request with status \(status).")
        default:
            SendFailure(
                code: code,
                operatorMustAct: true,
                sentence: "An unexpected status \(status) came back. Check the account's apiBase."
            )
        }
    }

    /// The seconds that `Retry-After` asks for, at most a day. A date there is not read: it needs a clock.
    private static func retryDelay(in response: OutboundResponse) -> Duration? {
        guard let seconds = response.headers["Retry-After"].flatMap({ Int($0) }), seconds >= 0 else { return nil }
        return .seconds(min(seconds, 86_400))
    }

    private struct ErrorBody: Decodable {
        let code: Int?
    }
}
