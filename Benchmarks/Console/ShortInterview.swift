import IntakeCore
import IntakeStore

/// What a case of the benchmark needs to be found by: an office and a name.
enum ShortInterview {
    static let beginning = Beginning(checklist: checklist, wording: wording, language: .french)

    private static let checklist = Checklist(
        id: "bench",
        version: "1",
        title: both("Mesure"),
        questions: [
            Question(id: "office", kind: .place, text: both("Bureau?"), label: both("Bureau"), purpose: .office),
            Question(id: "name", kind: .text(long: false), text: both("Nom?"), label: both("Nom"), purpose: .name),
        ]
    )

    private static let wording = Wording(
        Dictionary(
            uniqueKeysWithValues: Language.allCases.map { language in
                (language, Dictionary(uniqueKeysWithValues: Wording.Key.allCases.map { ($0, $0.rawValue) }))
            }
        )
    )

    static func facts(of line: PhoneNumber) -> LineFacts {
        LineFacts(
            number: line,
            organisation: Town.organisation,
            organisationName: "Groupe",
            languages: [.french],
            timeZone: "America/Toronto",
            callBack: both("bientôt"),
            urgentHelp: both("911"),
            privacyContact: both("514"),
            complaints: both("1 800")
        )
    }

    private static func both(_ text: String) -> LocalizedText {
        LocalizedText([.french: text, .english: text])
    }
}
