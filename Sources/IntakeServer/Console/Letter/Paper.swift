import IntakeCore

/// A page that is printed: a document of its own, without the console around it.
protocol Paper: Page {
    /// What all papers have in common.
    var stationery: Stationery { get set }
}

/// What all papers have in common.
struct Stationery: Sendable {
    /// The language of the paper, whatever its reader's.
    let language: Language
    /// The language's code.
    let code: String
    /// The words on the paper.
    let words: Words<PaperText>
    /// The page that it was opened from.
    let back: String
    /// Where its style sheet is: an address, or the whole of it.
    var stylesheet = ""
    /// Whether it is read in a browser, where there is a way back and a word on printing.
    var isOnScreen = true

    init(language: Language, back: String) {
        self.language = language
        self.back = back
        code = language.rawValue
        words = Words(language)
    }
}

/// A line of a paper, cut where something is still to be filled in.
struct PaperLine: Sendable {
    /// A piece of it.
    struct Piece: Sendable {
        let text: String
        let isGap: Bool
    }

    let pieces: [Piece]

    init(_ text: String, in language: Language) {
        let spaced = language == .french ? FrenchTypography.spaced(text) : text
        pieces = LetterGap.pieces(of: spaced).map { Piece(text: $0.text, isGap: $0.isGap) }
    }

    /// The lines of a text, without those that are empty.
    static func lines(of text: String, in language: Language) -> [PaperLine] {
        text.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }.map {
            PaperLine(String($0), in: language)
        }
    }
}
