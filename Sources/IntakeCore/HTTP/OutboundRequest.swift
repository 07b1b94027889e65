/// An HTTP request that we make of someone else, as a value: a provider describes it, a ``Transport`` carries it out.
///
/// It may hold a person's number and words, so it prints as its method and size alone.
public struct OutboundRequest: Sendable, Hashable {
    /// The methods that the providers' interfaces need.
    public enum Method: String, Sendable, Hashable, CaseIterable {
        case get = "GET"
        case post = "POST"
        case put = "PUT"
        case delete = "DELETE"
    }

    /// What is asked of the resource.
    public var method: Method
    /// An absolute `https` URL, or `http` to a loopback host, without credentials.
    public var url: String
    /// Headers to send. `Host`, `Content-Length` and what else frames a message belong to the transport.
    public var headers: HeaderList
    /// The bytes to send after the headers; empty for none.
    public var body: [UInt8]
    /// Credentials to send with this request, if any.
    public var basicAuthentication: BasicAuthentication?

    /// A request of this method and URL.
    public init(
        method: Method,
        url: String,
        headers: HeaderList = [:],
        body: [UInt8] = [],
        basicAuthentication: BasicAuthentication? = nil
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.basicAuthentication = basicAuthentication
    }
}

extension OutboundRequest: CustomStringConvertible, CustomReflectable {
    /// The method and the size of the body: neither the URL, which may hold a number, nor the headers.
    public var description: String { "\(method.rawValue) request, body of \(body.count) bytes" }
    /// No children: `dump` and test reports show no more than ``description``.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
