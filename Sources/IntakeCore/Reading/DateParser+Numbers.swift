/// Dates in digits.
extension DateParser {
    /// `2026-03-03`, `03-03-2026`, `3/3/26`, `3 03 26`, `3/3`, `2026-03`.
    func numericDate(at start: Int) -> DateExpression? {
        guard token(start)?.kind == .number else { return nil }
        let numbers = numbers(at: start)
        let end = start + (numbers.isSpaced ? numbers.tokens.count : 2 * numbers.tokens.count - 1)
        switch numbers.tokens.count {
        case 3: return threeNumbers(numbers.tokens, start..<end)
        case 2: return numbers.isSpaced ? nil : twoNumbers(numbers.tokens, start..<end)
        default: return nil
        }
    }

    /// Up to four numbers with the same sign between all of them, or with spaces.
    private func numbers(at start: Int) -> (tokens: [Token], isSpaced: Bool) {
        let sign = token(start + 1).flatMap { DateWords.separators.contains($0.text) ? $0.text : nil }
        var tokens = [text.tokens[start]]
        var index = start + 1
        while tokens.count < 4, let next = token(sign == nil ? index : index + 1), next.kind == .number,
            sign == nil || token(index)?.text == sign
        {
            tokens.append(next)
            index += sign == nil ? 1 : 2
        }
        return (tokens, sign == nil)
    }

    private func threeNumbers(_ tokens: [Token], _ range: Range<Int>) -> DateExpression? {
        guard let first = tokens[0].number, let second = tokens[1].number, let third = tokens[2].number else {
            return nil
        }
        if let year = wholeYear(tokens[0]) {
            return DateExpression(PartialDate(year: year, month: second, day: third), range)
        }
        let isDate = tokens.prefix(2).allSatisfy { $0.text.utf8.count <= 2 }
        guard isDate, let year = wholeYear(tokens[2]) ?? year(ending: tokens[2]) else {
            return isDate && tokens[2].text.utf8.count == 2 ? DateExpression(nil, range) : nil
        }
        var dates = dayAndMonth(first, second).map { PartialDate(year: year, month: $0.month, day: $0.day) }
        if tokens[2].text.utf8.count == 2, let year = self.year(ending: tokens[0]) {
            // `26-03-25` may begin with the year.
            dates.append(PartialDate(year: year, month: second, day: third))
        }
        let possible = Set(dates.compactMap(\.self))
        return DateExpression(possible.count == 1 ? possible.first : nil, range)
    }

    private func twoNumbers(_ tokens: [Token], _ range: Range<Int>) -> DateExpression? {
        guard let first = tokens[0].number, let second = tokens[1].number else { return nil }
        let sign = text.tokens[range.lowerBound + 1].text
        if sign != ".", let year = wholeYear(tokens[0]), tokens[1].text.utf8.count == 2 {
            return DateExpression(PartialDate(year: year, month: second), range)
        }
        if sign != ".", let year = wholeYear(tokens[1]), tokens[0].text.utf8.count <= 2 {
            return DateExpression(PartialDate(year: year, month: first), range)
        }
        // "2/3 lettres" is a part of something, and 24/7 is always.
        guard sign == "/", tokens.allSatisfy({ $0.text.utf8.count <= 2 }),
            isFollowedByPause(range.upperBound), (first, second) != (24, 7)
        else { return nil }
        let days = dayAndMonth(first, second)
        return DateExpression(days.count == 1 ? mostRecent(month: days[0].month, day: days[0].day) : nil, range)
    }

    /// The ways to take two numbers as a day and a month. In French the day comes first unless it cannot.
    private func dayAndMonth(_ first: Int, _ second: Int) -> [(month: Int, day: Int)] {
        let isDayFirst = exists(month: second, day: first)
        let isMonthFirst = exists(month: first, day: second)
        if isDayFirst, isMonthFirst, language == .english, first != second {
            return [(second, first), (first, second)]
        }
        if isDayFirst { return [(second, first)] }
        return isMonthFirst ? [(first, second)] : []
    }

    private func exists(month: Int, day: Int) -> Bool {
        // 2000 had a February 29.
        CivilDate(year: 2000, month: month, day: day) != nil
    }
}
