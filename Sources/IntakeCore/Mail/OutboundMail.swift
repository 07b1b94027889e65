/// A message of e-mail that we send, as a value.
///
/// It prints as its size alone.
public struct OutboundMail: Sendable, Hashable {
    /// Where it is handed in.
    public var server: MailServer
    /// The address that answers and refusals go to.
    public var sender: String
    /// The addresses that get it; at least one.
    public var recipients: [String]
    /// Headers and body as RFC 5322 has them, with CRLF at the end of each line.
    public var content: [UInt8]

    /// A message for this server.
    public init(server: MailServer, sender: String, recipients: [String], content: [UInt8]) {
        self.server = server
        self.sender = sender
        self.recipients = recipients
        self.content = content
    }
}

extension OutboundMail: CustomStringConvertible, CustomReflectable {
    /// The size of the content, and no address.
    public var description: String { "mail of \(content.count) bytes" }
    /// No children: `dump` and test reports show no more than ``description``.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// A server that takes e-mail, and our credentials there.
public struct MailServer: Sendable, Hashable {
    /// `smtps://host[:port]`, or `smtp://host[:port]`: then TLS is begun with STARTTLS before anything is said, and
    /// without it nothing is sent, except to a loopback host.
    public var url: String
    /// Who we are there, if the server asks.
    public var credentials: BasicAuthentication?

    /// A server at this address.
    public init(url: String, credentials: BasicAuthentication? = nil) {
        self.url = url
        self.credentials = credentials
    }
}
