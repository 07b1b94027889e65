/// What phones send as a text when someone taps a message to react to it.
enum PhoneReaction {
    /// Whether `text` is a reaction: one of the known openings, followed by a quotation or by an attachment.
    static func matches(_ text: String) -> Bool {
        guard let quote = text.unicodeScalars.firstIndex(where: isQuote) else { return isOfAttachment(text) }
        let words = Folding.words(of: text[..<quote])
        guard words.count <= 8 else { return false }
        if openings.contains(words) { return true }
        if isOpenedByEmoji(text[..<quote]) { return words == ["to"] || words == ["a"] }
        return longOpenings.contains { first, last in
            words.starts(with: first) && words.last.map(last.contains) == true
        }
    }

    private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\"", "“", "”", "„", "«": true
        default: false
        }
    }

    /// `Liked an image`, `A aimé une photo`: nothing is quoted.
    private static func isOfAttachment(_ text: String) -> Bool {
        guard text.utf8.count <= 60, let first = text.utf8.first, initials.contains(first) else { return false }
        let words = Folding.words(of: text)
        guard let last = words.last, attachments.contains(where: { $0.last == last }) else { return false }
        return openings.contains { words.starts(with: $0) && attachments.contains(Array(words.dropFirst($0.count))) }
    }

    private static func isOpenedByEmoji(_ text: Substring) -> Bool {
        text.unicodeScalars.first { !$0.properties.isDefaultIgnorableCodePoint }.map(Folding.isEmoji) == true
    }

    private static let initials = Array("LlDdEeQqAaNnSs".utf8)

    private static let openings: Set<[String]> = [
        ["liked"], ["loved"], ["disliked"], ["laughed", "at"], ["emphasized"], ["emphasised"], ["questioned"],
        ["a", "aime"], ["aime"], ["a", "adore"], ["n'a", "pas", "aime"], ["a", "ri", "de"], ["a", "ri", "a"],
        ["a", "ri"],
        ["a", "mis", "en", "evidence"], ["a", "accentue"], ["a", "souligne"], ["a", "insiste", "sur"],
        ["a", "questionne"], ["a", "interroge"], ["a", "mis", "en", "doute"], ["a", "remis", "en", "question"],
        ["s'est", "interroge", "sur"], ["a", "reagi", "a"],
    ]

    /// First words, anything between (an emoji, the name of a reaction), and the last word before the quotation.
    private static let longOpenings: [(first: [String], last: Set<String>)] = [
        (["reacted"], ["to"]),
        (["a", "reagi"], ["a", "au", "message"]),
        (["removed"], ["from"]),
        (["a", "retire"], ["de", "a", "du", "sur", "message"]),
        (["a", "supprime"], ["de", "a", "du", "sur", "message"]),
    ]

    private static let attachments: Set<[String]> = [
        ["an", "image"], ["a", "photo"], ["a", "video"], ["a", "movie"], ["an", "attachment"], ["a", "message"],
        ["une", "image"], ["une", "photo"], ["une", "video"], ["un", "message"], ["une", "piece", "jointe"],
        ["une", "image", "jointe"],
    ]
}
