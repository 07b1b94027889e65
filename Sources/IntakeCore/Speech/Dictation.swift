/// Numbers, dates and references as they are said, so that they can be written down.
enum Dictation {
    /// A telephone number digit by digit, in its usual groups.
    static func spoken(_ phone: PhoneNumber) -> String {
        let groups = phone.display.split { !$0.isNumber }
        return groups.map(apart).joined(separator: ", ")
    }

    /// A reference symbol by symbol.
    static func spoken(reference: String) -> String {
        reference.split(separator: "-").map(apart).joined(separator: ", ")
    }

    /// A date as far as it is known: `3 mars 2026`, `March 3, 2026`, `mars 2026`, `2026`.
    static func spoken(_ date: PartialDate, in language: Language) -> String {
        guard let month = date.month else { return String(date.year) }
        let name = months[language, default: []][month - 1]
        guard let day = date.day else { return "\(name) \(date.year)" }
        switch language {
        case .french: return "\(day == 1 ? "1er" : String(day)) \(name) \(date.year)"
        case .english: return "\(name) \(day), \(date.year)"
        }
    }

    /// A text in which every telephone number is said digit by digit.
    static func dictated(_ text: String) -> String {
        guard let (number, range) = PhoneNumber.first(in: text) else { return text }
        return text[..<range.lowerBound] + spoken(number) + dictated(String(text[range.upperBound...]))
    }

    private static func apart(_ group: some StringProtocol) -> String {
        group.map(String.init).joined(separator: " ")
    }

    private static let months: [Language: [String]] = [
        .french: [
            "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
            "novembre", "décembre",
        ],
        .english: [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ],
    ]
}
