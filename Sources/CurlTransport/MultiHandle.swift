import CCurl

/// libcurl's set of transfers with the connections they share.
///
/// `@unchecked`: of libcurl's functions on such a handle, `curl_multi_wakeup` alone may be called on any thread, and
/// ``wake()`` calls no other. Everything else happens on the transfer thread, which also frees the handle.
struct MultiHandle: @unchecked Sendable {
    private static let globalSetUp = curl_global_init(Int(CURL_GLOBAL_DEFAULT))

    let pointer: UnsafeMutableRawPointer

    /// A set that keeps as many connections open between transfers; `nil` if libcurl cannot be set up.
    init?(maximumConnections: Int) {
        guard Self.globalSetUp == CURLE_OK, let pointer = curl_multi_init() else { return nil }
        _ = ccurl_multi_set_long(pointer, CURLMOPT_MAXCONNECTS, maximumConnections)
        self.pointer = pointer
    }

    func wake() {
        curl_multi_wakeup(pointer)
    }
}
