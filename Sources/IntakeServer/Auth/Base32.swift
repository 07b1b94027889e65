/// Letters and digits that are hard to confuse, five bits each, without padding (RFC 4648, section 6).
enum Base32 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

    static func encode(_ bytes: some Sequence<UInt8>) -> String {
        var text = ""
        var (buffer, bits) = (0, 0)
        for byte in bytes {
            buffer = (buffer << 8 | Int(byte)) & 0xFFFF
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(alphabet[buffer >> bits & 31])
            }
        }
        if bits > 0 {
            text.append(alphabet[buffer << (5 - bits) & 31])
        }
        return text
    }

    /// In groups of four, for reading and copying by hand.
    static func grouped(_ text: String, by separator: String) -> String {
        let characters = Array(text)
        return stride(from: 0, to: characters.count, by: 4).map { start in
            String(characters[start..<min(start + 4, characters.count)])
        }.joined(separator: separator)
    }
}
