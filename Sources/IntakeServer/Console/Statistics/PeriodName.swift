import IntakeCore

/// What people call a period or a month.
enum PeriodName {
    private static let french = [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
    ]
    private static let english = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// `octobre à décembre 2026`, or `novembre 2026` for a single month.
    static func text(_ period: ReportPeriod, in language: Language) -> String {
        guard period.months.count > 1 else { return text(period.first, in: language) }
        let between = language == .french ? "à" : "to"
        return "\(name(period.first, language)) \(between) \(text(period.last, in: language))"
    }

    /// `novembre 2026`
    static func text(_ month: CalendarMonth, in language: Language) -> String {
        "\(name(month, language)) \(month.year)"
    }

    private static func name(_ month: CalendarMonth, _ language: Language) -> String {
        (language == .french ? french : english)[month.month - 1]
    }
}
