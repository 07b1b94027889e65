public import IntakeCore

/// E-mail over libcurl. Beside what holds for HTTP: `smtps`, or `smtp` with STARTTLS that is insisted on; without TLS to
/// a loopback host alone. No proxy is used.
extension CurlTransport: MailTransport {
    /// Hands the message in once. See ``MailTransport``.
    public func send(_ mail: OutboundMail) async throws(TransportError) {
        _ = try await perform(.mail(mail))
    }
}
