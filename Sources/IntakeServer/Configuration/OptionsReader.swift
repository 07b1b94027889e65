import IntakeCore

/// Reads the options of a choice, in order.
struct OptionsReader {
    /// The languages in which labels are needed.
    let languages: [Language]

    private var ids: Set<String> = []
    /// The options that words choose, by folded word.
    private var optionByWord: [String: String] = [:]

    init(languages: [Language]) {
        self.languages = languages
    }

    mutating func read(_ node: NodeReader) -> Question.Option? {
        guard let mapping = node.mapping(of: ["id", "label", "words"]) else { return nil }
        let id = mapping.required("id", example: "call").flatMap { self.id($0) }
        let label = mapping.required("label", example: "{ fr: appel, en: call }")?.localizedText(in: languages)
        let words = (mapping["words"]?.list() ?? []).compactMap { word($0, for: id ?? "") }
        guard let id, let label else { return nil }
        return Question.Option(id: id, label: label, words: words)
    }

    private mutating func id(_ node: NodeReader) -> String? {
        guard let id = node.identifier() else { return nil }
        guard ids.insert(id).inserted else {
            node.fault("Another option of this question is called `\(id)`: give one of them another id.")
            return nil
        }
        return id
    }

    private mutating func word(_ node: NodeReader, for option: String) -> String? {
        guard let word = node.text() else { return nil }
        let folded = Folding.fold(word)
        if CommandWord.read(IncomingText(word)) != nil {
            node.fault("`\(word)` is a command word, which is obeyed and never read as an answer: take it out.")
        } else if folded.isEmpty || folded.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            node.fault("`\(word)` is no word: digits choose by the option's place in the list. Take it out.")
        } else if let other = optionByWord.updateValue(option, forKey: folded) {
            node.fault(
                other == option
                    ? "`\(word)` stands here twice, capitals and accents aside: take it out once."
                    : "`\(word)` chooses `\(other)` already, and a word chooses one option: take it out of one of them."
            )
        }
        return word
    }
}
