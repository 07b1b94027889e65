/// A text cut into tokens.
struct TokenizedText {
    let text: String
    let tokens: [Token]

    init(_ text: String) {
        self.text = text
        var builder = Builder(text: text)
        for index in text.unicodeScalars.indices {
            builder.add(text.unicodeScalars[index], at: index)
        }
        builder.close()
        tokens = builder.tokens
    }

    /// The text of some tokens, as typed.
    func typed(_ tokens: Range<Int>) -> String {
        guard let first = self.tokens[tokens].first, let last = self.tokens[tokens].last else { return "" }
        return String(text[first.range.lowerBound..<last.range.upperBound])
    }

    /// The folded words of some tokens, with one space between.
    func words(_ tokens: Range<Int>) -> String {
        self.tokens[tokens].lazy.filter(\.isWord).map(\.text).joined(separator: " ")
    }

    /// The first word, if nothing but harmless signs comes before it.
    func firstWord() -> Int? {
        guard let first = nextWord(from: 0) else { return nil }
        let marks = tokens[..<first]
        return marks.allSatisfy { Punctuation.isHarmless($0.text) && !Punctuation.questions.contains($0.text) }
            ? first : nil
    }

    /// The next word or number at a token or after it.
    func nextWord(from index: Int) -> Int? {
        tokens[index...].firstIndex(where: \.isWord)
    }

    /// The longest phrase at a token that `lookUp` knows, and where it ends. Its words stand on one line with at
    /// most a hyphen, a full stop or an apostrophe between them.
    func longestPhrase<Entry>(
        at start: Int,
        words maximum: Int,
        lookUp: (String) -> Entry?
    ) -> (entry: Entry, end: Int)? {
        var found: (Entry, Int)?
        var phrase = ""
        var count = 0
        for (index, token) in zip(start..., tokens[start...]) where count < maximum {
            if token.isWord {
                phrase += count == 0 ? token.text : " " + token.text
                count += 1
                if let entry = lookUp(phrase) { found = (entry, index + 1) }
            } else if token.text != "-", token.text != ".", token.text != "'" {
                break
            }
        }
        return found
    }

    /// The end of the line in which a token stands.
    func endOfLine(from index: Int) -> Int {
        tokens[index...].firstIndex { $0.kind == .lineEnd } ?? tokens.endIndex
    }
}
