/// A letter as plain text for an online form, which takes a limited number of characters.
public struct FormText: Hashable, Sendable {
    /// What to paste.
    public let text: String

    /// Takes a text as it is.
    public init(_ text: String) {
        self.text = text
    }

    /// How long the text is for a form: browsers count UTF-16 units, and send each line's end as two of them.
    public var length: Int {
        text.utf16.count + text.count(where: \.isNewline)
    }

    /// A shorter text of whole sentences: the longest paragraph loses its last sentence, again and again, and […] stands
    /// where something was left out.
    ///
    /// - Returns: nothing where that cannot be done, because a single sentence takes too much.
    public func shortened(to limit: Int) -> FormText? {
        var paragraphs = Paragraphs.of(text).map(ShortenedParagraph.init)
        while true {
            let shorter = FormText(Paragraphs.text(paragraphs.map(\.text)))
            if shorter.length <= limit { return shorter }
            let candidates = paragraphs.indices.filter { paragraphs[$0].mayLose }
            guard let longest = candidates.max(by: { paragraphs[$0].length < paragraphs[$1].length }) else {
                return nil
            }
            paragraphs[longest].loseLast()
        }
    }
}

/// A paragraph that loses sentences from its end, and closes the quotation that it cuts.
private struct ShortenedParagraph {
    private static let mark = "[…]"
    private static let marks: [(opening: Character, closing: Character)] = [("«", "»"), ("“", "”")]

    private let whole: String
    private var sentences: [Substring]
    private var isShortened = false
    private(set) var length: Int

    init(_ paragraph: String) {
        whole = paragraph
        sentences = Sentences.of(String(paragraph.dropLast(Self.ending(of: paragraph).count)))
        length = paragraph.count
    }

    var mayLose: Bool { sentences.count > 1 }

    var text: String {
        guard isShortened else { return whole }
        let kept = sentences.joined().trimmingSpaces
        return kept + " " + Self.mark + closing(of: kept)
    }

    mutating func loseLast() {
        var hasLostWords = false
        while !hasLostWords, mayLose {
            let lost = sentences.removeLast()
            length -= lost.count
            // A closing mark alone counts as a sentence, and leaving it out would leave nothing out.
            hasLostWords = lost.contains { $0.isLetter || $0.isNumber }
        }
        isShortened = true
    }

    /// What closes the quotation that is still open at the end of what is kept, the way the paragraph ended. Of marks
    /// inside others, the outer ones count: they are ours.
    private func closing(of kept: String) -> String {
        guard let mark = Self.outerMarks(in: whole),
            kept.count(where: { $0 == mark.opening }) > kept.count(where: { $0 == mark.closing })
        else { return "" }
        let ending = Self.ending(of: whole)
        if ending.contains(mark.closing) { return String(ending) }
        let space = whole.firstIndex(of: mark.opening).map { whole[whole.index(after: $0)] } ?? mark.closing
        return (space.isWhitespace ? String(space) : "") + String(mark.closing) + "."
    }

    private static func outerMarks(in text: String) -> (opening: Character, closing: Character)? {
        text.first { sign in marks.contains { $0.opening == sign } }
            .flatMap { sign in marks.first { $0.opening == sign } }
    }

    /// The mark that closes a quotation at a text's end, with the space before it and the full stop after it.
    private static func ending(of text: String) -> Substring {
        var start = text.endIndex
        func before() -> Character? { start > text.startIndex ? text[text.index(before: start)] : nil }
        if before() == "." { start = text.index(before: start) }
        guard let mark = before(), marks.contains(where: { $0.closing == mark }) else { return "" }
        start = text.index(before: start)
        if mark == "»", let space = before(), space.isWhitespace { start = text.index(before: start) }
        return text[start...]
    }
}
