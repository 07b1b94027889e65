/// The person's own words, marked as theirs.
enum Quotation {
    /// The words in quotation marks. Marks of the same kind inside them become those of the second rank, so that the
    /// reader sees where the quotation ends.
    static func quoted(_ words: String, in language: Language) -> String {
        let words = Paragraphs.of(words.filter { $0.isNewline || !$0.isControl }).joined(separator: "\n").trimmingSpaces
        return switch language {
        case .french: "«\u{A0}" + replacing(words, ["«": "“", "»": "”"]) + "\u{A0}»"
        case .english: "“" + replacing(words, ["“": "‘", "”": "’"]) + "”"
        }
    }

    /// The words in quotation marks, as the end of a sentence.
    static func sentence(_ words: String, in language: Language) -> String {
        let words = words.trimmingSpaces
        let isEnded = words.last.map { ".!?…".contains($0) } ?? false
        return quoted(words, in: language) + (isEnded ? "" : ".")
    }

    /// The words in quotation marks inside a sentence, whose own full stop follows.
    static func phrase(_ words: String, in language: Language) -> String {
        let words = words.trimmingSpaces
        return quoted(words.hasSuffix(".") && !words.hasSuffix("..") ? String(words.dropLast()) : words, in: language)
    }

    private static func replacing(_ words: String, _ marks: [Character: Character]) -> String {
        String(words.map { marks[$0] ?? $0 })
    }
}

extension Character {
    /// Whether it is one that no printer shows.
    fileprivate var isControl: Bool {
        unicodeScalars.allSatisfy { $0.properties.generalCategory == .control }
    }
}
