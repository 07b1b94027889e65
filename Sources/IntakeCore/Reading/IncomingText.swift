/// A text as a person sent it, made ready for reading. The text itself is kept.
public struct IncomingText: Hashable, Sendable {
    /// What arrived.
    public let raw: String
    /// What is kept as the person's own words: everything but signatures and control characters, trimmed.
    public let body: String
    /// What is read as an answer: the first line of ``body`` that is not empty, with its accents and capitals.
    public let answer: String
    /// Whether there is nothing to read: no text, or only spaces, control characters and invisible marks.
    public let isEmpty: Bool
    /// Whether a phone wrote this by itself to say that someone liked a message, or no longer does:
    /// `A aimé « … »`, `Liked “…”`. It quotes our own words, so it is never an answer.
    public let isReaction: Bool

    /// Prepares a text for reading.
    public init(_ raw: String) {
        self.raw = raw
        if raw.utf8.count <= Self.maximumKeyLength, raw.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) {
            body = raw
            answer = raw
            isEmpty = raw.isEmpty
            isReaction = false
            return
        }
        let lines = Signature.dropped(from: Self.lines(of: raw))
        body = lines.joined(separator: "\n")
        answer = lines.first ?? ""
        isEmpty = !body.unicodeScalars.contains(where: \.isReadable)
        isReaction = PhoneReaction.matches(body)
    }

    /// Most texts are a key or a short word, with nothing to drop.
    private static let maximumKeyLength = 12

    /// The lines without control characters and without spaces around them, from the first to the last that is not
    /// empty.
    private static func lines(of raw: String) -> [String] {
        let scalars = raw.unicodeScalars
        var lines = scalars.split(omittingEmptySubsequences: false, whereSeparator: \.endsLine).map(cleaned)
        while lines.last?.isEmpty == true { lines.removeLast() }
        return Array(lines.drop(while: \.isEmpty))
    }

    private static func cleaned(_ line: Substring.UnicodeScalarView) -> String {
        if line.allSatisfy({ $0.cleaned == $0 }) { return Substring(line).trimmed }
        var kept = String.UnicodeScalarView()
        for scalar in line {
            if let scalar = scalar.cleaned { kept.append(scalar) }
        }
        return String(kept).trimmed
    }
}

extension Unicode.Scalar {
    fileprivate var endsLine: Bool {
        switch value {
        case 0x0A...0x0C, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    /// The scalar as it is kept: other spaces as plain ones, and nothing in place of what could garble a screen.
    fileprivate var cleaned: Unicode.Scalar? {
        if (0x20...0x7E).contains(value) || (0xC0...0x17F).contains(value) { return self }
        if properties.isWhitespace { return " " }
        if properties.generalCategory == .control { return nil }
        switch value {
        // Marks that turn the direction of writing, and the byte order mark.
        case 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: return nil
        default: return self
        }
    }

    fileprivate var isReadable: Bool {
        if isASCII { return (0x21...0x7E).contains(value) }
        switch properties.generalCategory {
        case .control, .format, .nonspacingMark, .enclosingMark, .spaceSeparator, .lineSeparator, .paragraphSeparator,
            .privateUse, .surrogate, .unassigned:
            return false
        default:
            // A phone puts U+FFFC where a picture stood.
            return value != 0xFFFC && !properties.isDefaultIgnorableCodePoint
        }
    }
}

extension StringProtocol {
    /// Without spaces at both ends.
    var trimmed: String {
        let scalars = unicodeScalars
        guard
            let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
