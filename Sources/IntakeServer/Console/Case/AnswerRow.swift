import IntakeCore
import IntakeStore

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
    var value: String?
    /// Whether there is more of it than the page can bear; the rest stands among the messages.
    var isCut = false
    /// Whether the answer was not understood, so that only the person's words count.
    let isUnclear: Bool
    var remarks: [String]
    let evidence: String?
    /// Where figures count a place, as far as it was recognised.
    let countedAs: String?
    /// What the person said on the phone.
    let recordings: [RecordingRow]
    let notes: [Note]
    /// Who corrected the answer, and when; nothing where it stands as it was given.
    let correction: String?
}

extension AnswerRow {
    init(
        _ question: Question,
        _ answer: Answer?,
        of checklist: Checklist,
        _ correction: Correction?,
        _ recordings: CaseRecordings,
        _ moments: Moments
    ) {
        let language = moments.language
        let words = AnswerWords(moments: moments)
        label = question.label[language]
        self.question = question.text[language]
        value = answer.map { words.text(of: $0.value, to: question) }
        isUnclear = answer?.value == .unclear
        remarks = answer?.remarks ?? []
        evidence = answer.flatMap(Self.evidence)
        countedAs = answer.flatMap { checklist.countedPlace($0.value, to: question, in: language) }
        self.recordings = recordings.rows(of: answer?.recordings ?? [])
        notes = question.references.map { Note($0, in: language) }
        self.correction = correction.map {
            PrivacySentences.corrected(by: $0.advocateName, at: moments.moment($0.at).short)[language]
        }
    }
}

extension AnswerRow {
    /// What its words weigh.
    var weight: Int { (value?.utf8.count ?? 0) + remarks.reduce(0) { $0 + $1.utf8.count } }

    /// Keeps as much of the person's words as weighs no more than so many bytes. What an advocate wrote in their place
    /// stays whole: no message holds it.
    mutating func cut(to limit: Int) {
        guard correction == nil, weight > limit else { return }
        isCut = true
        var left = limit
        func fitting(_ words: String) -> String {
            let part = words.prefix { character in
                left -= character.utf8.count
                return left >= 0
            }
            return part.count < words.count ? String(part) + " …" : words
        }
        value = value.map(fitting)
        remarks = remarks.compactMap { left > 0 ? fitting($0) : nil }
    }
}

extension AnswerRow.Note {
    fileprivate init(_ reference: Reference, in language: Language) {
        text = LetterSentences.typeset(reference.text[language], in: language)
        source = LetterSentences.typeset(reference.source, in: language)
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

extension Checklist {
    /// The office or the region as which figures count a place; nothing where that is what the person wrote, and where
    /// it was not recognised.
    fileprivate func countedPlace(_ value: Answer.Value, to question: Question, in language: Language) -> String? {
        guard case .place(let place) = value, let places else { return nil }
        let region = places.region(of: place)?.label[language]
        let town = question.purpose == .office ? places.town(in: place.text)?.name : nil
        let names = [town, region == town ? nil : region].compactMap(\.self)
        return names.isEmpty || names == [place.text] ? nil : names.joined(separator: ", ")
    }
}
