/// Dates told from today: *hier*, *la semaine passée*, *il y a 3 jours*.
extension DateParser {
    func relativeDay(at start: Int) -> DateExpression? {
        guard DateWords.beginnings.contains(text.tokens[start].text) else { return nil }
        guard let (days, end) = text.longestPhrase(at: start, words: 4, lookUp: { DateWords.relativeDays[$0] }) else {
            return nil
        }
        return DateExpression(PartialDate(today.adding(days: days)), start..<end)
    }

    func span(at start: Int) -> DateExpression? {
        guard DateWords.beginnings.contains(text.tokens[start].text) else { return nil }
        guard let (span, end) = text.longestPhrase(at: start, words: 4, lookUp: { DateWords.spans[$0] }) else {
            return nil
        }
        return DateExpression(date(of: span), isVague: true, start..<end)
    }

    private func date(of span: DateWords.Span) -> PartialDate? {
        let sinceMonday = today.weekday - 1
        let monthBefore = PartialDate(year: today.year, month: today.month)?.earliest.adding(days: -1)
        return switch span {
        case .thisWeek: month(holding: today.adding(days: -sinceMonday), to: today)
        // For some the week begins on Sunday.
        case .lastWeek: month(holding: today.adding(days: -sinceMonday - 8), to: today.adding(days: -sinceMonday - 1))
        case .thisMonth: PartialDate(year: today.year, month: today.month)
        case .lastMonth: monthBefore.flatMap { PartialDate(year: $0.year, month: $0.month) }
        case .thisYear: PartialDate(year: today.year)
        case .lastYear: PartialDate(year: today.year - 1)
        }
    }

    /// The month in which all days of a span lie; nil if there are two.
    private func month(holding first: CivilDate, to last: CivilDate) -> PartialDate? {
        first.month == last.month && first.year == last.year ? PartialDate(year: first.year, month: first.month) : nil
    }

    /// *il y a 3 jours*, *depuis 2 ans*, *3 days ago*.
    func timeAgo(at start: Int) -> DateExpression? {
        if DateWords.beginnings.contains(text.tokens[start].text),
            let (_, lead) = text.longestPhrase(
                at: start,
                words: 3,
                lookUp: { DateWords.agoLeads.contains($0) ? true : nil }
            ),
            let (count, unit, end) = length(at: lead)
        {
            return DateExpression(date(count, unit), isVague: isVague(count, unit), start..<end)
        }
        guard let (count, unit, end) = length(at: start), word(end) == "ago" else { return nil }
        return DateExpression(date(count, unit), isVague: isVague(count, unit), start..<end + 1)
    }

    private func length(at start: Int) -> (count: Int, unit: DateWords.Unit, end: Int)? {
        guard let count = token(start).flatMap({ $0.number ?? DateWords.counts[$0.text] }), (1...99).contains(count),
            let unit = word(start + 1).flatMap({ DateWords.units[$0] })
        else { return nil }
        return (count, unit, start + 2)
    }

    /// Up to a week people count the days; above, *huit jours* and *10 days* are round numbers.
    private func isVague(_ count: Int, _ unit: DateWords.Unit) -> Bool {
        unit != .day || count > 7
    }

    /// The day that long ago if it is exact, else the month or year that holds every day that may be meant.
    private func date(_ count: Int, _ unit: DateWords.Unit) -> PartialDate? {
        switch unit {
        case .day where !isVague(count, unit): PartialDate(today.adding(days: -count))
        case .day: month(around: today.adding(days: -count), slack: 3)
        case .week: month(around: today.adding(days: -7 * count), slack: 3)
        case .month: monthsAgo(count).flatMap { month(around: $0, slack: 7) }
        case .year: monthsAgo(12 * count).flatMap { year(around: $0, slack: 30) }
        }
    }

    private func month(around day: CivilDate, slack: Int) -> PartialDate? {
        month(holding: day.adding(days: -slack), to: day.adding(days: slack))
    }

    private func year(around day: CivilDate, slack: Int) -> PartialDate? {
        let years = Set([-slack, slack].map { day.adding(days: $0).year })
        return years.count == 1 ? PartialDate(year: day.year) : nil
    }

    /// The same day of an earlier month, or the last one where that month is shorter.
    private func monthsAgo(_ count: Int) -> CivilDate? {
        let months = today.year * 12 + today.month - 1 - count
        guard months >= 12, let month = PartialDate(year: months / 12, month: months % 12 + 1) else { return nil }
        return month.earliest.adding(days: min(today.day, month.latest.day) - 1)
    }

    /// *lundi*, *lundi passé*, *last Monday*, *lundi le 3 mars*: alone, the last one before today.
    func weekday(at start: Int) -> DateExpression? {
        let isLast = word(start) == "last"
        let named = isLast ? start + 1 : start
        guard let weekday = word(named).flatMap({ DateWords.weekdays[$0] }) else { return nil }
        let next = text.nextWord(from: named + 1)
        if let next, let date = dateAfterWeekday(at: next) {
            let isRight = date.date?.day != nil && date.date?.earliest.weekday == weekday
            return DateExpression(isRight ? date.date : nil, start..<date.tokens.upperBound)
        }
        let isPast = isLast || word(named + 1).map(DateWords.past.contains) == true
        let end = isPast && !isLast ? named + 2 : named + 1
        let days = (today.weekday - weekday + 7) % 7
        // Said on a Monday, "lundi" may be today; "le lundi" is every Monday; "lundi 3" wants its month.
        let isUnclear = !isPast && (days == 0 || wordBefore(start) == "le") || token(end)?.kind == .number
        return DateExpression(isUnclear ? nil : PartialDate(today.adding(days: days == 0 ? -7 : -days)), start..<end)
    }

    private func dateAfterWeekday(at start: Int) -> DateExpression? {
        let first = word(start) == "le" || word(start) == "the" ? start + 1 : start
        guard token(first)?.isWord == true else { return nil }
        return numericDate(at: first) ?? monthAndDay(at: first)
    }
}
