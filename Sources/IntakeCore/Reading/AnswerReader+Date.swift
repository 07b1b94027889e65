extension AnswerReader {
    /// Reads the one date in a text, looking back from `today`: *le 3 mars* said in February is last year's.
    ///
    /// What is only a span has the precision of the month or year that holds all of it (*la semaine passée*), else it
    /// is no date. Numbers are day/month in French; in English `3/4` could be either and is not read. A date that
    /// does not exist, or lies more than a day ahead, is not read either.
    public static func date(_ text: IncomingText, today: CivilDate, language: Language) -> Reading<PartialDate>? {
        guard !text.isReaction else { return nil }
        return DateReader(text: TokenizedText(text.body), today: today, language: language).read()
    }
}

/// Reads the one date of a text.
private struct DateReader {
    let text: TokenizedText
    let today: CivilDate
    let language: Language

    func read() -> Reading<PartialDate>? {
        guard let found = onlyExpression(), let date = found.date, !isDoubtful(around: found.tokens) else { return nil }
        let outside = text.tokens.indices.filter { !found.tokens.contains($0) }
        let isEstimate = outside.contains { DateWords.estimates.contains(text.tokens[$0].text) }
        guard let date = isEstimate ? month(around: date) : date else { return nil }
        guard date.earliest <= today.adding(days: 1), date.year >= today.year - Self.maximumYears else { return nil }
        let evidence = text.typed(found.tokens)
        return Reading(value: date, evidence: evidence, remark: remark(found, isEstimate: isEstimate))
    }

    /// How far back a date can be.
    private static let maximumYears = 75

    /// The one expression of a date; nil if there are several, or one that can be read in two ways.
    private func onlyExpression() -> DateExpression? {
        let parser = DateParser(text: text, today: today, language: language)
        var found: DateExpression?
        var index = text.tokens.startIndex
        while index < text.tokens.endIndex {
            guard let expression = parser.expression(at: index) else {
                index += 1
                continue
            }
            guard expression.date != nil, found == nil else { return nil }
            found = expression
            index = expression.tokens.upperBound
        }
        return found
    }

    private func isDoubtful(around range: Range<Int>) -> Bool {
        let before = text.tokens[..<range.lowerBound]
        let after = text.tokens[range.upperBound...]
        let previous = before.last { $0.isWord && !DateWords.articles.contains($0.text) }
        let neighbours = [previous, after.first(where: \.isWord)].compactMap(\.self)
        return neighbours.contains { $0.kind == .number || DateWords.joints.contains($0.text) }
            || before.contains(where: isDoubt) || after.contains(where: isDoubt)
            || isTied(before, text.tokens[range.lowerBound]) || isTied(after)
    }

    private func isDoubt(_ token: Token) -> Bool {
        DateWords.doubts.contains(token.text) || Punctuation.questions.contains(token.text)
    }

    /// Whether a sign or nothing at all ties the date to what stands before it: `3-5 mars`, but not `mi-mars`.
    private func isTied(_ before: ArraySlice<Token>, _ first: Token) -> Bool {
        guard let last = before.last, !first.followsSpace else { return false }
        if last.text == "-", let word = before.last(where: \.isWord)?.text { return word != "mi" && word != "mid" }
        return last.isWord || DateWords.ties.contains(last.text)
    }

    private func isTied(_ after: ArraySlice<Token>) -> Bool {
        guard let next = after.first, !next.followsSpace else { return false }
        return next.isWord || DateWords.ties.contains(next.text)
    }

    /// *vers le 15 mars* is in March; *vers le 1er mars* may be in February.
    private func month(around date: PartialDate) -> PartialDate? {
        guard let day = date.day, (8...23).contains(day) else { return nil }
        return PartialDate(year: date.year, month: date.month)
    }

    /// What comes after the date; where something comes before it as well, or the date is vague, the whole text.
    private func remark(_ found: DateExpression, isEstimate: Bool) -> String? {
        let hasWordsBefore = text.tokens[..<found.tokens.lowerBound].contains {
            $0.isWord && !DateWords.leads.contains($0.text)
        }
        return found.isVague || isEstimate || hasWordsBefore
            ? text.text : Tail(of: text, from: found.tokens.upperBound).remark
    }
}
