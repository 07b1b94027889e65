/// How a person agreed that another group gets their file. Names are never changed: the audit log holds them.
public enum HandoverConsent: String, CaseIterable, Codable, Hashable, Sendable {
    /// They wrote it in a text message.
    case byText = "by-text"
    /// They said it on the telephone.
    case byPhone = "by-phone"
    /// They said it face to face.
    case inPerson = "in-person"
    /// They signed for it.
    case inWriting = "in-writing"
}

/// What the audit log keeps of a case that changed groups: which group, and how the person agreed.
public struct GroupHandover: Hashable, Sendable {
    /// The other group.
    public let organisation: String
    /// How the person agreed.
    public let consent: HandoverConsent

    init(to organisation: String, with consent: HandoverConsent) {
        self.organisation = organisation
        self.consent = consent
    }

    /// Reads the detail of a row; nothing if it says something else.
    public init?(detail: String) {
        let parts = detail.split(separator: " ").map(String.init)
        guard parts.count == 2, let consent = HandoverConsent(rawValue: parts[1]) else { return nil }
        self.init(to: parts[0], with: consent)
    }

    var detail: String { "\(organisation) \(consent.rawValue)" }
}
