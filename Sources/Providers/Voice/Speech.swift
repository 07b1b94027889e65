public import IntakeCore

/// Words for the provider to speak.
public struct Speech: Sendable, Equatable {
    /// How fast the words are spoken.
    public enum Pace: Sendable, Equatable, CaseIterable {
        /// As the voice speaks by itself.
        case normal
        /// For someone who did not follow the first time.
        case slow
    }

    /// What is spoken. White space and what cannot be seen are spoken as nothing.
    public var text: String
    /// The language the text is in, which decides the voice.
    public var language: Language
    /// How fast.
    public var pace: Pace

    /// Words in one language.
    public init(_ text: String, in language: Language, pace: Pace = .normal) {
        self.text = text
        self.language = language
        self.pace = pace
    }
}

extension Speech {
    /// The words in order, each piece no longer than so many Unicode scalars and cut where there is a space if possible.
    /// What holds nothing to speak gives no piece.
    func pieces(ofAtMost length: Int) -> [String] {
        var pieces: [String] = []
        var rest = text.unicodeScalars[...]
        while !rest.isEmpty {
            var piece = rest.prefix(length)
            if piece.endIndex != rest.endIndex, let space = piece.lastIndex(where: \.properties.isWhitespace) {
                piece = rest[...space]
            }
            if piece.contains(where: Self.isSpoken) {
                pieces.append(String(piece))
            }
            rest = rest[piece.endIndex...]
        }
        return pieces
    }

    private static func isSpoken(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .unassigned, .spaceSeparator, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }
}

/// The words may be the caller's own, read back.
extension Speech: Confidential {}
