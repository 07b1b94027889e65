import Foundation
import IntakeCore
import IntakeStore
import Testing

@testable import IntakeServer

/// A short checklist, and people who answer it.
enum ConsoleInterview {
    static let checklist = Checklist(
        id: "court",
        version: "1",
        title: LocalizedText([.french: "Liste courte", .english: "Short list"]),
        distressWords: ["rien a manger"],
        questions: [
            Question(
                id: "suivi",
                kind: .yesNo,
                text: both("Aucun suivi?", "No follow-up?"),
                label: both("Aucun suivi", "No follow-up"),
                references: [
                    Reference(text: both("Position A", "Position A"), date: "2012-04", source: "Bulletin", verify: true)
                ]
            ),
            Question(
                id: "recit",
                kind: .text(long: false),
                text: both("Racontez.", "Tell us."),
                label: both("Récit", "Story")
            ),
            Question(
                id: "lettre",
                kind: .date,
                text: both("Date de la lettre?", "Date of the letter?"),
                label: both("Lettre", "Letter"),
                deadline: DeadlineRule(days: 90, source: "Avis de 90 jours")
            ),
            Question(
                id: "joindre",
                kind: .choice([
                    Question.Option(id: "text-and-call", label: both("texto ou appel", "text or call")),
                    Question.Option(id: "call", label: both("appel", "call")),
                    Question.Option(id: "text", label: both("texto", "text")),
                    Question.Option(id: "neither", label: both("aucun", "neither")),
                ]),
                text: both("Comment vous joindre?", "How may we reach you?"),
                label: both("Joindre", "Reach"),
                purpose: .reach
            ),
            Question(
                id: "nom",
                kind: .text(long: false),
                text: both("Votre nom?", "Your name?"),
                label: both("Nom", "Name"),
                purpose: .name
            ),
        ]
    )

    static let wording = Wording(
        Dictionary(
            uniqueKeysWithValues: Language.allCases.map { language in
                let texts = Wording.Key.written.map { ($0, "\($0.rawValue) {text}{reference}") }
                return (language, Dictionary(uniqueKeysWithValues: texts))
            }
        )
    )

    static func both(_ french: String, _ english: String) -> LocalizedText {
        LocalizedText([.french: french, .english: english])
    }

    static func facts(organisation: String) throws -> LineFacts {
        LineFacts(
            number: try #require(PhoneNumber(e164: ConsoleHouse.line)),
            organisation: organisation,
            organisationName: "Groupe",
            languages: [.french, .english],
            timeZone: "America/Toronto",
            callBack: both("bientôt", "soon"),
            urgentHelp: both("911", "911"),
            privacyContact: both("514", "514"),
            complaints: both("1 800", "1 800")
        )
    }
}

extension ConsoleHouse {
    /// Has a person send these texts, a minute apart.
    ///
    /// - Returns: the reference of the case that came of it.
    @discardableResult
    func person(_ phone: String, texts: [String], organisation: String = "demo") async throws -> CaseReference {
        var reference: CaseReference?
        var said: [String] = []
        for text in texts {
            clock.advance(by: 60)
            let advance = try await store.advance(
                Arrival(
                    account: "demo",
                    providerMessageID: UUID().uuidString,
                    line: try #require(PhoneNumber(e164: Self.line)),
                    organisation: organisation,
                    sender: try #require(PhoneNumber(e164: phone)),
                    event: Event(.text(Event.Text(text)), at: clock.now)
                ),
                line: try ConsoleInterview.facts(organisation: organisation),
                at: clock.now,
                beginning: { _ in
                    Beginning(
                        checklist: ConsoleInterview.checklist,
                        wording: ConsoleInterview.wording,
                        language: .french
                    )
                },
                reply: { Array($0.map(\.text).joined(separator: " / ").utf8) }
            )
            reference = advance.caseReference ?? reference
            said.append(String(decoding: advance.reply, as: UTF8.self))
        }
        return try #require(reference, "no case came of it: \(said)")
    }

    /// A whole interview.
    ///
    /// - Parameter reach: the key for how the person may be reached: 1 text or call, 2 call, 3 text, 4 neither.
    func finishedCase(
        _ phone: String = "+15145550111",
        story: String = "Personne ne rappelle",
        reach: String = "1",
        name: String = "Marie",
        organisation: String = "demo"
    ) async throws -> CaseReference {
        try await person(
            phone,
            texts: ["Bonjour, mon agent", "1", "oui, depuis 3 mois", story, "3 mars 2026", reach, name, "1", "1"],
            organisation: organisation
        )
    }
}
