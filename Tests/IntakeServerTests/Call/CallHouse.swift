import IntakeCore
import Providers
import Testing

@testable import IntakeServer

/// A gateway of a few written documents, which remembers what it was asked.
actor WrittenGateway: Transport {
    /// What the gateway was asked.
    struct Asked: Sendable {
        var method: String
        var path: String
        var fields: [String: String]
        var isSigned: Bool
    }

    static let base = "http://127.0.0.1:1"
    private let documents: [String: [OutboundResponse]]
    private var served: [String: Int] = [:]
    private(set) var asked: [Asked] = []

    /// - Parameter documents: what each path answers: the first time, the second ..., then always the last.
    init(_ documents: [String: [OutboundResponse]]) {
        self.documents = documents
    }

    init(_ documents: [String: String]) {
        self.documents = documents.mapValues { [.xml($0)] }
    }

    func perform(_ request: OutboundRequest) async throws(TransportError) -> OutboundResponse {
        let form = (try? FormParameters(parsing: request.body)) ?? FormParameters()
        let signature = request.headers["X-Twilio-Signature"] ?? ""
        let path = String(request.url.dropFirst(Self.base.count))
        asked.append(
            Asked(
                method: request.method.rawValue,
                path: path,
                fields: Dictionary(form.all.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first }),
                isSigned: TwilioSigner(secret: "secret").isValid(signature, url: request.url, parameters: form)
            )
        )
        guard let answers = documents[path], let last = answers.last else { return OutboundResponse(status: 404) }
        let count = served[path, default: 0]
        served[path] = count + 1
        return count < answers.count ? answers[count] : last
    }

    /// The fields of the last request for a path.
    func fields(of path: String) -> [String: String] {
        asked.last { $0.path == path }?.fields ?? [:]
    }

    var paths: [String] { asked.map(\.path) }
}

extension OutboundResponse {
    /// A document, of which the verbs are written.
    static func xml(_ verbs: String) -> OutboundResponse {
        OutboundResponse(
            status: 200,
            headers: ["Content-Type": "text/xml; charset=utf-8"],
            body: Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response>\(verbs)</Response>".utf8)
        )
    }
}

/// Writes down what happens.
actor Listener: CallListener {
    private var narrations: [CallSide: CallNarration] = [:]
    private(set) var lines: [String] = []

    func notice(_ moment: CallMoment, on side: CallSide, audio: [UInt8]?) async -> Duration? {
        lines += narrations[side, default: CallNarration(prefix: side == .person ? "" : "advocate ")].lines(for: moment)
        return nil
    }

    func interrupt(after heard: Duration) async {}
}

/// Plays a script against a written gateway, and tells what was heard.
func call(
    _ gateway: WrittenGateway,
    _ script: String = "",
    fallback: Bool = false,
    isRepeating: Bool = false,
    limit: Duration? = nil,
    patience: Int = 3
) async throws -> (lines: [String], result: CallRunner.Result) {
    let listener = Listener()
    let script = try PhoneScript(script, file: "script.txt")
    let webhook = SimulatedWebhook(accountSID: "ACtest", token: "secret", transport: gateway)
    var runner = CallRunner(
        identity: CallIdentity(sid: "CA1", from: "+15145550123", to: "+15145550100", direction: .inbound),
        surroundings: CallRunner.Surroundings(
            webhooks: CallWebhooks(
                webhook: webhook,
                fallback: fallback ? WrittenGateway.base + "/fallback" : nil,
                isRepeating: isRepeating
            ),
            recordings: CallRecordings(carrier: nil, accountSID: "ACtest", transport: gateway),
            listener: listener
        ),
        request: CallRequest(url: WrittenGateway.base + "/voice"),
        person: CallPerson(acts: script.acts, patience: patience),
        advocates: DialedAdvocates(plans: script.advocates),
        limit: limit
    )
    let result = await runner.run()
    return (await listener.lines, result)
}
