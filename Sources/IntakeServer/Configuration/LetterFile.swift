import IntakeCore

/// Reads how a letter of complaint is made from the answers to a checklist.
struct LetterFile {
    private let checklist: Checklist
    private let questions: EarlierQuestions

    /// - Parameter checklist: the checklist whose answers make the letter.
    init(of checklist: Checklist) {
        self.checklist = checklist
        var questions = EarlierQuestions(all: Set(checklist.questions.map(\.id)))
        for question in checklist.questions {
            _ = questions.add(question.id)
            questions.add(question.kind, of: question.id)
        }
        self.questions = questions
    }

    private static let keys = [
        "subject", "salutation", "parts", "closing", "accompaniment", "procuration", "enclosures", "phone",
    ]

    /// Reads the file. Its texts are needed in every language: advocates choose in which one a letter is written.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - faults: what is told when something is wrong; then there is nothing.
    func read(_ path: String, faults: FaultCollector) -> LetterTemplate? {
        guard let mapping = YAMLFile.read(path, faults: faults)?.mapping(of: Self.keys) else { return nil }
        let subject = text(mapping.required("subject", example: "{ fr: …, en: … }"), answers: true)
        let salutation = text(mapping.required("salutation", example: "{ fr: …, en: … }"))
        let partNodes = mapping.required("parts", example: "[{ text: { fr: …, en: … } }]")?.list()
        let parts = partNodes?.compactMap(LetterPartReader(checklist: checklist, questions: questions).part)
        let closing = text(mapping.required("closing", example: "{ fr: …, en: … }"))
        let accompaniment = text(mapping.required("accompaniment", example: "{ fr: …, en: … }"))
        let procuration = text(mapping.required("procuration", example: "{ fr: …, en: … }"))
        let enclosures = mapping["enclosures"]?.list() ?? []
        let reader = LetterPartReader(checklist: checklist, questions: questions)
        let enclosed = enclosures.compactMap(reader.enclosure)
        let essentials = mapping["phone"]?.list()?.compactMap { $0.question(of: checklist) } ?? []
        guard let subject, let salutation, let parts, let closing, let accompaniment, let procuration else {
            return nil
        }
        return LetterTemplate(
            subject: subject,
            salutation: salutation,
            parts: parts,
            closing: closing,
            accompaniment: accompaniment,
            procuration: procuration,
            enclosures: enclosed,
            essentials: essentials
        )
    }

    private func text(_ node: NodeReader?, answers: Bool = false) -> LocalizedText? {
        node?.letterText(naming: answers ? checklist.questions.map(\.id) : [])
    }
}
