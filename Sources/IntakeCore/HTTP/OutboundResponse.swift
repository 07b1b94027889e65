/// The complete answer to an ``OutboundRequest``, of whatever status. Prints as its status and size alone.
public struct OutboundResponse: Sendable, Hashable {
    /// The status code, 100 to 599 where the other side keeps to RFC 9110.
    public var status: Int
    /// The headers, looked up without regard to case: `headers["content-type"]`.
    public var headers: HeaderList
    /// The whole body.
    public var body: [UInt8]

    /// A response of this status.
    public init(status: Int, headers: HeaderList = [:], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

extension OutboundResponse: CustomStringConvertible, CustomReflectable {
    /// The status and the size of the body, which may hold personal data.
    public var description: String { "response \(status), body of \(body.count) bytes" }
    /// No children: `dump` and test reports show no more than ``description``.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
