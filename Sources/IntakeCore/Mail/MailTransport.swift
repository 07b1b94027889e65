/// Hands e-mail to a server.
public protocol MailTransport: Sendable {
    /// Hands the message in once, never twice. Returns once the server has taken it for every recipient.
    ///
    /// - Throws: ``TransportError``, whose ``TransportError/requestMayHaveBeenReceived`` tells whether the message may
    ///   be on its way all the same.
    func send(_ mail: OutboundMail) async throws(TransportError)
}
