import Foundation

/// One thing that a person, the carrier or the clock can do, tried in every position of a dialogue.
struct ExploredInput: Hashable, Sendable {
    /// What it is for in the proof.
    enum Role: Hashable, Sendable {
        /// Part of an interview in which every question is answered somehow.
        case answer
        /// The word that says the open step again.
        case again
        /// The word that leaves the open question.
        case skip
        /// The key that calls a human.
        case human
        /// Another command, or something else than an answer.
        case other
    }

    /// What happens.
    let kind: Event.Kind
    let role: Role
    /// How long after the event before.
    let delay: TimeInterval

    init(_ kind: Event.Kind, _ role: Role, after delay: TimeInterval = Self.aMinute) {
        self.kind = kind
        self.role = role
        self.delay = delay
    }

    private init(_ text: String, _ role: Role = .answer, after delay: TimeInterval = Self.aMinute) {
        self.init(.text(Event.Text(text)), role, after: delay)
    }

    /// Long enough that no text counts as written before the reply was read.
    private static let aMinute: TimeInterval = 60
    /// Long enough that somebody else may have the phone.
    static let aNight = Pace.maybeSomeoneElse + aMinute
}

extension ExploredInput {
    /// Every kind of input in a language. Timers are not among them: a position has those that it planned.
    static func all(for checklist: Checklist, in language: Language) -> [ExploredInput] {
        [begun] + answers(for: checklist, in: language) + nonsense(in: language) + commands(in: language) + carrier
    }

    /// What a conversation begins with that takes another one's place.
    private static let begun = ExploredInput(.begin, .other)
    private static let carrier = [ExploredInput(.carrierStopped, .other), ExploredInput(.carrierStarted, .other)]

    /// Each key that a question has, each word for yes, no and don't know, and an answer of every other kind.
    private static func answers(for checklist: Checklist, in language: Language) -> [ExploredInput] {
        let keys = 1...max(3, checklist.questions.map(\.options.count).max() ?? 0)
        let words =
            switch language {
            case .french: ["oui", "non", "sais pas", "3 mars 2026", "Un mois, à Laval"]
            case .english: ["yes", "no", "don't know", "March 3, 2026", "A month, in Laval"]
            }
        return (keys.map(String.init) + words + ["514 555-0123"]).map { ExploredInput($0) }
    }

    /// What answers nothing, or comes when nobody expects it.
    private static func nonsense(in language: Language) -> [ExploredInput] {
        let long = language == .french ? "Personne ne me rappelle. " : "Nobody ever calls me back. "
        let back = language == .french ? "me revoici" : "here I am again"
        let help = CommandWord.help.words(in: language).first ?? ""
        return [
            ExploredInput("?"),
            ExploredInput(String(repeating: long, count: 7)),
            ExploredInput(.text(Event.Text("", mediaCount: 1)), .other),
            ExploredInput(back, .other, after: aNight),
            // Shows nothing of the conversation, and does not make it known who asked.
            ExploredInput(help, .other, after: aNight),
        ]
    }

    /// Each command by the word that is offered for it.
    private static func commands(in language: Language) -> [ExploredInput] {
        CommandWord.allCases.compactMap { command in
            command.words(in: language).first.map { ExploredInput($0, role(of: command)) }
        }
    }

    private static func role(of command: CommandWord) -> Role {
        switch command {
        case .repeat: .again
        case .skip: .skip
        // A stopped person begins again with it.
        case .start: .answer
        case .stop, .help, .info, .back, .human, .french, .english, .restart, .status, .delete, .privacy, .new: .other
        }
    }
}
