/// The answer to a yes-no question.
public enum YesNo: String, Codable, CaseIterable, Sendable {
    /// Yes, or key 1.
    case yes
    /// No, or key 2.
    case no
    /// The person does not know, or is not sure; key 3.
    case unknown
}
