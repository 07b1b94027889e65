import Foundation
import IntakeCore

/// What Twilio's error codes mean for us. The meanings are general knowledge of its error dictionary; this table is
/// the one place to correct them.
enum TwilioError {
    static let known: [SendFailure] = [
        SendFailure(code: "20003", operatorMustAct: true, sentence: "Twilio refused our credentials. Check the token."),
        SendFailure(code: "20404", operatorMustAct: true, sentence: "Twilio does not know the account. Check its SID."),
        SendFailure(code: "20429", retry: .later, sentence: "Too many requests at once."),

        SendFailure(code: "21211", sentence: "The recipient's number is not valid."),
        SendFailure(code: "21602", sentence: "The message is empty."),
        SendFailure(code: "21604", sentence: "The recipient's number is missing."),
        SendFailure(code: "21610", recipientOptedOut: true, sentence: "The recipient has texted STOP to this number."),
        SendFailure(code: "21611", retry: .later, sentence: "This line's queue is longer than ten hours."),
        SendFailure(code: "21612", sentence: "No route leads to the recipient. Call instead."),
        SendFailure(code: "21614", sentence: "The recipient's number is not a mobile. Call instead."),
        SendFailure(code: "21617", sentence: "The message is longer than 1600 characters. Split it."),

        SendFailure(code: "21212", operatorMustAct: true, sentence: "The line's number is not valid. Correct it."),
        SendFailure(code: "21408", operatorMustAct: true, sentence: "The account may not text this country. Allow it."),
        SendFailure(code: "21603", operatorMustAct: true, sentence: "The line's number is missing. Configure it."),
        SendFailure(code: "21606", operatorMustAct: true, sentence: "The account may not send from the line's number."),
        SendFailure(code: "21608", operatorMustAct: true, sentence: "A trial account texts verified numbers alone."),

        SendFailure(code: "30001", retry: .later, sentence: "The queue was full, or the message waited too long."),
        SendFailure(code: "30002", operatorMustAct: true, sentence: "The account is suspended. Ask Twilio why."),
        SendFailure(code: "30003", retry: .after(.seconds(3 * 3_600)), sentence: "The phone is off or out of reach."),
        SendFailure(code: "30004", sentence: "The recipient's carrier blocks the message."),
        SendFailure(code: "30005", sentence: "The number is unknown, or no longer in service."),
        SendFailure(code: "30006", sentence: "The number is a landline, or its carrier takes no texts. Call instead."),
        SendFailure(code: "30007", operatorMustAct: true, sentence: "The carrier filtered the message. Look at it."),
        SendFailure(code: "30008", retry: .after(.seconds(900)), sentence: "The carrier gave no reason."),
        SendFailure(code: "30022", retry: .later, sentence: "The line sends faster than its campaign allows."),
        SendFailure(code: "30032", operatorMustAct: true, sentence: "The toll-free number is not verified. Verify it."),
        SendFailure(code: "30034", operatorMustAct: true, sentence: "The line is not registered for US carriers."),
        SendFailure(
            code: "63038",
            retry: .after(.seconds(24 * 3_600)),
            operatorMustAct: true,
            sentence: "The account has reached its messages for 24 hours. Ask Twilio for more."
        ),

        // Not about sending: Twilio gives these when it calls our fallback address.
        SendFailure(code: "11200", operatorMustAct: true, sentence: "Our webhook answered with an error. See its log."),
        SendFailure(code: "11205", operatorMustAct: true, sentence: "Twilio could not connect to our webhook."),
        SendFailure(code: "11210", operatorMustAct: true, sentence: "Twilio found no address for our webhook's name."),
        SendFailure(code: "11220", operatorMustAct: true, sentence: "Twilio could not set up TLS with our webhook."),
        SendFailure(code: "11750", operatorMustAct: true, sentence: "Our answer was larger than 64 kB."),
        SendFailure(code: "12100", operatorMustAct: true, sentence: "Our answer was not well-formed XML."),
        SendFailure(code: "12200", operatorMustAct: true, sentence: "Our answer held verbs that Twilio does not know."),
        SendFailure(code: "12300", operatorMustAct: true, sentence: "Our answer had a wrong Content-Type."),
    ]

    private static let byCode = Dictionary(known.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

    /// What a code means; an unknown one is taken to be final.
    static func failure(code: Int) -> SendFailure {
        byCode[String(code)]
            ?? SendFailure(
                code: String(code),
                sentence: "Twilio gave error \(code). See https://www.twilio.com/docs/errors/\(code)."
            )
    }

    /// What a response that is no success means: by the code in its body if we know it, else by its status.
    ///
    /// Twilio's own words are not kept, since they repeat the recipient's number.
    static func failure(in response: OutboundResponse) -> SendFailure {
        let code = (try? JSONDecoder().decode(ErrorBody.self, from: Data(response.body)))?.code
        let text = code.map(String.init)
        var failure = byCode[text] ?? self.failure(status: response.status, code: text)
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
