import CCurl
import IntakeCore

/// What libcurl needs of a message while it sends it: the recipients in its own form, and the content piece by piece.
final class MailTransfer {
    private(set) var recipients: UnsafeMutablePointer<curl_slist>?
    private var rest: ArraySlice<UInt8>

    /// Throws ``TransportError/Kind/invalidRequest`` for an address that would not reach the server as one.
    init(_ mail: OutboundMail, host: String) throws(TransportError) {
        rest = mail.content[...]
        guard !mail.recipients.isEmpty, ([mail.sender] + mail.recipients).allSatisfy(Self.isAddress) else {
            throw TransportError(.invalidRequest, host: host, requestMayHaveBeenReceived: false)
        }
        for address in mail.recipients {
            guard let longer = curl_slist_append(recipients, "<\(address)>") else {
                throw TransportError(.unavailable, requestMayHaveBeenReceived: false)
            }
            recipients = longer
        }
    }

    deinit {
        curl_slist_free_all(recipients)
    }

    /// Copies the next piece, and tells how long it is; 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let piece = rest.prefix(buffer.count)
        buffer.copyBytes(from: piece)
        rest = rest.dropFirst(piece.count)
        return piece.count
    }

    /// Printable ASCII without what ends an address early. Which addresses exist is the server's to say.
    private static func isAddress(_ text: String) -> Bool {
        text.contains("@") && text.utf8.allSatisfy { (0x21...0x7E).contains($0) && !"<>\"\\".utf8.contains($0) }
    }
}
