/// Something that is said to a caller in one breath.
public struct Utterance: Codable, Hashable, Sendable {
    /// What is said.
    public var text: String
    /// The name of the recording that may be played instead; nothing for what is of this call alone.
    public var recording: String?
    /// The language to say it in.
    public var language: Language
    /// Whether it is said slowly.
    public var isSlow: Bool

    /// Makes an utterance.
    public init(_ text: String, recording: String? = nil, language: Language, isSlow: Bool = false) {
        self.text = text
        self.recording = recording
        self.language = language
        self.isSlow = isSlow
    }
}
