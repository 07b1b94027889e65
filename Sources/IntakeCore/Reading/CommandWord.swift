/// A word that works at any time, when it is the whole message.
public enum CommandWord: String, Codable, CaseIterable, Sendable {
    /// No more messages. Opt-out words of the carriers are read, though only STOP and ARRET are offered.
    case stop
    /// What can be typed.
    case help
    /// Who we are, and who answers for personal information.
    case info
    /// The question before.
    case back
    /// The next question, without an answer.
    case skip
    /// The last message again.
    case `repeat`
    /// A person who calls back.
    case human
    /// Goes on in French.
    case french
    /// Goes on in English.
    case english
    /// The interview from its first question.
    case restart
    /// Where the person's file stands.
    case status
    /// Erases what is held on the person.
    case delete
    /// What becomes of personal information.
    case privacy
    /// Messages again after a stop.
    case start
    /// A second file.
    case new

    /// The command that a text is, if it is nothing else; in both languages at once. A word among others, or with a
    /// polite one, is no command: *stop svp* is an answer.
    public static func read(_ text: IncomingText) -> CommandWord? {
        entry(for: text)?.command
    }

    /// Whether a text that is a command is an ordinary word too, such as *agent* or *dossier*: as the answer to a
    /// question for the person's own words it is confirmed before it is obeyed. Opt-out words and 0 never are.
    public static func isOrdinaryWord(_ text: IncomingText) -> Bool {
        entry(for: text)?.isOrdinaryWord ?? false
    }

    /// What one may type for this command in a language, in capitals; first the word to offer.
    public func words(in language: Language) -> [String] {
        Vocabulary.words(for: self, in: language).map(\.word)
    }

    private static func entry(for text: IncomingText) -> Vocabulary.Entry? {
        guard text.body.utf8.count <= Vocabulary.maximumLength, !text.isReaction else { return nil }
        return Vocabulary.entries[Folding.fold(text.body)]
    }
}
