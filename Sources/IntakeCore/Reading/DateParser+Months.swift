/// Dates with the name of a month, and years.
extension DateParser {
    /// *3 mars*, *3 mars 2026*, *March 3rd*, *3rd of March*, *mars 2025*, *mars*.
    func monthAndDay(at start: Int) -> DateExpression? {
        if let (day, dayEnd) = day(at: start) {
            let monthStart = word(dayEnd) == "de" || word(dayEnd) == "of" ? dayEnd + 1 : dayEnd
            guard let month = month(at: monthStart) else { return nil }
            return dayFirst(day, month.number, start, month.end)
        }
        guard let month = month(at: start) else { return nil }
        // "trois mars", "dix-sept mars": days in letters are asked again.
        if let before = wordBefore(start), DateWords.counts[before] != nil {
            return DateExpression(nil, start..<month.end)
        }
        return monthFirst(month, start)
    }

    private func dayFirst(_ day: Int, _ month: Int, _ start: Int, _ end: Int) -> DateExpression {
        if let (year, yearEnd) = yearAfter(end) {
            return DateExpression(PartialDate(year: year, month: month, day: day), start..<yearEnd)
        }
        guard let next = token(end), next.kind == .number else {
            return DateExpression(mostRecent(month: month, day: day), start..<end)
        }
        let year = isFollowedByPause(end + 1) ? self.year(ending: next) : nil
        return DateExpression(year.flatMap { PartialDate(year: $0, month: month, day: day) }, start..<end + 1)
    }

    private func monthFirst(_ month: Month, _ start: Int) -> DateExpression? {
        if let (year, end) = yearAfter(month.end) {
            return DateExpression(PartialDate(year: year, month: month.number), start..<end)
        }
        guard let (day, dayEnd) = day(at: month.end) else {
            let isNumbered = token(month.end)?.kind == .number
            return isNumbered ? DateExpression(nil, start..<month.end + 1) : bareMonth(month, start)
        }
        if let (year, end) = yearAfter(dayEnd) {
            return DateExpression(PartialDate(year: year, month: month.number, day: day), start..<end)
        }
        // "mars 26" may be the year; an English date has its day there.
        let isYear = month.language == .french && dayEnd == month.end + 1 && year(ending: text.tokens[month.end]) != nil
        return DateExpression(isYear ? nil : mostRecent(month: month.number, day: day), start..<dayEnd)
    }

    /// A month alone. English names of months are other words as well, so they need a word like *in* before them.
    private func bareMonth(_ month: Month, _ start: Int) -> DateExpression? {
        guard month.isWhole else { return nil }
        let isPast = word(month.end).map(DateWords.past.contains) == true
        let end = isPast ? month.end + 1 : month.end
        let lead = wordBefore(start)
        let isAlone = lead == nil && text.nextWord(from: end) == nil
        guard month.language == .french || isAlone || isPast || lead.map(DateWords.monthLeads.contains) == true else {
            return nil
        }
        let isLast = isPast || lead == "last"
        if isLast, month.number == today.month { return DateExpression(nil, start..<end) }
        let year = month.number > today.month ? today.year - 1 : today.year
        return DateExpression(PartialDate(year: year, month: month.number), start..<end)
    }

    /// *2025*, alone or after a word like *en*; other numbers of four digits count something.
    func year(at start: Int) -> DateExpression? {
        guard let year = wholeYear(token(start)), text.tokens[start].followsSpace, isFollowedByPause(start + 1) else {
            return nil
        }
        guard wordBefore(start).map(DateWords.yearLeads.contains) ?? true else { return nil }
        return DateExpression(PartialDate(year: year), start..<start + 1)
    }

    private struct Month {
        let number: Int
        let language: Language
        /// Whether the name is written in full.
        let isWhole: Bool
        let end: Int
    }

    private func month(at start: Int) -> Month? {
        guard let name = word(start), let month = DateWords.months[name] else { return nil }
        let next = token(start + 1)
        let hasPoint = !month.isWhole && next?.text == "." && next?.followsSpace == false
        let end = start + (hasPoint ? 2 : 1)
        return Month(number: month.number, language: month.language, isWhole: month.isWhole, end: end)
    }

    /// *3*, *1er*, *3rd*, *premier*.
    private func day(at start: Int) -> (day: Int, end: Int)? {
        guard let token = token(start) else { return nil }
        if token.text == "premier" || token.text == "first" { return (1, start + 1) }
        guard let day = token.number, (1...31).contains(day), token.text.utf8.count <= 2 else { return nil }
        guard let ordinal = word(start + 1), DateWords.ordinals.contains(ordinal) else { return (day, start + 1) }
        return (day, start + 2)
    }

    /// The year in full at a token, after a comma or *de* if need be.
    private func yearAfter(_ start: Int) -> (year: Int, end: Int)? {
        let isJoined = token(start).map { [",", "de", "of"].contains($0.text) } == true
        let index = isJoined ? start + 1 : start
        guard let year = wholeYear(token(index)), text.tokens[index].followsSpace || isJoined else { return nil }
        return (year, index + 1)
    }
}
