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

/// A paragraph that loses sentences from its end, and keeps the quotation mark that closes it.
private struct ShortenedParagraph {
    private static let mark = "[…]"

    private var sentences: [Substring]
    private let ending: String
    private var isShortened = false
    private(set) var length: Int

    init(_ paragraph: String) {
        let ending = ["\u{A0}».", "\u{A0}»", "”.", "”"].first { paragraph.hasSuffix($0) } ?? ""
        let inner = String(paragraph.dropLast(ending.count))
        self.ending = ending
        sentences = Sentences.of(inner)
        length = paragraph.count
    }

    var mayLose: Bool { sentences.count > 1 }

    var text: String {
        let kept = sentences.joined().trimmingSpaces
        return kept + (isShortened ? " " + Self.mark : "") + ending
    }

    mutating func loseLast() {
        length -= sentences.removeLast().count
        isShortened = true
    }
}
