/// Dates as letters write them: « 21 novembre 2026 », “November 21, 2026”. The spaces inside them never break a line.
public enum WrittenDate {
    private static let frenchMonths = [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
    ]
    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// What « du » becomes before a date that is known less than to the day: « de mars 2026 », « d’avril 2026 », « de
    /// 2026 ». With its space, if it has one.
    static func frenchOf(_ date: PartialDate) -> String {
        guard date.day == nil else { return "du " }
        let isElided = date.month.map { "aeiou".contains(frenchMonths[$0 - 1].prefix(1)) } ?? false
        return isElided ? "d’" : "de "
    }

    /// A day in words.
    public static func words(_ date: CivilDate, in language: Language) -> String {
        words(PartialDate(date), in: language)
    }

    /// A date in words, as far as it is known.
    public static func words(_ date: PartialDate, in language: Language) -> String {
        guard let month = date.month else { return String(date.year) }
        let isFrench = language == .french
        let name = (isFrench ? frenchMonths : englishMonths)[month - 1]
        guard let day = date.day else { return "\(name)\u{A0}\(date.year)" }
        // The first of the month alone is an ordinal in French.
        return isFrench
            ? "\(day == 1 ? "1er" : String(day))\u{A0}\(name)\u{A0}\(date.year)"
            : "\(name)\u{A0}\(day), \(date.year)"
    }
}
