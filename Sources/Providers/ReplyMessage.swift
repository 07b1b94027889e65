/// A text that answers the message in the same webhook, to the person who sent it.
public struct ReplyMessage: Sendable, Equatable {
    /// What the person reads.
    public var text: String
    /// Where the provider reports what became of it.
    public var statusCallback: String?

    /// A reply, with the address for news of it.
    public init(text: String, statusCallback: String? = nil) {
        self.text = text
        self.statusCallback = statusCallback
    }
}

extension ReplyMessage: Confidential {}
