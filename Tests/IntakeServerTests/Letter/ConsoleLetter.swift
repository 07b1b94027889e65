import IntakeCore

@testable import IntakeServer

/// The letter that the answers to ``ConsoleInterview`` make, and where it goes.
enum ConsoleLetter {
    static let template = LetterTemplate(
        subject: both("Plainte : aucun suivi", "Complaint: no follow-up"),
        salutation: both("Bonjour,", "Hello,"),
        parts: [
            LetterTemplate.Part(
                .problems(
                    [
                        LetterTemplate.Problem(
                            question: "suivi",
                            answers: ["yes"],
                            text: both("Aucun suivi.", "No follow-up.")
                        )
                    ],
                    lead: both("Ce qui ne va pas :", "What is wrong:")
                )
            ),
            LetterTemplate.Part(.quote("recit", lead: both("Mes mots :", "My words:"), gap: nil)),
            LetterTemplate.Part(.paragraph(both("Lettre datée du {lettre}.", "Letter dated {lettre}."))),
        ],
        closing: both("Merci.", "Thank you."),
        accompaniment: both("{organisation} m’aide.", "{organisation} helps me."),
        procuration: both("autorise {organisation}.", "authorise {organisation}."),
        essentials: ["recit", "lettre"]
    )

    static let ombudsman = Ombudsman(
        name: both("Protecteur <du citoyen>", "Ombudsman"),
        address: ["1, rue Une", "Québec (Québec)  G1A 1A1"],
        phone: "1 800 555-0199",
        hours: both("le jour", "by day"),
        website: "protecteur.example",
        formLimit: 200,
        checked: PartialDate(.first),
        verify: true
    )

    /// Without a program that makes PDF files.
    static let settings = LetterSettings(
        template: { $0 == ConsoleInterview.checklist.id ? template : nil },
        ombudsman: { ombudsman },
        address: { _ in ["9, rue du Groupe"] },
        pdf: PDFEngine(program: "/nonexistent/weasyprint")
    )

    private static func both(_ french: String, _ english: String) -> LocalizedText {
        ConsoleInterview.both(french, english)
    }
}
