/// A document that tells Twilio what to do: a `Response` and its verbs, in order.
public struct TwiML: Sendable, Equatable {
    /// The largest document that Twilio reads, in bytes (its error 11750).
    public static let maximumSize = 64 * 1024

    /// What is to be done, one after the other. Nothing at all is a valid response.
    public var verbs: [MarkupElement]

    /// A response of these verbs.
    public init(_ verbs: [MarkupElement] = []) {
        self.verbs = verbs
    }

    /// The document as an answer to a webhook.
    ///
    /// The type must be XML: Twilio would send plain text to the person as a message.
    public var answer: WebhookAnswer {
        let response = MarkupElement("Response", content: verbs.map { .element($0) })
        return WebhookAnswer(contentType: "text/xml; charset=utf-8", body: response.document)
    }
}

extension TwiML: Confidential {}

extension MarkupElement {
    /// The verb that sends a text.
    ///
    /// - Parameters:
    ///   - text: what the person reads.
    ///   - to: a number in E.164; without one, whoever wrote the message that is being answered.
    ///   - statusCallback: where Twilio reports what became of it.
    public static func message(_ text: String, to: String? = nil, statusCallback: String? = nil) -> MarkupElement {
        MarkupElement(
            "Message",
            ["to": to, "statusCallback": statusCallback],
            content: [.element(MarkupElement("Body", content: [.text(text)]))]
        )
    }
}
