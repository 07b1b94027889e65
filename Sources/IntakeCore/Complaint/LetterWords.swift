/// Answers as a letter tells them.
struct LetterWords {
    /// The most characters of one quotation. The whole stays in the case.
    static let longestQuotation = 6_000

    let source: LetterSource
    let language: Language

    /// The answer to a question inside a sentence, or a gap that names the question.
    func inSentence(_ id: Question.ID) -> String {
        guard let question = source.checklist.question(id) else { return gap(id) }
        return source.answers[id].flatMap { words(of: $0.value, to: question) } ?? gap(for: question)
    }

    /// An answer inside a sentence; nothing where the person gave none that can be read.
    private func words(of value: Answer.Value, to question: Question) -> String? {
        switch value {
        case .yes: language == .french ? "oui" : "yes"
        case .no: language == .french ? "non" : "no"
        case .option(let id): question.options.first { $0.id == id }.map { language.typeset($0.label[language]) }
        case .text(let text): text.trimmingSpaces.isEmpty ? nil : Quotation.phrase(text, in: language)
        case .place(let place): place.text.trimmingSpaces.isEmpty ? nil : Quotation.phrase(place.text, in: language)
        case .date(let date): WrittenDate.words(date, in: language)
        case .number(let number): String(number)
        case .phone(let phone): phone.display
        case .unknown, .unclear, .skipped, .recorded: nil
        }
    }

    /// All that the person said about a question in words of their own; nothing where there are none.
    func ownWords(_ id: Question.ID) -> String? {
        guard let answer = source.answers[id] else { return nil }
        var words = answer.remarks
        switch answer.value {
        case .text(let text): words.insert(text, at: 0)
        case .place(let place): words.insert(place.text, at: 0)
        default: break
        }
        let text = words.map(\.trimmingSpaces).filter { !$0.isEmpty }.joined(separator: "\n")
        return text.isEmpty ? nil : text
    }

    /// Words quoted as a sentence. What is too long is cut after a whole sentence, and the gap says so.
    func quotation(_ words: String) -> String {
        guard words.count > Self.longestQuotation else { return Quotation.sentence(words, in: language) }
        let kept = Sentences.prefix(of: words, characters: Self.longestQuotation)
        let rest =
            language == .french ? "la suite, qui se trouve dans le dossier" : "the rest, which stands in the case"
        return Quotation.sentence(kept + " […]", in: language) + " " + gap(rest)
    }

    func gap(_ name: String) -> String {
        LetterGap.mark(language.typeset(name), in: language)
    }

    /// What is missing where a question has no answer: what it asks for, and whether it was told on the phone.
    func gap(for question: Question) -> String {
        gap(question.label[language] + recordedHint(question.id))
    }

    /// Says that the answer is to be listened to, where it was left as a message.
    func recordedHint(_ id: Question.ID) -> String {
        guard source.answers[id]?.recordings?.isEmpty == false else { return "" }
        return language == .french ? " (message vocal à écouter)" : " (voice message to listen to)"
    }
}
