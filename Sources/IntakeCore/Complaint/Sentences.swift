/// Cuts texts between sentences.
public enum Sentences {
    /// Words whose full stop ends no sentence.
    private static let abbreviations: Set<String> = [
        "art", "ch", "dr", "etc", "ex", "m", "me", "mlle", "mm", "mme", "mr", "mrs", "ms", "no", "p", "par", "rd", "st",
        "ste", "tel", "v",
    ]

    /// The sentences of a text, each with the spaces that follow it, so that together they are the text. A line's end
    /// ends a sentence too: people who text do without full stops.
    public static func of(_ text: String) -> [Substring] {
        var sentences: [Substring] = []
        var start = text.startIndex
        var index = text.startIndex
        while index < text.endIndex {
            let isEnd = isEnd(of: text[start...index], before: text[text.index(after: index)...])
            index = text.index(after: index)
            guard isEnd else { continue }
            index = text[index...].firstIndex { !$0.isWhitespace } ?? text.endIndex
            sentences.append(text[start..<index])
            start = index
        }
        if start < text.endIndex { sentences.append(text[start...]) }
        return sentences
    }

    /// As many whole sentences from the beginning as fit; where not even one does, as many whole words.
    public static func prefix(of text: String, characters limit: Int) -> String {
        var length = 0
        let fitting = of(text).prefix { sentence in
            defer { length += sentence.count }
            return length + sentence.trimmingSpaces.count <= limit
        }
        if !fitting.isEmpty { return fitting.joined().trimmingSpaces }
        let words = text.prefix(limit)
        let end = text.count <= limit ? nil : words.lastIndex(where: \.isWhitespace)
        return words[..<(end ?? words.endIndex)].trimmingSpaces
    }

    private static func isEnd(of sentence: Substring, before rest: Substring) -> Bool {
        guard let last = sentence.last, last.isNewline || rest.first?.isWhitespace ?? true else { return false }
        switch last {
        case _ where last.isNewline, "!", "?", "…": return true
        case ".": return !endsInAbbreviation(sentence) && !(rest.first { !$0.isWhitespace }?.isLowercase ?? false)
        default: return false
        }
    }

    private static func endsInAbbreviation(_ sentence: Substring) -> Bool {
        let word = sentence.dropLast().split { !$0.isLetter }.last ?? ""
        return sentence.dropLast().hasSuffix(word) && !word.isEmpty
            && abbreviations.contains(Folding.fold(String(word)))
    }
}
