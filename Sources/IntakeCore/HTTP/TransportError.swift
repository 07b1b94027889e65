/// Why there is no response to an ``OutboundRequest``.
public struct TransportError: Error, Sendable, Hashable {
    /// What went wrong, and when.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The URL cannot be read, is not `http` or `https`, or holds credentials.
        case badURL
        /// Plain `http` to a host other than this machine.
        case insecureURL
        /// A header or the credentials cannot be written on the wire, for example because of a line break.
        case invalidRequest
        /// The host's name has no address.
        case couldNotResolve
        /// The host refused the connection, or it broke while it was set up.
        case couldNotConnect
        /// No connection within the connect timeout.
        case connectTimedOut
        /// The other side does not speak TLS 1.2 or later.
        case tlsFailed
        /// The other side's certificate is not trusted, or is not for that host.
        case certificateRefused
        /// No complete response within the total timeout.
        case timedOut
        /// The connection was closed or reset before the response was complete.
        case connectionLost
        /// The response is larger than the transport accepts.
        case responseTooLarge
        /// What came back is not HTTP.
        case malformedResponse
        /// A mail server did not take the message, or did not know us.
        case refused
        /// The calling task was cancelled, or the transport was let go.
        case cancelled
        /// The transport itself could not be set up, for lack of memory for example.
        case unavailable
    }

    /// What went wrong.
    public let kind: Kind
    /// The host that was asked, without path or query; `nil` if the URL could not be read.
    public let host: String?
    /// What the library below said, without personal data.
    public let detail: String?
    /// Whether the other side may have acted on the request. `false` is a certainty: not one byte of it was sent.
    public let requestMayHaveBeenReceived: Bool

    /// An error of this kind; `host` and `detail` must hold no personal data.
    public init(_ kind: Kind, host: String? = nil, detail: String? = nil, requestMayHaveBeenReceived: Bool) {
        self.kind = kind
        self.host = host
        self.detail = detail
        self.requestMayHaveBeenReceived = requestMayHaveBeenReceived
    }
}

extension TransportError: CustomStringConvertible {
    /// A sentence for the operator: what happened, what to do, and what may have been received.
    public var description: String {
        let outcome =
            requestMayHaveBeenReceived
            ? "The request may have been received: look it up before sending it again."
            : "Nothing was sent."
        return [sentence + (detail.map { " (\($0))." } ?? "."), advice, outcome].joined(separator: " ")
    }

    private var sentence: String {
        let host = host ?? "the host"
        return switch kind {
        case .badURL: "The URL of an outgoing request is not valid"
        case .insecureURL: "Refused to send over plain http to \(host)"
        case .invalidRequest: "A header or the credentials for \(host) cannot be sent"
        case .couldNotResolve: "The name \(host) has no address"
        case .couldNotConnect: "Could not connect to \(host)"
        case .connectTimedOut: "\(host) did not accept a connection in time"
        case .tlsFailed: "No TLS connection could be made with \(host)"
        case .certificateRefused: "The certificate of \(host) is not trusted"
        case .timedOut: "\(host) did not answer in time"
        case .connectionLost: "The connection to \(host) broke before the response was complete"
        case .responseTooLarge: "The response of \(host) is larger than accepted"
        case .malformedResponse: "The response of \(host) is not HTTP"
        case .refused: "The mail server \(host) refused the message"
        case .cancelled: "The request to \(host) was cancelled"
        case .unavailable: "The outgoing HTTP client could not be set up"
        }
    }

    private var advice: String {
        switch kind {
        case .badURL: "Write an absolute https URL without credentials."
        case .insecureURL: "Use https; http is for this machine alone."
        case .invalidRequest: "Remove line breaks and control characters, and headers that the transport writes itself."
        case .couldNotResolve: "Check the name and this machine's DNS."
        case .couldNotConnect, .connectTimedOut: "Check the address, the firewall and the provider's status."
        case .tlsFailed: "Check that the port speaks TLS 1.2 or later."
        case .certificateRefused: "Check the name, this machine's clock and its certificate authorities."
        case .timedOut, .connectionLost, .malformedResponse: "Check the provider's status."
        case .responseTooLarge: "Check the URL, or allow a larger response."
        case .refused: "Check the user, the password, the sender and the recipients."
        case .cancelled: "Send it again if it is still wanted."
        case .unavailable: "Check this machine's memory and open files, then restart."
        }
    }
}
