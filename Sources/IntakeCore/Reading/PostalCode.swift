/// A Canadian postal code found in a text: letter, digit, letter, then digit, letter, digit, or the first half alone.
struct PostalCode {
    /// In its usual form, `H2X 1Y4`; nil when only the first half is there.
    let whole: String?
    /// The first half, `H2X`.
    let prefix: String
    /// Where it stands.
    let tokens: Range<Int>

    /// The one postal code of a text; nil if there is none, or different ones.
    static func only(in text: TokenizedText) -> PostalCode? {
        var found: PostalCode?
        var index = text.tokens.startIndex
        while index < text.tokens.endIndex {
            guard let code = PostalCode(in: text, at: index) else {
                index += 1
                continue
            }
            if let other = found, other.prefix != code.prefix || other.whole != code.whole { return nil }
            found = code
            index = code.tokens.upperBound
        }
        return found.flatMap { hasRival($0, in: text) ? nil : $0 }
    }

    /// Whether another first half stands elsewhere: *H2X ou H3A*.
    private static func hasRival(_ code: PostalCode, in text: TokenizedText) -> Bool {
        text.tokens.indices.contains { index in
            !code.tokens.contains(index) && stands(text, before: index) && stands(text, before: index + 3)
                && half(text.tokens, at: index, prefixShape).map { $0 != code.prefix } == true
        }
    }

    private init?(in text: TokenizedText, at start: Int) {
        guard Self.stands(text, before: start), let prefix = Self.half(text.tokens, at: start, Self.prefixShape) else {
            return nil
        }
        let middle = Self.skipJoint(in: text, at: start + 3)
        if let suffix = Self.half(text.tokens, at: middle, Self.suffixShape), Self.stands(text, before: middle + 3) {
            self.init(whole: "\(prefix) \(suffix)", prefix: prefix, tokens: start..<middle + 3)
        } else if Self.isAlone(text, start..<start + 3) {
            self.init(whole: nil, prefix: prefix, tokens: start..<start + 3)
        } else {
            return nil
        }
    }

    private init(whole: String?, prefix: String, tokens: Range<Int>) {
        self.whole = whole
        self.prefix = prefix
        self.tokens = tokens
    }

    /// Canada Post uses neither D, F, I, O, Q nor U anywhere, and neither W nor Z at the beginning.
    private static let letters: Set<Character> = Set("abceghjklmnprstvwxyz")
    private static let firstLetters = letters.subtracting("wz")
    private static let digits: Set<Character> = Set("0123456789")
    private static let prefixShape = [firstLetters, digits, letters]
    private static let suffixShape = [digits, letters, digits]

    /// Three tokens of one character each, without a space between, that fit a shape.
    private static func half(_ tokens: [Token], at start: Int, _ shape: [Set<Character>]) -> String? {
        guard start + 3 <= tokens.endIndex else { return nil }
        let half = tokens[start..<start + 3]
        guard half.dropFirst().allSatisfy({ !$0.followsSpace }) else { return nil }
        guard zip(half, shape).allSatisfy({ $0.text.count == 1 && $1.contains($0.text[$0.text.startIndex]) }) else {
            return nil
        }
        return half.map { $0.text.uppercased() }.joined()
    }

    /// People put a space, a hyphen or nothing between the halves.
    private static func skipJoint(in text: TokenizedText, at index: Int) -> Int {
        index < text.tokens.endIndex && text.tokens[index].text == "-" ? index + 1 : index
    }

    /// Whether no letter or digit touches the code from the left of a token.
    private static func stands(_ text: TokenizedText, before index: Int) -> Bool {
        guard index > 0, index < text.tokens.endIndex else { return true }
        return text.tokens[index].followsSpace || !text.tokens[index - 1].isWord || !text.tokens[index].isWord
    }

    /// A first half inside a sentence may be an apartment or an office: it counts as the last word, and after a place.
    private static func isAlone(_ text: TokenizedText, _ range: Range<Int>) -> Bool {
        guard text.nextWord(from: range.upperBound) == nil else { return false }
        let before = text.tokens[..<range.lowerBound].last(where: \.isWord)
        return before.map { $0.kind == .word && !rooms.contains($0.text) } ?? true
    }

    private static let rooms: Set<String> = [
        "apt", "app", "appt", "appartement", "apartment", "suite", "bureau", "local", "unit", "unite", "chambre",
        "room", "porte", "office", "no", "numero", "ch",
    ]
}
