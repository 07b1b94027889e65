/// A dated position or rule that an advocate should have beside an answer. Never shown to the person.
public struct Reference: Codable, Hashable, Sendable {
    /// What it says.
    public var text: LocalizedText
    /// When it was said or passed, or else when it was noted down: `2012-04`. Checklists of before may hold other words.
    public var date: String
    /// Who said it, and where.
    public var source: String
    /// Whether an advocate must check that it still holds before relying on it.
    public var verify: Bool

    /// Makes a reference.
    public init(text: LocalizedText, date: String, source: String, verify: Bool) {
        self.text = text
        self.date = date
        self.source = source
        self.verify = verify
    }
}
