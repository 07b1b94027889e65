/// The default alphabet of text messages (3GPP TS 23.038, formerly GSM 03.38).
///
/// It is asked about one Unicode scalar at a time, never about a grapheme: CR LF is one `Character` and two
/// septets, and a decomposed é is one `Character` that the alphabet lacks. Compose a text (NFC) before asking.
public enum GSM7 {
    /// The basic table in code order, without the escape code: one septet each.
    private static let basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
        + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"

    /// The extension table: an escape and a code, two septets each.
    private static let extended = "\u{0C}^{}\\[~]|€"

    /// Septets by scalar value, 0 where the alphabet has no such character. The euro sign is the last of them.
    private static let septetsByScalar: [UInt8] = {
        var table = [UInt8](repeating: 0, count: 0x20AC + 1)
        for scalar in basic.unicodeScalars { table[Int(scalar.value)] = 1 }
        for scalar in extended.unicodeScalars { table[Int(scalar.value)] = 2 }
        return table
    }()

    /// What a character costs: 1 septet, 2 for the extension table, `nil` if the alphabet lacks it.
    public static func septets(for scalar: Unicode.Scalar) -> Int? {
        let value = Int(scalar.value)
        guard value < septetsByScalar.count, septetsByScalar[value] > 0 else { return nil }
        return Int(septetsByScalar[value])
    }

    /// What a whole text costs in septets, or `nil` if one of its characters is outside the alphabet.
    public static func septets(in text: some StringProtocol) -> Int? {
        var total = 0
        for scalar in text.unicodeScalars {
            guard let septets = septets(for: scalar) else { return nil }
            total += septets
        }
        return total
    }

    /// Whether every character of the text is in the alphabet.
    public static func canEncode(_ text: some StringProtocol) -> Bool {
        text.unicodeScalars.allSatisfy { septets(for: $0) != nil }
    }
}
