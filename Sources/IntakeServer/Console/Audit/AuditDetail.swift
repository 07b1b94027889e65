import IntakeCore
import IntakeStore

/// Puts the detail of an act into words.
struct AuditDetail: Sendable {
    let language: Language
    /// The name of an account of the group.
    let accountName: @Sendable (Advocate.ID) -> String?
    /// What a group is called.
    let groupName: @Sendable (String) -> String

    /// What else is to be known of an act; nothing where its detail says something to programs alone.
    func text(of entry: AuditEntry) -> String? {
        guard let detail = entry.detail else { return nil }
        return switch entry.action {
        case .moved: CaseState(rawValue: detail)?.listName[language]
        case .called: CallAttempt.Outcome(rawValue: detail)?.phrase[language]
        case .handedOver: accountName(detail)
        case .givenToGroup, .receivedFromGroup:
            GroupHandover(detail: detail).map {
                CaseSentences.group(groupName($0.organisation), agreed: $0.consent)[language]
            }
        case .letterDrafted, .letterEdited, .letterRestored, .letterApproved:
            Int(detail).map { LetterSentences.version($0)[language] }
        case .complaintSent: Submission.Manner(rawValue: detail)?.phrase[language]
        case .erased: ErasureReason(rawValue: detail).map { $0.phrase[language] }
        case .replied, .listened, .downloaded: nil
        default: detail.split(separator: " ").map { word(String($0)) }.joined(separator: ", ")
        }
    }

    /// An account by its name, a role or the extent of a reset in words; anything else as it stands.
    private func word(_ code: String) -> String {
        if let role = Role(rawValue: code) { return role.phrase[language] }
        if let scope = ResetScope(rawValue: code) { return scope.phrase[language] }
        return accountName(code) ?? code
    }
}

extension ResetScope {
    fileprivate var phrase: Phrase {
        switch self {
        case .password: Phrase(fr: "mot de passe", en: "password")
        case .everything: Phrase(fr: "mot de passe et application de codes", en: "password and code app")
        }
    }
}
