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
        entry.detail.flatMap { text($0, of: entry.action) }
    }

    /// The same of an act alone, with the detail that the log holds.
    func text(_ detail: String, of action: AuditAction) -> String? {
        switch action {
        case .moved: CaseState(rawValue: detail)?.listName[language]
        case .called: CallAttempt.Outcome(rawValue: detail)?.phrase[language]
        case .handedOver: accountName(detail)
        case .givenToGroup, .receivedFromGroup:
            GroupHandover(detail: detail).map {
                CaseSentences.group(groupName($0.organisation), agreed: $0.consent)[language]
            }
        case .letterViewed, .letterDrafted, .letterEdited, .letterRestored, .letterApproved:
            Int(detail).map { LetterSentences.version($0)[language] }
        case .complaintSent: Submission.Manner(rawValue: detail)?.phrase[language]
        case .letterPrinted: Self.papers[detail]?[language]
        case .finishedTask:
            detail.split(separator: " ").first.flatMap { HumanTask.Kind(rawValue: String($0))?.title[language] }
        case .auditRead, .auditExported: detail.split(separator: " ").map(part).joined(separator: ", ")
        case .erased, .numberErased: ErasureReason(rawValue: detail).map { $0.phrase[language] }
        case .replied, .listened, .downloaded: nil
        default: detail.split(separator: " ").map { word(String($0)) }.joined(separator: ", ")
        }
    }

    /// What was made of a letter, by the name that the log gives it.
    private static let papers: [String: Phrase] = [
        "print": LetterText.all.printIt, "pdf": LetterText.all.pdf, "form": LetterText.all.form,
        "call": LetterText.all.callSheet, "call-pdf": LetterText.all.callSheetPDF,
    ]

    /// One word of which part of the log was read: see ``AuditPageQuery/detail(for:)``.
    private func part(_ text: Substring) -> String {
        let pair = text.split(separator: "=", maxSplits: 1).map(String.init)
        let value = pair.count == 2 ? pair[1] : ""
        let phrase: Phrase? =
            switch pair.first {
            case "group": Phrase(fr: "le groupe", en: "the group")
            case "installation": Phrase(fr: "l’installation", en: "the installation")
            case "case": Phrase(fr: "un dossier", en: "one case")
            case "before": Phrase(fr: "avant la ligne \(value)", en: "before line \(value)")
            case "actor": accountName(value).map { Phrase(fr: "actes de \($0)", en: "acts of \($0)") }
            case "action": ActionText.phrase(of: AuditAction(rawValue: value))
            default: nil
            }
        return phrase?[language] ?? String(text)
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
