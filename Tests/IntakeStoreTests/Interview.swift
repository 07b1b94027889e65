import IntakeCore

/// A short interview: consent, a question to say yes or no to, one for the person's own words, summary, wish.
enum Interview {
    static let checklist = Checklist(
        id: "short",
        version: "1",
        title: both("Court"),
        questions: [
            Question(id: "letter", kind: .yesNo, text: both("Une lettre?"), label: both("lettre")),
            Question(id: "words", kind: .text(long: true), text: both("Racontez."), label: both("recit")),
        ]
    )

    static let wording = Wording(
        Dictionary(
            uniqueKeysWithValues: Language.allCases.map { language in
                (language, Dictionary(uniqueKeysWithValues: Wording.Key.written.map { ($0, text($0)) }))
            }
        )
    )

    /// All that a person says from the first text to the end, with words that no file may hold in the clear.
    static let texts = ["bonjour", "1", "oui, un corbeau", "mon histoire de corbeau", "1", "1", "1"]

    static func both(_ text: String) -> LocalizedText {
        LocalizedText([.french: text, .english: text])
    }

    static func line(_ number: PhoneNumber, carrierAnswers: Set<CarrierAnswer> = []) -> LineFacts {
        LineFacts(
            number: number,
            organisation: "group",
            organisationName: "Le groupe",
            languages: [.french, .english],
            timeZone: "America/Toronto",
            callBack: both("bientot"),
            urgentHelp: both("911"),
            privacyContact: both("514 555-0111"),
            complaints: both("514 555-0122"),
            carrierAnswers: carrierAnswers
        )
    }

    private static func text(_ key: Wording.Key) -> String {
        ([key.rawValue] + key.placeholders.sorted().map { "{\($0)}" }).joined(separator: " ")
    }
}
