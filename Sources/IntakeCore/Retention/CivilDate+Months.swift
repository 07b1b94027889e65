extension CivilDate {
    /// The same day so many months later, or earlier when `months` is negative. Where that month has no such day, its
    /// last one; stops at ``first`` and ``last``.
    public func adding(months: Int) -> CivilDate {
        let bounded = min(max(months, -120_000), 120_000)
        let count = year * 12 + month - 1 + bounded
        guard count >= 12 else { return .first }
        let year = count / 12
        let month = count % 12 + 1
        guard year <= 9999 else { return .last }
        let day = min(day, Self.daysIn(month: month, year: year))
        return CivilDate(year: year, month: month, day: day) ?? .last
    }
}
