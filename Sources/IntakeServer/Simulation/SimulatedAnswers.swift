import Foundation
import Hummingbird

/// Why the carrier refuses a message or a call whatever happens: the magic numbers of Twilio's test credentials, and limits.
struct SimulatedRefusal {
    let code: Int

    /// Why a message is refused, if it is.
    init?(of form: [String: String]) {
        if let refusal = SimulatedRefusal(recipient: form["To", default: ""]) {
            self = refusal
        } else if form["Body", default: ""].isEmpty {
            code = 21602
        } else if form["Body", default: ""].count > 1600 {
            code = 21617
        } else {
            return nil
        }
    }

    /// Why nothing reaches this number, if so.
    init?(recipient: String) {
        let magic = [
            "+15005550001": 21211, "+15005550002": 21612, "+15005550003": 21408, "+15005550004": 21610,
            "+15005550009": 21614,
        ]
        guard let code = magic[recipient] else { return nil }
        self.code = code
    }

    init(code: Int) {
        self.code = code
    }

    var response: Response {
        get throws { try Response.json(SimulatedError(code: code, status: 400), status: .badRequest) }
    }
}

struct SimulatedError: Encodable {
    var code: Int
    var status: Int
    var message = "Simulated."
    var moreInfo: String

    init(code: Int, status: Int) {
        self.code = code
        self.status = status
        moreInfo = "https://www.twilio.com/docs/errors/\(code)"
    }
}

struct SimulatedMessageList: Encodable {
    struct Entry: Encodable {
        var sid: String
        var body: String
        var status = "delivered"
        var to: String
        var from: String
        var dateCreated: String
        var dateSent: String

        init(_ message: SimulatedMessage) {
            let date = message.created.formatted(.carrier)
            sid = message.sid
            body = message.body
            to = message.to
            from = message.from
            dateCreated = date
            dateSent = date
        }
    }

    var messages: [Entry]
    var nextPageUri: String?
}

extension SimulatedMessage {
    /// The answer that names the message.
    var response: Response {
        get throws {
            let answer = Created(
                sid: sid,
                accountSid: accountSID,
                from: from,
                to: to,
                body: body
            )
            return try Response.json(answer, status: .created)
        }
    }

    private struct Created: Encodable {
        var sid: String
        var accountSid: String
        var from: String
        var to: String
        var body: String
        var status = "queued"
        var direction = "outbound-api"
        var numMedia = "0"
    }
}

extension SimulatedFault {
    /// How the fault looks from outside.
    func response() async throws -> Response {
        switch kind {
        case .badRequest:
            return try SimulatedRefusal(code: code ?? 21211).response
        case .tooManyRequests:
            let headers: HTTPFields = retryAfter.map { [.retryAfter: String($0)] } ?? [:]
            return try Response.json(
                SimulatedError(code: 20429, status: 429),
                status: .tooManyRequests,
                headers: headers
            )
        case .serverError, .disorder:
            return try Response.json(SimulatedError(code: 20500, status: 500), status: .internalServerError)
        case .reset:
            return Response(
                status: .created,
                headers: [.contentLength: "1000"],
                body: ResponseBody { _ in throw Cut() }
            )
        case .stall:
            try await Task.sleep(for: .seconds(30))
            return Response(status: .serviceUnavailable)
        }
    }

    private struct Cut: Error {}
}

extension Response {
    /// An answer in JSON, with names as Twilio writes them.
    static func json(
        _ value: some Encodable,
        status: HTTPResponse.Status = .ok,
        headers: HTTPFields = [:]
    ) throws -> Self {
        var headers = headers
        headers[.contentType] = "application/json"
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        let body = try encoder.encode(value)
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
    }
}
