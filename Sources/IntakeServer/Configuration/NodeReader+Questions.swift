import IntakeCore

extension NodeReader {
    /// The legal deadline that a date starts.
    func deadline(of kind: Question.Kind) -> DeadlineRule? {
        guard case .date = kind else {
            fault("Only a question of kind date starts a deadline: take this out, or ask for the date.")
            return nil
        }
        guard let mapping = mapping(of: ["days", "source"]) else { return nil }
        let days = mapping.required("days", example: "90")?.days()
        let source = mapping.required("source", example: "\"what sets it\"")?.text()
        guard let days, let source else { return nil }
        return DeadlineRule(days: days, source: source)
    }

    private func days() -> Int? {
        guard let days = wholeNumber() else { return nil }
        guard (1...3660).contains(days) else {
            fault("A deadline is from 1 to 3660 days.")
            return nil
        }
        return days
    }

    /// What an advocate should have beside the answer.
    func reference(in languages: [Language]) -> Reference? {
        guard let mapping = mapping(of: ["text", "date", "source", "verify"]) else { return nil }
        let text = mapping.required("text", example: "{ fr: …, en: … }")?.localizedText(in: languages)
        let date = mapping.required("date", example: "\"2012-04\"")?.pastDate()?.iso
        let source = mapping.required("source", example: "\"who said it, where\"")?.text()
        let verify = mapping.required("verify", example: "true")?.flag()
        guard let text, let date, let source, let verify else { return nil }
        return Reference(text: text, date: date, source: source, verify: verify)
    }
}

extension Question.Purpose {
    private static let waysToReach: Set<String> = ["text-and-call", "call", "text", "neither"]

    /// Whether a question of this kind can serve the purpose.
    func fits(_ kind: Question.Kind) -> Bool {
        switch (self, kind) {
        case (.reach, .choice(let options)): Set(options.map(\.id)) == Self.waysToReach
        case (.phone, .phone), (.name, .text), (.office, .text), (.office, .place), (.place, .place): true
        default: false
        }
    }

    /// What question serves the purpose, for a fault.
    var need: String {
        switch self {
        case .reach: "a choice whose options are text-and-call, call, text and neither"
        case .phone: "a question of kind phone"
        case .name: "a question of kind text"
        case .office: "a question of kind place or text"
        case .place: "a question of kind place"
        }
    }
}
