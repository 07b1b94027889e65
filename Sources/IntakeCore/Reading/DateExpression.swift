/// Words or numbers of a text that stand for a date.
struct DateExpression {
    /// The date; nil where the words can be read in two ways, or name a day that does not exist.
    let date: PartialDate?
    /// Whether the words say less than the date does: *il y a 3 mois*.
    let isVague: Bool
    /// Where the words stand.
    let tokens: Range<Int>

    init(_ date: PartialDate?, isVague: Bool = false, _ tokens: Range<Int>) {
        self.date = date
        self.isVague = isVague
        self.tokens = tokens
    }
}

/// Finds expressions of dates in a text.
struct DateParser {
    let text: TokenizedText
    let today: CivilDate
    let language: Language

    /// The expression that begins at a token.
    func expression(at start: Int) -> DateExpression? {
        guard text.tokens[start].isWord else { return nil }
        return relativeDay(at: start)
            ?? span(at: start)
            ?? timeAgo(at: start)
            ?? numericDate(at: start)
            ?? weekday(at: start)
            ?? monthAndDay(at: start)
            ?? year(at: start)
    }

    func token(_ index: Int) -> Token? {
        text.tokens.indices.contains(index) ? text.tokens[index] : nil
    }

    func word(_ index: Int) -> String? {
        token(index).flatMap { $0.kind == .word ? $0.text : nil }
    }

    /// The last word or number before a token.
    func wordBefore(_ index: Int) -> String? {
        text.tokens[..<index].last(where: \.isWord)?.text
    }

    /// Whether nothing but the end of the line or punctuation comes at a token.
    func isFollowedByPause(_ index: Int) -> Bool {
        guard let token = token(index) else { return true }
        return token.kind == .lineEnd || token.kind == .mark && Punctuation.isHarmless(token.text)
    }

    /// The most recent day of that month and day. Nil if it does not exist, or if it comes again within a week: then
    /// it may be meant.
    func mostRecent(month: Int, day: Int) -> PartialDate? {
        let years = (today.year - 8...today.year + 1).reversed()
        let dates = years.lazy.compactMap { CivilDate(year: $0, month: month, day: day) }
        guard let past = dates.first(where: { $0 <= today }) else { return nil }
        let isComing = dates.contains { $0 > today && today.days(to: $0) <= 7 }
        return isComing ? nil : PartialDate(past)
    }

    /// The year written with its last two digits, if it is one of the last ten.
    func year(ending digits: Token) -> Int? {
        guard let number = digits.number, digits.text.utf8.count == 2 else { return nil }
        return (today.year - 9...today.year).first { $0 % 100 == number }
    }

    /// A year written in full.
    func wholeYear(_ token: Token?) -> Int? {
        guard let token, token.text.utf8.count == 4, let number = token.number else { return nil }
        return (1900...2100).contains(number) ? number : nil
    }
}
