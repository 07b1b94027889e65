import Foundation

/// Passwords that are tried first: common stems in French and English with what people do to them to please a rule, and
/// the most common ones of all that are long enough to be chosen.
enum CommonPasswords {
    /// Whether a password is one of them: alone, twice, between digits and signs, or with digits for letters.
    static func contain(_ password: String) -> Bool {
        let folded = folded(password)
        if common.contains(folded) { return true }
        let letters = folded.filter(\.isLetter)
        if Set(folded).count <= 3 || isRow(folded) { return true }
        let bare = trimmed(folded)
        return [folded, letters, bare, lettered(bare), trimmed(lettered(folded))].contains { candidate in
            words.contains(candidate) || isRepeated(candidate)
        }
    }

    /// The text without capitals and accents.
    static func folded(_ text: String) -> String {
        text.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
            .filter { !$0.isWhitespace }
    }

    private static let words = lines(PackageResources.password_stems_txt)

    /// Made by `Scripts/make-password-list`; `NOTICE` says from what.
    static let common = lines(PackageResources.common_passwords_txt)

    private static func lines(_ bytes: [UInt8]) -> Set<String> {
        Set(String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).map(String.init))
    }

    /// Without the digits and signs at both ends.
    private static func trimmed(_ text: String) -> String {
        text.trimmingCharacters(in: .letters.inverted)
    }

    private static let likenesses: [Character: Character] = [
        "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i",
    ]

    private static func lettered(_ text: String) -> String {
        String(text.map { likenesses[$0] ?? $0 })
    }

    private static func isRepeated(_ text: String) -> Bool {
        (1...4).contains { times in
            let count = text.count / (times + 1)
            let part = String(text.prefix(count))
            guard count > 0, String(repeating: part, count: times + 1) == text else { return false }
            return count <= 4 || words.contains(part)
        }
    }

    private static let rows = ["01234567890123456789", "abcdefghijklmnopqrstuvwxyz"]

    /// Digits or letters in their order, forwards or backwards.
    private static func isRow(_ text: String) -> Bool {
        rows.contains { $0.contains(text) || String($0.reversed()).contains(text) }
    }
}
