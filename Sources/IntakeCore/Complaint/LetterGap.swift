/// A place that an answer is missing for, left visible in a letter: `[à compléter : bureau]`.
public enum LetterGap {
    private static let openings: Set<[String]> = [["a", "completer"], ["to", "complete"]]

    /// The gap as it stands in a letter.
    ///
    /// - Parameter name: what is missing, in a few words.
    static func mark(_ name: String, in language: Language) -> String {
        let name = name.prefix(1).lowercased() + name.dropFirst()
        return switch language {
        case .french: "[à compléter\u{A0}: \(name)]"
        case .english: "[to complete: \(name)]"
        }
    }

    /// A text cut where its gaps begin and end. Put together again, the pieces are the text.
    public static func pieces(of text: String) -> [(text: String, isGap: Bool)] {
        var pieces: [(text: String, isGap: Bool)] = []
        var plain = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "[") {
            plain += rest[..<open]
            let inner = rest[rest.index(after: open)...]
            guard let close = inner.firstIndex(of: "]"), isGap(inner[..<close]) else {
                plain += "["
                rest = inner
                continue
            }
            pieces.append((plain, false))
            pieces.append((String(rest[open...close]), true))
            plain = ""
            rest = inner[inner.index(after: close)...]
        }
        pieces.append((plain + rest, false))
        return pieces.filter { !$0.text.isEmpty }
    }

    /// What is missing in a text, in order.
    public static func all(in text: String) -> [String] {
        pieces(of: text).filter(\.isGap).map { name(of: $0.text) }
    }

    /// What a gap asks for, without its brackets; the whole gap where it asks for nothing.
    private static func name(of gap: String) -> String {
        let inner = gap.dropFirst().dropLast()
        guard let colon = inner.firstIndex(of: ":") else { return String(inner) }
        let name = inner[inner.index(after: colon)...].trimmingSpaces
        return name.isEmpty ? String(inner) : name
    }

    private static func isGap(_ inner: Substring) -> Bool {
        openings.contains(Array(Folding.words(of: String(inner.prefix(40))).prefix(2)))
    }
}

extension StringProtocol {
    /// The text without spaces and line ends around it.
    var trimmingSpaces: String {
        let start = drop(while: \.isWhitespace)
        let end = start.lastIndex { !$0.isWhitespace }
        return end.map { String(start[...$0]) } ?? ""
    }
}
