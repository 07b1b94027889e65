/// A text with places in braces to be filled: `Reponse {number}`.
public struct Template: Hashable, Sendable {
    /// A piece of a template.
    enum Piece: Hashable, Sendable {
        case words(Substring)
        case placeholder(String)
    }

    private let pieces: [Piece]

    /// Reads a template. A brace without its partner is an ordinary character.
    public init(_ text: String) {
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            pieces.append(.words(rest[..<open]))
            pieces.append(.placeholder(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        pieces.append(.words(rest))
        self.pieces = pieces
    }

    /// The names in braces.
    public var placeholders: [String] {
        pieces.compactMap { if case .placeholder(let name) = $0 { name } else { nil } }
    }

    /// The text with every place filled.
    ///
    /// - Parameter value: what a name stands for.
    public func filled(_ value: (String) -> String) -> String {
        pieces.reduce(into: "") { text, piece in
            switch piece {
            case .words(let words): text += words
            case .placeholder(let name): text += value(name)
            }
        }
    }

    /// Calls `body` with each piece, in order.
    func visit(_ body: (Piece) -> Void) {
        pieces.forEach(body)
    }
}
