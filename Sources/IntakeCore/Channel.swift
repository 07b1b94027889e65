/// How a conversation is held: only how prompts are rendered and events are read.
public enum Channel: String, Codable, CaseIterable, Sendable {
    /// Text messages.
    case sms
    /// Voice and keypad.
    case voice
}
