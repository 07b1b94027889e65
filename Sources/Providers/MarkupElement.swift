/// One element of an XML document that tells a provider what to do: a verb, its attributes and what it holds.
public struct MarkupElement: Sendable, Equatable {
    /// What an element may hold.
    public enum Content: Sendable, Equatable {
        /// Words, escaped when written.
        case text(String)
        /// Another element.
        case element(MarkupElement)
    }

    /// One attribute of an element.
    public struct Attribute: Sendable, Equatable {
        /// The attribute's name, as the provider writes it.
        public var name: String
        /// Its value, escaped when written.
        public var value: String

        /// An attribute of this name and value.
        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The element's name, as the provider writes it.
    public var name: String
    /// The attributes, in the order written.
    public var attributes: [Attribute]
    /// What it holds, in order.
    public var content: [Content]

    /// An element of this name. Names come from code, never from a person: they are written as they are.
    ///
    /// - Parameter attributes: pairs in the order written; those without a value are left out.
    public init(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], content: [Content] = []) {
        self.name = name
        self.attributes = attributes.compactMap { name, value in value.map { Attribute(name: name, value: $0) } }
        self.content = content
    }

    /// The element and what it holds as a complete XML 1.0 document in UTF-8, with nothing before its declaration.
    public var document: [UInt8] {
        Array(#"<?xml version="1.0" encoding="UTF-8"?>"#.utf8) + Array(markup.utf8)
    }

    private var markup: String {
        let start = attributes.reduce("<\(name)") { $0 + " \($1.name)=\"\(Self.escaped($1.value))\"" }
        guard !content.isEmpty else { return start + "/>" }
        return start + ">" + content.map(Self.markup).joined() + "</\(name)>"
    }

    private static func markup(of content: Content) -> String {
        switch content {
        case .text(let text): escaped(text)
        case .element(let element): element.markup
        }
    }

    /// The text with markup escaped, and without the characters that XML cannot hold in any form.
    ///
    /// Line ends and tabs are escaped where a reader would otherwise turn them into something else. Both kinds of
    /// place are escaped alike, so that no caller can choose wrongly.
    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\t", "\n", "\r": result += "&#\(scalar.value);"
            default:
                if isAllowed(scalar) { result.unicodeScalars.append(scalar) }
            }
        }
    }

    /// Whether XML 1.0 allows the character (production 2, `Char`); tab and line ends are dealt with before.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
    }
}

extension MarkupElement: Confidential {}
