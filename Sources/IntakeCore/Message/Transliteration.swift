import Foundation

extension String {
    /// The text rewritten so that it can travel in GSM-7, if that can be done without losing a word of it.
    ///
    /// Accents that GSM-7 lacks give way to plain letters (ê → e, ç → c), typographic signs to their keyboard
    /// likeness, and the spaces inside « » go with them. It is all or nothing: where a character remains that has no
    /// likeness (an emoji, another script), the message has to be paid in UCS-2 anyway, and the text keeps its
    /// accents, composed (NFC) so that no accent counts twice. Not for a language that is unreadable without them.
    public func transliteratedToGSM7() -> String {
        if GSM7.canEncode(self) { return self }
        let composed = precomposedStringWithCanonicalMapping
        return Transliteration.rewrite(composed) ?? composed
    }
}

private enum Transliteration {
    /// What a composed text becomes in GSM-7, or `nil` if one of its characters has no likeness there.
    static func rewrite(_ composed: String) -> String? {
        var result: [Unicode.Scalar] = []
        result.reserveCapacity(composed.utf8.count)
        var isAfterOpeningQuote = false
        for scalar in composed.unicodeScalars {
            if GSM7.septets(for: scalar) != nil {
                result.append(scalar)
            } else if let likeness = likenesses[scalar] {
                while scalar == "»", result.last == " " { result.removeLast() }
                result += likeness
            } else {
                return nil
            }
            if isAfterOpeningQuote, result.last == " " {
                result.removeLast()
            } else {
                isAfterOpeningQuote = scalar == "«"
            }
        }
        return String(String.UnicodeScalarView(result))
    }

    /// What stands for a character that GSM-7 lacks.
    private static let likenesses = plainLetters.merging(signs) { _, sign in sign }

    private static let signs: [Unicode.Scalar: [Unicode.Scalar]] = {
        let groups: [(characters: String, likeness: String)] = [
            ("\u{2018}\u{2019}\u{201B}\u{2032}\u{60}\u{B4}", "'"),
            ("\u{201C}\u{201D}\u{201E}\u{2033}«»", "\""),
            ("\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}\u{2022}\u{B7}", "-"),
            ("\t\u{A0}\u{2007}\u{2009}\u{202F}", " "),
            // Invisible: soft hyphen, zero-width space, byte-order mark, emoji variation selector.
            ("\u{AD}\u{200B}\u{FEFF}\u{FE0F}", ""),
            ("…", "..."), ("œ", "oe"), ("Œ", "OE"), ("°º", "o"), ("ª", "a"), ("²", "2"), ("½", "1/2"), ("™", "TM"),
        ]
        var table: [Unicode.Scalar: [Unicode.Scalar]] = [:]
        for group in groups {
            for scalar in group.characters.unicodeScalars { table[scalar] = Array(group.likeness.unicodeScalars) }
        }
        return table
    }()

    /// The accented letters of the Latin blocks, and the basic letter that each is made on: ê → e, Ç → C, ÿ → y.
    private static let plainLetters: [Unicode.Scalar: [Unicode.Scalar]] = {
        let latin = [0xC0...0x24F, 0x1E00...0x1EFF].joined().compactMap(Unicode.Scalar.init)
        var table: [Unicode.Scalar: [Unicode.Scalar]] = [:]
        for scalar in latin where GSM7.septets(for: scalar) == nil {
            let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
            if parts.count > 1, let letter = parts.first, letter.isASCII { table[scalar] = [letter] }
        }
        return table
    }()
}
