/// One text in each language it was written in.
public struct LocalizedText: Codable, Hashable, Sendable {
    private var texts: [Language: String]

    /// Makes a text from its translations.
    public init(_ texts: [Language: String]) {
        self.texts = texts
    }

    /// The text in `language`, else in any language there is, else nothing.
    public subscript(language: Language) -> String {
        texts[language] ?? Language.allCases.lazy.compactMap { texts[$0] }.first ?? ""
    }

    /// The text in every language that it was written in, in no order.
    public var translations: some Collection<String> { texts.values }

    /// The languages that the text was written in.
    public var languages: Set<Language> { Set(texts.keys) }
}
