extension Reference {
    /// The reference as a paragraph of a letter, with who said it and when.
    public func citation(in language: Language) -> String {
        let said = PartialDate(iso: date).map { WrittenDate.words($0, in: language) }
        let from = [source, said].compactMap(\.self).joined(separator: ", ")
        return language.typeset(text[language].trimmingSpaces + " (" + from + ")")
    }
}
