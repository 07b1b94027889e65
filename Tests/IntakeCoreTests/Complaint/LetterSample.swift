import IntakeCore

/// A short checklist, and the letter that its answers make.
enum LetterSample {
    static let checklist = Checklist(
        id: "court",
        version: "1",
        title: both("Court", "Short"),
        questions: [
            question("suivi", .yesNo, "Aucun suivi", "No follow-up"),
            question("agent", .yesNo, "A pu joindre son agent", "Could reach their agent"),
            question("recit", .text(long: true), "Ce qui est arrivé", "What happened"),
            question("bureau", .place, "Bureau", "Office", purpose: .office),
            question("lettre", .yesNo, "Lettre reçue", "Letter received"),
            question("date", .date, "Date de la lettre", "Date of the letter"),
            Question(
                id: "joindre",
                kind: .choice([
                    option("text-and-call", "texto ou appel", "text or call"), option("call", "appel", "call"),
                    option("text", "texto", "text"), option("neither", "aucun", "neither"),
                ]),
                text: both("Comment?", "How?"),
                label: both("Joindre", "Reach"),
                purpose: .reach
            ),
            question("autre", .phone, "Autre numéro", "Other number", purpose: .phone),
            question("nom", .text(long: false), "Nom", "Name", purpose: .name),
            question("ville", .place, "Ville", "Town", purpose: .place),
        ]
    )

    static let template = LetterTemplate(
        subject: both("Plainte : {bureau}", "Complaint: {bureau}"),
        salutation: both("Bonjour,", "Hello,"),
        parts: [
            LetterTemplate.Part(.paragraph(both("Bureau : {bureau}.", "Office: {bureau}."))),
            LetterTemplate.Part(
                .problems(
                    [
                        problem("suivi", "yes", "Aucun suivi.", "No follow-up."),
                        problem("agent", "no", "Je n’ai pas pu joindre mon agent.", "I could not reach my agent."),
                    ],
                    lead: both("Ce qui ne va pas :", "What is wrong:")
                )
            ),
            LetterTemplate.Part(
                .quote("recit", lead: both("Mes mots :", "My words:"), gap: both("le récit", "the story"))
            ),
            LetterTemplate.Part(
                .paragraph(both("Lettre datée du {date}.", "Letter dated {date}.")),
                when: .answer("lettre", isOneOf: ["yes"])
            ),
            LetterTemplate.Part(
                .gap(both("si une lettre est arrivée", "whether a letter came")),
                when: .not(.answer("lettre", isOneOf: ["yes", "no"]))
            ),
            LetterTemplate.Part(.remark("lettre", lead: both("À ce sujet :", "About it:"))),
        ],
        closing: both("Merci.", "Thank you."),
        accompaniment: both("{organisation} m’aide.", "{organisation} helps me."),
        procuration: both("autorise {organisation}.", "authorise {organisation}."),
        enclosures: [
            LetterTemplate.Part(
                .paragraph(both("Lettre du {date}", "Letter of {date}")),
                when: .answer("lettre", isOneOf: ["yes"])
            )
        ],
        essentials: ["bureau", "recit", "lettre", "date"]
    )

    /// Answers to each question.
    static let answers: [Question.ID: Answer] = [
        "suivi": Answer(.yes, remarks: ["depuis 3 mois"]), "agent": Answer(.no),
        "recit": Answer(.text("Mon agent ne rappelle jamais. On m'a dit d'aller sur Internet.")),
        "bureau": Answer(.place(Place(text: "CLE de Laval"))), "lettre": Answer(.yes),
        "date": Answer(.date(PartialDate(iso: "2026-03-01") ?? PartialDate(.first))),
        "joindre": Answer(.option("text-and-call"), remarks: ["le matin"]),
        "nom": Answer(.text("Marie Roy")), "ville": Answer(.place(Place(text: "H2X 1Y4", postalCode: "H2X 1Y4"))),
    ]

    static func source(_ answers: [Question.ID: Answer] = answers, wantsGroup: Bool = true) -> LetterSource {
        var all = Answers()
        for (question, answer) in answers { all[question] = answer }
        return LetterSource(
            checklist: checklist,
            answers: all,
            phone: PhoneNumber(e164: "+15145550111"),
            organisation: "Groupe",
            isAccompanied: wantsGroup
        )
    }

    /// The sample answers with some of them changed; nothing for a question takes its answer away.
    static func source(changing changes: [Question.ID: Answer?]) -> LetterSource {
        var answers = answers
        for (question, answer) in changes { answers[question] = answer }
        return source(answers)
    }

    static func both(_ french: String, _ english: String) -> LocalizedText {
        LocalizedText([.french: french, .english: english])
    }

    private static func question(
        _ id: String,
        _ kind: Question.Kind,
        _ french: String,
        _ english: String,
        purpose: Question.Purpose? = nil
    ) -> Question {
        Question(id: id, kind: kind, text: both("?", "?"), label: both(french, english), purpose: purpose)
    }

    private static func option(_ id: String, _ french: String, _ english: String) -> Question.Option {
        Question.Option(id: id, label: both(french, english))
    }

    private static func problem(
        _ question: String,
        _ answer: String,
        _ french: String,
        _ english: String
    )
        -> LetterTemplate.Problem
    {
        LetterTemplate.Problem(question: question, answers: [answer], text: both(french, english))
    }
}
