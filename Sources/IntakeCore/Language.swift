/// A language the gateway speaks. The raw value is the ISO 639-1 code used in configuration and message files.
public enum Language: String, Codable, CodingKeyRepresentable, CaseIterable, Sendable {
    case french = "fr"
    case english = "en"
}
