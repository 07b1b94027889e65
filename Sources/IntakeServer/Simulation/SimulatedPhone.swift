public import IntakeCore
import Providers

/// A basic phone on a simulated network: sends texts to the gateway as the provider would, and reads its replies.
public struct SimulatedPhone: Sendable {
    /// The gateway did not take the text.
    public struct Refusal: Error, CustomStringConvertible {
        /// The HTTP status of its answer.
        public var status: Int

        /// What happened and what to do.
        public var description: String {
            "The gateway answered \(status). Is this the configuration, and the data folder, of the running server?"
        }
    }

    private let webhook: SimulatedWebhook
    private let url: String
    private let line: PhoneNumber
    /// The phone's own number.
    public let number: PhoneNumber

    /// Makes a phone.
    ///
    /// - Parameters:
    ///   - number: the phone's own number.
    ///   - line: the number it texts.
    ///   - url: the address that the provider calls for a message.
    ///   - accountSID: the provider account of the line.
    ///   - token: the secret that signs.
    ///   - transport: how the gateway is reached.
    public init(
        number: PhoneNumber,
        line: PhoneNumber,
        url: String,
        accountSID: String,
        token: String,
        transport: any Transport
    ) {
        webhook = SimulatedWebhook(accountSID: accountSID, token: token, transport: transport)
        self.url = url
        self.line = line
        self.number = number
    }

    /// Sends a text and returns the replies, each of which is then reported as delivered.
    ///
    /// - Throws: `TransportError`, or ``Refusal``.
    public func send(_ text: String) async throws -> [String] {
        let response = try await webhook.post(
            to: url,
            [
                ("MessageSid", "SM" + SimulatedCarrier.randomHex()), ("From", number.e164), ("To", line.e164),
                ("Body", text), ("NumMedia", "0"), ("SmsStatus", "received"), ("ApiVersion", "2010-04-01"),
            ]
        )
        guard response.status == 200 else { throw Refusal(status: response.status) }
        let replies = ReplyDocument.messages(in: response.body)
        for reply in replies {
            await report(reply)
        }
        return replies.map(\.text)
    }

    private func report(_ reply: ReplyDocument.Message) async {
        guard let callback = reply.statusCallback else { return }
        let sid = "SM" + SimulatedCarrier.randomHex()
        for status in ["sent", "delivered"] {
            _ = try? await webhook.post(
                to: callback,
                [
                    ("MessageSid", sid), ("MessageStatus", status), ("From", line.e164), ("To", number.e164),
                    ("ApiVersion", "2010-04-01"),
                ]
            )
        }
    }
}

/// The messages of a TwiML document.
private enum ReplyDocument {
    struct Message {
        var text: String
        var statusCallback: String?
    }

    /// The messages, in order; none in a document that cannot be read.
    static func messages(in document: [UInt8]) -> [Message] {
        guard let root = try? MarkupReader.root(of: document) else { return [] }
        return root.children.filter { $0.name == "Message" }.map { message in
            Message(text: message.wholeText, statusCallback: message.value(of: "statusCallback"))
        }
    }
}
