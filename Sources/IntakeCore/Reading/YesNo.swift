/// The answer to a yes-no question.
public enum YesNo: String, Codable, CaseIterable, Sendable {
    case yes
    case no
    /// The person does not know, or is not sure.
    case unknown
}
