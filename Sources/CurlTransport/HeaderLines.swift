import CCurl
import IntakeCore

/// Header lines in libcurl's form, freed with this object.
final class HeaderLines {
    private(set) var pointer: UnsafeMutablePointer<curl_slist>?

    /// They decide where a message begins and ends, or for whom it is: libcurl writes them.
    private static let reserved: Set = [
        "connection", "content-length", "expect", "host", "te", "trailer", "transfer-encoding",
    ]

    private static let tokenBytes = Set(
        "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8
    )

    /// Throws ``TransportError/Kind/invalidRequest`` for a line that would not reach the other side as that one line.
    init(_ headers: HeaderList, host: String) throws(TransportError) {
        for field in headers.fields {
            guard Self.isToken(field.name), Self.isPlain(field.value),
                !Self.reserved.contains(field.name.lowercased())
            else {
                throw TransportError(.invalidRequest, host: host, requestMayHaveBeenReceived: false)
            }
            // libcurl's own sign for a header without a value; `name:` alone would remove one of its headers.
            try append(field.value.isEmpty ? "\(field.name);" : "\(field.name): \(field.value)")
        }
        // Not to be added by libcurl: a wait for permission to send a body, a type the caller did not state.
        try append("Expect:")
        if headers["Content-Type"] == nil { try append("Content-Type:") }
    }

    deinit {
        curl_slist_free_all(pointer)
    }

    private func append(_ line: String) throws(TransportError) {
        guard let longer = curl_slist_append(pointer, line) else {
            throw TransportError(.unavailable, requestMayHaveBeenReceived: false)
        }
        pointer = longer
    }

    /// A name as RFC 9110 (section 5.6.2) allows it.
    private static func isToken(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.allSatisfy(tokenBytes.contains)
    }

    /// No line break, no zero byte, no other control character than a tab.
    static func isPlain(_ value: String) -> Bool {
        value.utf8.allSatisfy { ($0 >= 0x20 && $0 != 0x7F) || $0 == UInt8(ascii: "\t") }
    }
}
