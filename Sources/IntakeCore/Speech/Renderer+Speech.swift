/// Gives prompts their words for a telephone.
extension Renderer {
    /// What is said for these prompts, breath by breath.
    ///
    /// - Parameters:
    ///   - language: the language of those prompts that have none of their own.
    ///   - isSlow: whether all is said slowly.
    public func utterances(_ prompts: [Prompt], in language: Language, isSlow: Bool = false) -> [Utterance] {
        prompts.flatMap { prompt in
            Speech(of: prompt, by: self, in: prompt.language ?? language).utterances.map { utterance in
                var utterance = utterance
                utterance.isSlow = isSlow
                return utterance
            }
        }
    }
}

/// One prompt on its way to being said.
private struct Speech {
    let prompt: Prompt
    let renderer: Renderer
    let language: Language

    init(of prompt: Prompt, by renderer: Renderer, in language: Language) {
        self.prompt = prompt
        self.renderer = renderer
        self.language = language
    }

    var utterances: [Utterance] {
        switch prompt.name {
        case .questionKeys: keys
        default: pieces(of: renderer.wording.spokenText(prompt.name, in: language), named: prompt.name.rawValue)
        }
    }

    private var question: Question? {
        prompt.question.flatMap(renderer.checklist.question)
    }

    /// The keys of a choice, as one sentence that can be recorded.
    private var keys: [Utterance] {
        guard let question else { return [] }
        let template = Template(renderer.wording.spokenText(.option, in: language))
        let sentences = question.options.enumerated().map { index, option in
            template.filled { $0 == "key" ? String(index + 1) : option.label[language] }
        }
        return [said(sentences.joined(separator: " "), "options-\(question.id)")]
    }

    /// A text in pieces: what all callers hear can be recorded, what is of this call alone is spoken between.
    private func pieces(of text: String, named name: String) -> [Utterance] {
        var pieces = SpokenPieces(line: renderer.line, language: language)
        Template(text).visit { piece in
            switch piece {
            case .words(let words): pieces.append(words: String(words))
            case .placeholder(let place):
                if let fact = renderer.spokenFact(place, in: language) {
                    pieces.append(fact: fact)
                } else {
                    pieces.append(values(of: place))
                }
            }
        }
        return pieces.utterances(named: name)
    }

    private func values(of place: String) -> [Utterance] {
        if place == "text", let question {
            return [said((question.spoken ?? question.text)[language], "question-\(question.id)")]
        }
        return prompt.arguments[place].map { values(of: $0, at: place) } ?? []
    }

    private func values(of argument: Prompt.Argument, at place: String) -> [Utterance] {
        switch argument {
        case .text(let text):
            [said(place == "reference" ? Dictation.spoken(reference: text) : text)]
        case .number(let number): [said(String(number), "number-\(number)")]
        case .date(let date): [said(Dictation.spoken(date, in: language))]
        case .phone(let phone): [said(Dictation.spoken(phone))]
        case .answers(let items): items.flatMap(answer)
        }
    }

    /// One line of the summary, as it is said: the question's number and name, and what was answered.
    private func answer(_ item: Prompt.SummaryItem) -> [Utterance] {
        let label = renderer.checklist.question(item.question)?.label[language] ?? ""
        guard let value = value(of: item) else { return [] }
        return [said("\(item.number). \(label): \(value).")]
    }

    private func value(of item: Prompt.SummaryItem) -> String? {
        switch item.value {
        case .yes: word(.summaryYes)
        case .no: word(.summaryNo)
        case .unknown: word(.summaryUnknown)
        case .unclear: word(.summaryUnclear)
        case .recorded: word(.summaryRecorded)
        case .skipped: nil
        case .option(let id):
            renderer.checklist.question(item.question)?.options.first { $0.id == id }?.label[language]
        case .text(let text): text
        case .place(let place): place.text
        case .phone(let phone): Dictation.spoken(phone)
        case .date(let date): Dictation.spoken(date, in: language)
        case .number(let number): String(number)
        }
    }

    private func word(_ key: Wording.Key) -> String {
        renderer.wording.spokenText(key, in: language)
    }

    private func said(_ text: String, _ recording: String? = nil) -> Utterance {
        Utterance(text, recording: recording, language: language)
    }
}

extension Renderer {
    /// A fact of the line as it is said aloud; nothing for a name that stands for something else.
    fileprivate func spokenFact(_ place: String, in language: Language) -> String? {
        guard Wording.Key.lineFacts.contains(place) else { return nil }
        if let spoken = line.phone?.spoken[place] { return spoken[language] }
        return fact(place, in: language).map(Dictation.dictated)
    }
}
