/// Carries one HTTP request to its destination and brings the response back.
public protocol Transport: Sendable {
    /// Sends the request once, never twice, and returns the complete response, of whatever status.
    ///
    /// Redirects are not followed: a 3xx is returned like any other response. When the calling task is cancelled, the
    /// transfer stops and the method throws ``TransportError/Kind/cancelled``.
    ///
    /// - Throws: ``TransportError``, whose ``TransportError/requestMayHaveBeenReceived`` decides whether a send may be
    ///   tried again as it is, or must first be looked up at the provider.
    func perform(_ request: OutboundRequest) async throws(TransportError) -> OutboundResponse
}
