import Foundation

/// What each scalar of a text becomes when the text is folded.
///
/// Compatibility decomposition (Unicode's NFKD) takes width, ligatures and accents apart; then the accents are left
/// out. It works scalar by scalar, so that a folded word still knows where it stood in the text.
enum FoldedScalars {
    /// Gives the scalars that stand for `scalar`: none, one, or several.
    @inline(__always)
    static func visit(_ scalar: Unicode.Scalar, _ body: (Unicode.Scalar) -> Void) {
        switch scalar {
        case "a"..."z", "0"..."9", " "..."/": body(scalar)
        case "A"..."Z": body(Unicode.Scalar(UInt8(scalar.value) + 0x20))
        default: for part in parts(of: scalar) { body(part) }
        }
    }

    private static func parts(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        switch scalar.value {
        case ..<0x180: latin[Int(scalar.value)]
        case 0x2000..<0x2070: punctuation[Int(scalar.value) - 0x2000]
        default: folded(scalar)
        }
    }

    // Decomposing is slow, looking up is not: these two hold what French and English are written with.
    private static let latin = (0..<0x180).map { Unicode.Scalar($0).map(folded) ?? [] }
    private static let punctuation = (0x2000..<0x2070).map { Unicode.Scalar($0).map(folded) ?? [] }

    private static func folded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        if scalar.properties.isWhitespace { return [" "] }
        if isDropped(scalar) { return [] }
        if let replacement = replacement(for: scalar) { return replacement }
        if keepsItsShape(scalar) { return [scalar] }
        return String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars
            .flatMap { $0.properties.lowercaseMapping.unicodeScalars }
            .flatMap(plain)
    }

    /// One scalar of a decomposition.
    private static func plain(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        if scalar.properties.isWhitespace { return [" "] }
        return isDropped(scalar) ? [] : replacement(for: scalar) ?? [scalar]
    }

    /// Accents, keycaps, variation selectors, zero-width characters, skin tones and control characters.
    private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .control: return true
        default: return properties.isDefaultIgnorableCodePoint || properties.isEmojiModifier
        }
    }

    /// What decomposition leaves apart although people type one for the other.
    private static func replacement(for scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
        switch scalar {
        case "’", "‘", "‛", "ʼ", "ʹ", "′", "´", "`": return ["'"]
        case "“", "”", "„", "‟", "«", "»", "″": return ["\""]
        case "‐", "‑", "‒", "–", "—", "―", "−": return ["-"]
        case "œ", "Œ": return ["o", "e"]
        case "æ", "Æ": return ["a", "e"]
        case "ß", "ẞ": return ["s", "s"]
        case "ø", "Ø": return ["o"]
        case "ł", "Ł": return ["l"]
        default: return decimalDigit(of: scalar).map { [$0] }
        }
    }

    /// The digits of every script, since a phone set to Arabic or Bengali types its own.
    private static func decimalDigit(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue else { return nil }
        return Unicode.Scalar(UInt8(ascii: "0") + UInt8(value))
    }

    /// Signs that would decompose into letters: `nº 3` and `№ 3` must not begin with a "no".
    private static func keepsItsShape(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "º" || scalar == "ª" || scalar == "№" || scalar.properties.isEmojiPresentation
    }
}
