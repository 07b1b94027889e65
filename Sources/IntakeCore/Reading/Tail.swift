/// What follows the words that decided an answer.
struct Tail {
    /// What stands between the answer and the next word.
    enum Separation {
        /// There is no next word.
        case end
        /// A comma, a full stop, a new line or the like.
        case pause
        /// Only a space.
        case space
        /// A sign that can make the answer part of something else (`1/2`, `non-stop`, `5 %`), or nothing (`1er`).
        case unclear
    }

    let separation: Separation
    /// Whether a question mark, or a sign for one, comes straight after the answer.
    let isQuestioned: Bool
    /// Whether a space or a new line comes before the next word.
    let isSpaced: Bool
    /// The folded words that follow.
    let words: [String]
    /// What follows, as typed, without the punctuation before it; nil if there are no words.
    let typed: String?

    /// Whether it says please or thank you at most.
    var isCourtesy: Bool { CommonWords.areCourtesy(words) }

    /// What the person added to the answer, as typed.
    var remark: String? { isCourtesy ? nil : typed }

    init(of text: TokenizedText, from start: Int) {
        let rest = text.tokens[start...]
        let next = rest.firstIndex(where: \.isWord)
        let marks = rest[..<(next ?? rest.endIndex)]
        isQuestioned = marks.contains { Punctuation.questions.contains($0.text) }
        separation = Self.separation(after: marks, before: next.map { text.tokens[$0] })
        isSpaced = next.map { text.tokens[$0].followsSpace } ?? true
        words = rest.lazy.filter(\.isWord).map(\.text)
        typed = next.map { next in
            let opening = next > start && text.tokens[next - 1].text == "(" ? next - 1 : next
            return text.text[text.tokens[opening].range.lowerBound...].trimmed
        }
    }

    private static func separation(after marks: ArraySlice<Token>, before next: Token?) -> Separation {
        guard marks.allSatisfy({ $0.kind == .lineEnd || Punctuation.isHarmless($0.text) }) else { return .unclear }
        guard let next else { return .end }
        guard let first = marks.first else { return next.followsSpace ? .space : .unclear }
        if marks.contains(where: { $0.kind == .lineEnd }) { return .pause }
        if marks.contains(where: { $0.text == "\"" || $0.text == "'" }) { return .unclear }
        // A hyphen with no space beside it ties two words together.
        if first.text == "-", !first.followsSpace, !next.followsSpace { return .unclear }
        return .pause
    }
}

/// What signs beside an answer mean.
enum Punctuation {
    /// Signs that ask or doubt.
    static let questions: Set<String> = ["?", "¿", "❓", "❔", "⁉", "🤔", "🤷"]

    /// Whether a sign beside an answer leaves it as it is.
    static func isHarmless(_ mark: String) -> Bool {
        mark.unicodeScalars.allSatisfy(Folding.isTrimmed)
    }
}
