import IntakeCore

/// Words of the console in both languages, side by side.
struct Phrase: Hashable, Sendable {
    private let french: String
    private let english: String

    /// Makes a phrase from its translations. French spacing before signs is added here.
    init(fr french: String, en english: String) {
        self.french = FrenchTypography.spaced(french)
        self.english = english
    }

    /// The phrase in `language`.
    subscript(language: Language) -> String {
        switch language {
        case .french: french
        case .english: english
        }
    }
}
