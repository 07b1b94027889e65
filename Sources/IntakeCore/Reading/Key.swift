/// The ways to type the key of an answer.
enum Key {
    /// `1`, `le 1`, `option 1` ...: the digit alone, and after a word that says it is a key.
    static func forms(of key: Int) -> [String] {
        [String(key)] + prefixes.map { "\($0) \(key)" }
    }

    /// The key in letters, which counts only as a whole answer.
    static func spelled(_ key: Int) -> [String] {
        guard numerals.indices.contains(key - 1) else { return [] }
        return numerals[key - 1]
    }

    /// The key that stands at a token of a text, from 1 to `last`, and where it ends.
    static func read(in text: TokenizedText, at start: Int, last: Int) -> (key: Int, end: Int)? {
        let isPrefixed = prefixes.contains(text.tokens[start].text) || text.tokens[start].text == "no"
        guard let index = isPrefixed ? text.nextWord(from: start + 1) : start else { return nil }
        let token = text.tokens[index]
        guard let key = token.number, (1...max(last, 1)).contains(key), token.text == String(key) else { return nil }
        return (key, index + 1)
    }

    /// Words that may come before a key.
    static let prefixes: Set<String> = [
        "le", "la", "option", "choix", "choice", "reponse", "answer", "numero", "number", "num", "touche", "key",
    ]

    private static let numerals = [
        ["un", "one"], ["deux", "two"], ["trois", "three"], ["quatre", "four"], ["cinq", "five"], ["six"],
        ["sept", "seven"], ["huit", "eight"], ["neuf", "nine"],
    ]
}
