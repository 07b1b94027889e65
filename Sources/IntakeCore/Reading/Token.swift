/// A piece of a text, folded, that still knows where it stood.
struct Token {
    enum Kind {
        /// Letters, with the apostrophes between them: `j'ai`, `aujourd'hui`. A thumb counts as a word too.
        case word
        /// Digits.
        case number
        /// One sign that is neither.
        case mark
        /// The end of a line.
        case lineEnd
    }

    let kind: Kind
    /// The piece as folding leaves it.
    let text: String
    /// Where it stood in the text.
    var range: Range<String.Index>
    /// Whether a space, a line end or nothing at all comes before it.
    let followsSpace: Bool

    /// The number that the digits write; nil for another kind and for more digits than any answer has.
    var number: Int? {
        kind == .number && text.utf8.count <= 9 ? Int(text) : nil
    }

    /// Whether it is a word or a number.
    var isWord: Bool { kind == .word || kind == .number }
}

/// The signs that answer yes or no without a word.
enum Thumb {
    static let up: Set<String> = ["👍", "✅", "✔", "☑"]
    static let down: Set<String> = ["👎", "❌", "✖"]

    static func isThumb(_ scalar: Unicode.Scalar) -> Bool {
        guard !scalar.isASCII else { return false }
        return up.contains(String(scalar)) || down.contains(String(scalar))
    }
}
