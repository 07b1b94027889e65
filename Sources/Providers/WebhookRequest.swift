public import IntakeCore

/// A request from a telephony company, as it reached us: nothing in it has been checked yet.
///
/// Providers sign what they sent, so every part is kept as it was received: the path and query still
/// percent-encoded, the body as bytes.
public struct WebhookRequest: Sendable, Equatable {
    /// The HTTP method in capitals, as `GET` or `POST`.
    public let method: String
    /// The address that the provider called. The scheme, host and port come from our configuration, never from
    /// a header, since a caller chooses the headers.
    public let url: String
    /// The body, untouched.
    public let body: [UInt8]

    /// The header fields as received. The first of a repeated name counts.
    public let headers: HeaderList

    /// - Parameters:
    ///   - method: the HTTP method, in any case.
    ///   - publicURL: the origin in our configuration, as `https://example.org`, with or without a final slash.
    ///   - target: the path and query exactly as received, as `/webhooks/main/message?step=2`.
    ///   - headers: the header fields in the order received.
    ///   - body: the body's bytes.
    public init(method: String, publicURL: String, target: String, headers: HeaderList, body: [UInt8]) {
        self.method = method.uppercased()
        self.url = (publicURL.hasSuffix("/") ? String(publicURL.dropLast()) : publicURL) + target
        self.headers = headers
        self.body = body
    }

    /// The part of the address after the first `?`, still percent-encoded; empty without one.
    public var query: Substring {
        let address = url.prefix { $0 != "#" }
        return address.drop { $0 != "?" }.dropFirst()
    }

    /// The media type of the body in lower case without its parameters, as `application/json`.
    public var mediaType: String? {
        headers["Content-Type"].map { MediaType.essence(of: $0) }
    }
}

extension WebhookRequest: Confidential {}
