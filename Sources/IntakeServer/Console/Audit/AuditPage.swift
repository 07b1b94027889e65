import IntakeCore
import IntakeStore

/// A page of the audit log of a group.
struct AuditPage: Page {
    typealias Text = AuditText
    static let template = "audit"

    /// What the page is made from.
    struct Content: Sendable {
        let entries: [AuditEntry]
        let hasMore: Bool
        let accounts: [Advocate]
        let verification: AuditVerification?
    }

    /// One line.
    struct Row: Sendable {
        let number: Int
        let at: Moment
        let actor: String
        let action: String
        let reference: String?
        let detail: String?
    }

    /// Something to filter by.
    struct Option: Sendable {
        let value: String
        let name: String
        let isChosen: Bool
    }

    let title: String
    let verification: String
    let isBroken: Bool
    let check: String?
    let rows: [Row]
    let isEmpty: Bool
    let actors: [Option]
    let actions: [Option]
    let reference: String
    let next: String?
    let first: String?
    let download: String

    init(_ content: Content, _ query: AuditPageQuery, in moments: Moments) {
        let language = moments.language
        title = AuditText.all.title[language]
        verification = AuditText.sentence(of: content.verification)[language]
        isBroken = if case .broken? = content.verification { true } else { false }
        check = content.verification == nil ? "/audit?check=1" : nil
        let names = Dictionary(content.accounts.map { ($0.id, $0.name) }) { first, _ in first }
        rows = content.entries.map { Row($0, names: names, moments) }
        isEmpty = rows.isEmpty
        actors = content.accounts.map { Option(value: $0.id, name: $0.name, isChosen: $0.id == query.actor) }
        actions = AuditText.actions.map { action, phrase in
            Option(value: action.rawValue, name: phrase[language], isChosen: action.rawValue == query.action)
        }
        reference = query.reference ?? ""
        next = content.hasMore ? content.entries.last.map { "/audit" + query.text(before: $0.number) } : nil
        first = query.before == nil ? nil : "/audit" + query.text()
        download = "/audit.csv" + query.text()
    }
}

extension AuditPage.Row {
    init(_ entry: AuditEntry, names: [String: String], _ moments: Moments) {
        number = entry.number
        at = moments.moment(entry.at)
        actor = entry.actorName ?? CaseText.all.fromGateway[moments.language]
        action = AuditText.phrase(of: entry.action)?[moments.language] ?? entry.action.rawValue
        reference = entry.reference
        detail = entry.detail.map { Self.readable($0, names: names) }
    }

    /// Accounts by the names that people know.
    private static func readable(_ detail: String, names: [String: String]) -> String {
        detail.split(separator: " ").map { names[String($0)] ?? String($0) }.joined(separator: " ")
    }
}
