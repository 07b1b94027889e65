import IntakeCore

/// A way through a checklist, chosen for what it costs.
enum InterviewPath: String, CaseIterable {
    /// As few questions as the answers can lead to.
    case shortest
    /// 1 to everything that has keys.
    case common
    /// As many questions as the answers can lead to, and long answers.
    case longest

    /// The text that answers each question that has keys.
    func keys(for checklist: Checklist) -> [Question.ID: String] {
        var answers = Answers()
        var keys: [Question.ID: String] = [:]
        for (index, question) in checklist.questions.enumerated() {
            let choices = Choice.all(for: question, after: answers, in: checklist)
            guard let choice = pick(choices, at: index) else { continue }
            answers[question.id] = Answer(choice.value)
            keys[question.id] = choice.key
        }
        return keys
    }

    /// The text that answers a question for the person's own words or for a date, a number, a phone or a place.
    func words(for kind: Question.Kind, in language: Language) -> String {
        switch kind {
        case .yesNo, .choice: "1"
        case .date: language == .french ? "3 mars 2026" : "March 3, 2026"
        case .number(let range): String(number(in: range))
        case .phone: "514 555-0123"
        case .place: self == .longest ? "Saint-Jean-sur-Richelieu" : "Laval"
        case .text(let long): ownWords(long: long, in: language)
        }
    }

    /// Never 0 where there is another: alone, it is no number but a call for a human.
    private func number(in range: ClosedRange<Int>) -> Int {
        self == .longest ? range.upperBound : min(max(1, range.lowerBound), range.upperBound)
    }

    /// On a keypad people write little: a sentence for what happened, else a word or two.
    private func ownWords(long: Bool, in language: Language) -> String {
        switch (self, language) {
        case (.longest, .french): "Depuis la fin de l'hiver, chaque semaine"
        case (.longest, .english): "Since the end of the winter, every week"
        case (.common, .french) where long: "Personne ne me rappelle."
        case (.common, .english) where long: "Nobody calls me back."
        case (_, .french): "Un mois"
        case (_, .english): "A month"
        }
    }

    private func pick(_ choices: [Choice], at index: Int) -> Choice? {
        switch self {
        case .common:
            return choices.first
        case .shortest:
            return choices.min { $0.weight < $1.weight }
        case .longest:
            // Mixed answers make the longest summary.
            let most = choices.map(\.weight).max()
            let heaviest = choices.filter { $0.weight == most }
            return heaviest.isEmpty ? nil : heaviest[index % heaviest.count]
        }
    }

    /// An answer with a key, and what it leads to.
    private struct Choice {
        let key: String
        let value: Answer.Value
        /// How many questions apply after it, twice; one more if it is an answer of distress, which is told help.
        let weight: Int

        static func all(for question: Question, after answers: Answers, in checklist: Checklist) -> [Choice] {
            let values: [Answer.Value] =
                switch question.kind {
                case .yesNo: [.yes, .no, .unknown]
                case .choice(let options): options.map { .option($0.id) }
                case .text, .date, .number, .phone, .place: []
                }
            return values.enumerated().map { index, value in
                var answers = answers
                answers[question.id] = Answer(value)
                let applicable = checklist.applicable(to: answers).count
                let isDistress = question.distress.contains(value.token)
                return Choice(key: String(index + 1), value: value, weight: 2 * applicable + (isDistress ? 1 : 0))
            }
        }
    }
}
