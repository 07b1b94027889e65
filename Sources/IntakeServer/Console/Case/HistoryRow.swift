import IntakeCore
import IntakeStore

/// One line of a case's history: who did what, and when.
struct HistoryRow: Sendable {
    let at: Moment
    let actor: String
    let action: String

    /// The history, the earliest first. Somebody who reads a case several times in a row did so once, the last time.
    static func rows(_ entries: [AuditEntry], _ desk: CaseDesk, _ moments: Moments) -> [HistoryRow] {
        let later = entries.dropFirst().map(Optional.some) + [nil]
        return zip(entries, later).filter { !Self.isRepeated($0, by: $1) }.map { HistoryRow($0.0, desk, moments) }
    }

    private static func isRepeated(_ entry: AuditEntry, by next: AuditEntry?) -> Bool {
        guard let next, entry.action == next.action, [.viewed, .letterViewed, .keepingViewed].contains(entry.action)
        else {
            return false
        }
        return entry.actorKind == next.actorKind && entry.actorName == next.actorName
    }

    private init(_ entry: AuditEntry, _ desk: CaseDesk, _ moments: Moments) {
        at = moments.moment(entry.at)
        actor = entry.actorName ?? CaseText.all.fromGateway[moments.language]
        let action = ActionText.phrase(of: entry.action)?[moments.language] ?? entry.action.rawValue
        self.action = [action, desk.auditDetail(in: moments.language).text(of: entry)].compactMap { $0 }
            .joined(separator: " · ")
    }
}

extension CaseDesk {
    /// What puts the details of a case's history into words.
    fileprivate func auditDetail(in language: Language) -> AuditDetail {
        AuditDetail(language: language, accountName: name, groupName: groupName)
    }
}
