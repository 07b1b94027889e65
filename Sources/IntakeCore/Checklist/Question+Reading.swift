extension Question {
    /// Reads a text as the answer; nothing where it cannot be read, and for a question that takes a person's own
    /// words.
    ///
    /// - Parameters:
    ///   - today: the day from which dates are looked back at.
    ///   - language: whose order of day and month counts.
    func reading(of incoming: IncomingText, on today: CivilDate, in language: Language) -> Answer? {
        switch kind {
        case .yesNo:
            AnswerReader.yesNo(incoming).map { Answer($0) { $0.answer } }
        case .choice(let options):
            AnswerReader.choice(incoming, options: options.map(\.names)).map {
                Answer($0) { .option(options[$0 - 1].id) }
            }
        case .date:
            AnswerReader.date(incoming, today: today, language: language).map { Answer($0, value: Answer.Value.date) }
                ?? Answer(unknownIn: incoming)
        case .number(let range):
            AnswerReader.number(incoming, in: range).map { Answer($0, value: Answer.Value.number) }
                ?? Answer(unknownIn: incoming)
        case .phone:
            AnswerReader.phone(incoming).map { Answer($0, value: Answer.Value.phone) } ?? Answer(unknownIn: incoming)
        case .place:
            Answer(unknownIn: incoming) ?? AnswerReader.place(incoming).map { Answer($0, value: Answer.Value.place) }
        case .text:
            nil
        }
    }

    /// Reads what somebody writes in place of a wrong answer; nothing where it is none.
    ///
    /// - Parameters:
    ///   - text: what they wrote: what the person could have texted.
    ///   - today: the day from which dates are looked back at.
    ///   - language: whose order of day and month counts.
    public func correction(_ text: String, on today: CivilDate, in language: Language) -> Answer.Value? {
        let incoming = IncomingText(text)
        guard !incoming.isEmpty else { return nil }
        if case .text = kind { return .text(incoming.body) }
        return reading(of: incoming, on: today, in: language)?.value
    }
}

extension Answer {
    fileprivate init<Read>(_ reading: Reading<Read>, value: (Read) -> Value) {
        self.init(value(reading.value), remarks: reading.remark.map { [$0] } ?? [], evidence: reading.evidence)
    }

    /// "I don't know", in words.
    fileprivate init?(unknownIn incoming: IncomingText) {
        guard let reading = AnswerReader.unknown(incoming) else { return nil }
        self.init(reading) { $0.answer }
    }
}

extension YesNo {
    fileprivate var answer: Answer.Value {
        switch self {
        case .yes: .yes
        case .no: .no
        case .unknown: .unknown
        }
    }
}

extension Question.Option {
    /// All that it may be called: what people read, and other words for it.
    fileprivate var names: [String] {
        label.translations + words
    }
}
