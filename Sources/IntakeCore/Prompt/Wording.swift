/// Everything we say besides the questions, in each language, by key.
public struct Wording: Codable, Hashable, Sendable {
    private var texts: [Language: [String: String]]
    /// What is said aloud; nothing in a wording kept by a program that answered texts alone.
    private var spokenTexts: [Language: [String: String]]?

    /// Makes a wording from its texts. Loading checks that every key has one, with the placeholders it may hold.
    public init(_ texts: [Language: [Key: String]], spoken: [Language: [Key: String]] = [:]) {
        self.texts = texts.mapValues(Self.byName)
        spokenTexts = spoken.isEmpty ? nil : spoken.mapValues(Self.byName)
    }

    private static func byName(_ texts: [Key: String]) -> [String: String] {
        Dictionary(uniqueKeysWithValues: texts.map { ($0.key.rawValue, $0.value) })
    }

    /// The text for `key` in `language`; empty where a wording of an older version had no such key.
    public func text(_ key: Key, in language: Language) -> String {
        texts[language]?[key.rawValue] ?? ""
    }

    /// What is said for `key` in `language`; empty where nothing is.
    public func spokenText(_ key: Key, in language: Language) -> String {
        spokenTexts?[language]?[key.rawValue] ?? ""
    }

    /// The languages that there are texts for.
    public var languages: Set<Language> { Set(texts.keys) }
}
