import IntakeCore

/// Working time in words: hours up to a working day, then days.
enum WaitWords {
    static func text(_ hours: Int, in language: Language) -> String {
        let day = WorkingTime.hoursOfDay
        guard hours >= day else { return hoursText(hours + 1)[language] }
        let days = (hours + day) / day
        return Phrase(
            fr: days == 1 ? "1\u{A0}jour ouvrable" : "\(days)\u{A0}jours ouvrables",
            en: days == 1 ? "1\u{A0}working day" : "\(days)\u{A0}working days"
        )[language]
    }

    /// Whole hours were counted down, so that a wait of so many is one of less than one more.
    private static func hoursText(_ hours: Int) -> Phrase {
        Phrase(
            fr: hours == 1 ? "1\u{A0}heure ouvrable" : "\(hours)\u{A0}heures ouvrables",
            en: hours == 1 ? "1\u{A0}working hour" : "\(hours)\u{A0}working hours"
        )
    }
}
