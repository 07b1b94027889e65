public import IntakeCore

/// An answer that is written beforehand, for advocates to choose and change before they send it.
public struct CannedReply: Hashable, Identifiable, Sendable {
    /// What may be filled in.
    static let placeholders = ["organisation", "reference"]

    /// Its name in the file.
    public let id: String
    /// What advocates choose it by.
    public let title: LocalizedText
    /// What the person reads, with `{reference}` and `{organisation}` where they go.
    public let text: LocalizedText

    /// The text as a person reads it.
    public func filled(in language: Language, reference: String, organisation: String) -> String {
        Template(text[language]).filled { $0 == "reference" ? reference : organisation }
    }
}
