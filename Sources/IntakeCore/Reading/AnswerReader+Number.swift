extension AnswerReader {
    /// Reads a whole number, written in digits, or in letters as a whole answer; only inside `range`.
    ///
    /// Two numbers, a part of one (`2,5`), a bound (*plus de 3*) or an estimate (*environ 3*) are not read.
    public static func number(_ text: IncomingText, in range: ClosedRange<Int>) -> Reading<Int>? {
        guard !text.isReaction else { return nil }
        let tokenized = TokenizedText(text.body)
        if let numeral = numerals[tokenized.words(0..<tokenized.tokens.endIndex)], range.contains(numeral) {
            return Tail(of: tokenized, from: 0).isQuestioned ? nil : Reading(value: numeral, evidence: text.answer)
        }
        return NumberReader(text: tokenized).read(in: range)
    }

    private static let numerals: [String: Int] = {
        var numerals = ["zero": 0, "dix": 10, "ten": 10]
        for number in 1...9 {
            for word in Key.spelled(number) { numerals[word] = number }
        }
        return numerals
    }()
}

/// Reads the one number of a text.
private struct NumberReader {
    let text: TokenizedText

    func read(in range: ClosedRange<Int>) -> Reading<Int>? {
        guard let first = text.tokens.firstIndex(where: { $0.kind == .number }), let (value, end) = number(at: first)
        else { return nil }
        guard range.contains(value), !text.tokens[end...].contains(where: { $0.kind == .number }) else { return nil }
        guard stands(from: first, to: end), !text.tokens.contains(where: isDoubtful) else { return nil }
        let evidence = text.typed(first..<end)
        if text.tokens[..<first].contains(where: { $0.isWord && !Key.prefixes.contains($0.text) }) {
            return Reading(value: value, evidence: evidence, remark: text.text)
        }
        return Reading(value: value, evidence: evidence, remark: Tail(of: text, from: end).remark)
    }

    /// The number at a token, with its thousands: `1 500`, `1,500`.
    private func number(at first: Int) -> (value: Int, end: Int)? {
        guard let value = text.tokens[first].number else { return nil }
        var end = first + 1
        if end < text.tokens.endIndex, text.tokens[end].text == ",", !text.tokens[end].followsSpace { end += 1 }
        guard end < text.tokens.endIndex, text.tokens[end].kind == .number else { return (value, first + 1) }
        let group = text.tokens[end]
        let isTied = group.followsSpace == (end == first + 1)
        guard isTied, (1...999).contains(value), group.text.utf8.count == 3, let rest = group.number else { return nil }
        return (value * 1000 + rest, end + 1)
    }

    /// Whether the digits are no part of something else, such as `-3`, `3h`, `3e` or `50 %`.
    private func stands(from first: Int, to end: Int) -> Bool {
        if first > 0, !text.tokens[first].followsSpace, !["#", "(", "\"", "$"].contains(text.tokens[first - 1].text) {
            return false
        }
        guard end < text.tokens.endIndex, text.tokens[end].kind != .lineEnd else { return true }
        let next = text.tokens[end]
        if next.kind == .word { return next.followsSpace }
        return next.text == "$" || Punctuation.isHarmless(next.text) && !Punctuation.questions.contains(next.text)
    }

    private func isDoubtful(_ token: Token) -> Bool {
        CommonWords.hedges.contains(token.text) || CommonWords.negations.contains(token.text)
            || Self.doubts.contains(token.text)
    }

    /// Words that make a bound, an estimate or a denial of a number.
    private static let doubts: Set<String> = [
        "moins", "less", "more", "least", "most", "over", "under", "environ", "about", "around", "vers", "quelques",
        "maximum", "minimum", "max", "min", "entre", "between", "jusqu'a", "non", "no", "jamais", "never", "aucun",
        "aucune", "none", "don't", "dont",
    ]
}
