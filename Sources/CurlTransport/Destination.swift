import CCurl
import Foundation
import IntakeCore

/// A URL that we agreed to send to. It is read by libcurl's own parser, and libcurl then sends to the very same parsed
/// URL, so that the check and the connection cannot differ about what the host is.
final class Destination {
    let handle: OpaquePointer
    let host: String
    let scheme: String

    /// The address of a mail server. Over `smtp`, TLS begins with STARTTLS.
    convenience init(mail url: String) throws(TransportError) {
        try self.init(url, schemes: ["smtp", "smtps"], secure: ["smtp", "smtps"])
    }

    /// The address of an HTTP request.
    convenience init(_ url: String) throws(TransportError) {
        try self.init(url, schemes: ["http", "https"], secure: ["https"])
    }

    /// Throws what ``TransportError/Kind/badURL`` and ``TransportError/Kind/insecureURL`` stand for.
    private init(_ url: String, schemes: Set<String>, secure: Set<String>) throws(TransportError) {
        guard let handle = curl_url() else { throw TransportError(.unavailable, requestMayHaveBeenReceived: false) }
        self.handle = handle
        let isRead = curl_url_set(handle, CURLUPART_URL, url, UInt32(CURLU_DISALLOW_USER)) == CURLUE_OK
        scheme = Self.part(CURLUPART_SCHEME, of: handle) ?? ""
        host = Self.part(CURLUPART_HOST, of: handle) ?? ""
        // C strings end at the first zero byte: what comes after it would be dropped unseen.
        guard isRead, !host.isEmpty, schemes.contains(scheme), !url.utf8.contains(0) else {
            throw TransportError(.badURL, requestMayHaveBeenReceived: false)
        }
        guard secure.contains(scheme) || isLoopback else {
            throw TransportError(.insecureURL, host: host, requestMayHaveBeenReceived: false)
        }
    }

    deinit {
        curl_url_cleanup(handle)
    }

    /// Whether the host is this machine, by an address or by the one name that libcurl never asks the network for.
    var isLoopback: Bool {
        if host.lowercased() == "localhost" || host == "[::1]" { return true }
        var address = in_addr()
        guard inet_pton(AF_INET, host, &address) == 1 else { return false }
        return UInt32(bigEndian: address.s_addr) >> 24 == 127
    }

    private static func part(_ part: CURLUPart, of handle: OpaquePointer) -> String? {
        var text: UnsafeMutablePointer<CChar>?
        guard curl_url_get(handle, part, &text, 0) == CURLUE_OK, let text else { return nil }
        defer { curl_free(text) }
        return String(cString: text)
    }
}
