import IntakeCore

/// One question with what the person answered, and what an advocate should have beside it.
struct AnswerRow: Sendable {
    /// A dated position or rule.
    struct Note: Sendable {
        let text: String
        let source: String
        /// When it was said; nothing where the author knew no date.
        let date: String?
        let mustVerify: Bool
    }

    let label: String
    let question: String
    /// The answer in words; nothing where there is none yet.
    let value: String?
    /// Whether the answer was not understood, so that only the person's words count.
    let isUnclear: Bool
    let remarks: [String]
    let evidence: String?
    /// What the person said on the phone.
    let recordings: [RecordingRow]
    let notes: [Note]
}

extension AnswerRow {
    init(_ question: Question, _ answer: Answer?, _ recordings: CaseRecordings, _ moments: Moments) {
        let language = moments.language
        let words = AnswerWords(moments: moments)
        label = question.label[language]
        self.question = question.text[language]
        value = answer.map { words.text(of: $0.value, to: question) }
        isUnclear = answer?.value == .unclear
        remarks = answer?.remarks ?? []
        evidence = answer.flatMap(Self.evidence)
        self.recordings = recordings.rows(of: answer?.recordings ?? [])
        notes = question.references.map { Note($0, in: language) }
    }
}

extension AnswerRow.Note {
    fileprivate init(_ reference: Reference, in language: Language) {
        text = reference.text[language]
        source = reference.source
        date = reference.date.contains(where: \.isNumber) ? reference.date : nil
        mustVerify = reference.verify
    }
}

extension AnswerRow {
    /// The words that decided the reading, where there was anything to read: a key speaks for itself, and so does an
    /// answer that is its own words.
    private static func evidence(_ answer: Answer) -> String? {
        guard let evidence = answer.evidence, Int(evidence) == nil, evidence != answer.value.token else { return nil }
        return evidence
    }
}

/// Puts answers into words.
struct AnswerWords: Sendable {
    let moments: Moments

    func text(of value: Answer.Value, to question: Question?) -> String {
        let language = moments.language
        return switch value {
        case .yes: Phrase(fr: "Oui", en: "Yes")[language]
        case .no: Phrase(fr: "Non", en: "No")[language]
        case .unknown: Phrase(fr: "Ne sait pas", en: "Doesn’t know")[language]
        case .unclear: Phrase(fr: "Pas compris", en: "Not understood")[language]
        case .skipped: Phrase(fr: "A passé la question", en: "Skipped the question")[language]
        case .option(let id): question?.options.first { $0.id == id }?.label[language] ?? id
        case .text(let text): text
        case .date(let date): text(of: date)
        case .number(let number): String(number)
        case .phone(let phone): phone.display
        case .place(let place): place.text
        case .recorded: Phrase(fr: "Message vocal", en: "Voice message")[language]
        }
    }

    /// A whole day in words; a month or a year as it was understood.
    private func text(of date: PartialDate) -> String {
        date.day == nil ? date.iso : moments.day(date.earliest).short
    }
}
