/// What we answer to a webhook, with status 200: providers take any other status for a failure.
public struct WebhookAnswer: Sendable, Equatable {
    /// The value of the `Content-Type` header.
    public var contentType: String
    /// The body's bytes.
    public var body: [UInt8]

    /// An answer with these exact bytes.
    public init(contentType: String, body: [UInt8]) {
        self.contentType = contentType
        self.body = body
    }
}

extension WebhookAnswer: Confidential {}
