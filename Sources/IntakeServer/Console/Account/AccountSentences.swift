import IntakeCore

/// Sentences of the account page that hold a number.
enum AccountSentences {
    /// In how many browsers somebody is signed in.
    static func sessions(_ count: Int, in language: Language) -> String {
        switch language {
        case .french: count == 0 ? "aucune" : "\(count) \(count == 1 ? "ouverte" : "ouvertes")"
        case .english: count == 0 ? "none" : "\(count) open"
        }
    }

    /// How many recovery codes are left.
    static func recoveryCodes(_ count: Int, in language: Language) -> String {
        switch language {
        case .french:
            count == 0
                ? "Il ne vous reste aucun code de secours."
                : "Il vous reste \(count) \(count == 1 ? "code" : "codes") de secours."
        case .english:
            count == 0
                ? "You have no recovery code left."
                : "You have \(count) recovery \(count == 1 ? "code" : "codes") left."
        }
    }
}
