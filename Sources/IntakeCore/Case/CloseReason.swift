/// Why a case is closed. The raw value is what the store keeps, with the advocate's own words after it.
public enum CloseReason: String, CaseIterable, Sendable {
    /// The problem is solved.
    case resolved
    /// The complaint was made.
    case complaintSent = "complaint-sent"
    /// The person complains by themselves.
    case alone
    /// Another group helps.
    case referred
    /// Nobody could reach the person.
    case unreachable
    /// The person does not want to go on.
    case withdrawn
    /// It is the same as another case.
    case duplicate
    /// It is nothing for this group.
    case notForUs = "not-for-us"
    /// Anything else, in words.
    case other

    private static let separator = ": "

    /// The reason that a stored text begins with; nothing if another program wrote it.
    public init?(stored text: String) {
        self.init(rawValue: Self.parts(of: text).first ?? "")
    }

    /// The reason with the advocate's own words, as the store keeps it.
    public func stored(with words: String) -> String {
        words.isEmpty ? rawValue : rawValue + Self.separator + words
    }

    /// The advocate's own words in a stored text.
    public static func words(in text: String) -> String? {
        let parts = parts(of: text)
        return parts.count > 1 ? parts[1] : nil
    }

    private static func parts(of text: String) -> [String] {
        text.split(separator: separator, maxSplits: 1).map(String.init)
    }
}
