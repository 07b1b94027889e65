public import IntakeCore

/// HTTP over libcurl, the way a gateway that must not send a message twice needs it.
///
/// - `https` only, TLS 1.2 or later, certificates always checked; plain `http` to a loopback host alone
///   (`127.0.0.0/8`, `::1`, `localhost`).
/// - A request is written to a connection once. libcurl would send it again by itself if a kept connection turned out
///   to be closed; here that becomes an error that says the request may have been received.
/// - Redirects, cookies, `.netrc` and compression are not used. The proxy variables of the environment (`https_proxy`,
///   `all_proxy`, `no_proxy`) count for `https` and are ignored for loopback hosts.
/// - All transfers run on one thread of the transport's own and share its connections; no thread of Swift's
///   concurrency pool ever waits. Letting go of the transport ends that thread.
public struct CurlTransport: Transport {
    private let limits: TransferLimits
    private let thread: TransferThread

    /// A transport with connections of its own.
    ///
    /// - Parameters:
    ///   - connectTimeout: For name, connection and TLS together; at least 1 ms.
    ///   - totalTimeout: For a whole transfer, counted from its start; at least 1 ms.
    ///   - maximumResponseSize: In bytes of body. Recordings need a transport that accepts more.
    ///   - maximumTransfers: How many run at once; others wait for their turn, in order. At least 1.
    ///   - certificateAuthorityFile: A PEM file of the authorities to trust instead of the system's.
    public init(
        connectTimeout: Duration = .seconds(5),
        totalTimeout: Duration = .seconds(15),
        maximumResponseSize: Int = 1 << 20,
        maximumTransfers: Int = 32,
        certificateAuthorityFile: String? = nil
    ) {
        limits = TransferLimits(
            connectTimeout: connectTimeout,
            totalTimeout: totalTimeout,
            maximumResponseSize: maximumResponseSize,
            certificateAuthorityFile: certificateAuthorityFile
        )
        thread = TransferThread(maximumTransfers: max(1, maximumTransfers))
    }

    /// Sends the request once and returns the complete response. See ``Transport``.
    public func perform(_ request: OutboundRequest) async throws(TransportError) -> OutboundResponse {
        try await perform(.request(request))
    }

    func perform(_ content: Submission.Content) async throws(TransportError) -> OutboundResponse {
        if Task.isCancelled { throw TransportError(.cancelled, requestMayHaveBeenReceived: false) }
        guard let queue = thread.queue else {
            throw TransportError(.unavailable, requestMayHaveBeenReceived: false)
        }
        let id = TransferID()
        return try await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                queue.submit(Submission(id: id, content: content, limits: limits, continuation: continuation))
                // A cancellation that came before the line above found nothing to cancel.
                if Task.isCancelled { queue.cancel(id) }
            }
        } onCancel: {
            queue.cancel(id)
        }.get()
    }
}
