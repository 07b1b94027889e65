/// What can be told from the first text a person sends.
public enum FirstWords {
    private static let greetings: [Language: Set<String>] = [
        .french: ["bonjour", "bonsoir", "allo", "salut", "bonjour a vous", "coucou", "oui", "aide", "debut"],
        .english: ["hello", "hi", "hey", "good morning", "good afternoon", "yes", "help", "start"],
    ]

    private static let telling: [Language: Set<String>] = [
        .french: [
            "bonjour", "bonsoir", "allo", "salut", "je", "j'ai", "mon", "ma", "mes", "le", "la", "les", "une", "des",
            "pas", "et", "pour", "avec", "besoin", "aide", "oui", "sociale", "dossier", "agent", "chu", "c'est", "svp",
            "du", "est", "suis", "vous", "cheque",
        ],
        .english: [
            "hello", "hi", "hey", "i", "i'm", "my", "the", "and", "need", "help", "with", "yes", "have", "please",
            "welfare", "file", "worker", "is", "you", "can't", "don't", "for", "what",
        ],
    ]

    /// The language of a first text, if its words tell; of a tie, nothing.
    public static func language(of text: String) -> Language? {
        let words = Folding.words(of: text)
        let scores = Language.allCases.map { language in
            (language, words.count { telling[language, default: []].contains($0) })
        }
        guard let best = scores.max(by: { $0.1 < $1.1 }), best.1 > 0 else { return nil }
        return scores.count { $0.1 == best.1 } == 1 ? best.0 : nil
    }

    /// The checklist that a first text names, if it is one of its words.
    public static func checklist(named text: String, among checklists: [Checklist]) -> Checklist? {
        let folded = Folding.fold(IncomingText(text).answer)
        return checklists.first { checklist in checklist.words.contains { Folding.fold($0) == folded } }
    }

    /// Whether a first text says nothing that an advocate would want to read: a greeting, a key, the name of the
    /// checklist.
    static func isGreeting(_ incoming: IncomingText, of checklist: Checklist) -> Bool {
        let folded = Folding.fold(incoming.answer)
        return incoming.isKey
            || greetings.values.contains { $0.contains(folded) }
            || checklist.words.contains { Folding.fold($0) == folded }
    }
}
