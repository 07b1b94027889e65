import IntakeCore
import IntakeStore

/// A page of the audit log.
struct AuditPage: Page {
    typealias Text = AuditText
    static let template = "audit"

    /// What the page is made from.
    struct Content: Sendable {
        let scope: AuditScope
        let entries: [AuditEntry]
        let hasMore: Bool
        let accounts: [Advocate]
        let verification: AuditVerification?
        let groupName: @Sendable (String) -> String
    }

    /// One line.
    struct Row: Sendable {
        let number: Int
        let at: Moment
        let actor: String
        let action: String
        let reference: String?
        let detail: String?
        /// The group it concerns, where lines of several are shown.
        let group: String?
    }

    /// Something to choose.
    struct Option: Sendable {
        let value: String
        let name: String
        let isChosen: Bool
    }

    let title: String
    let lead: String
    let verification: String
    let isBroken: Bool
    let check: String?
    let rows: [Row]
    let isEmpty: Bool
    /// Whether lines of several groups are shown, none of which concerns a case.
    let isOfInstallation: Bool
    /// The parts of the log to choose from, for somebody who reads more than one.
    let scopes: [Option]
    let hasScopes: Bool
    let actors: [Option]
    let actions: [Option]
    let reference: String
    let next: String?
    let first: String?
    let download: String

    init(_ content: Content, _ query: AuditPageQuery, for reader: Advocate, in moments: Moments) {
        let language = moments.language
        isOfInstallation = content.scope == .installation
        title = AuditText.all.title[language]
        lead = (isOfInstallation ? AuditText.all.systemLead : AuditText.all.lead)[language]
        verification = AuditText.sentence(of: content.verification)[language]
        isBroken = if case .broken? = content.verification { true } else { false }
        check = content.verification == nil ? "/audit?check=1" : nil
        let names = Dictionary(content.accounts.map { ($0.id, $0.name) }) { first, _ in first }
        let details = AuditDetail(language: language, accountName: { names[$0] }, groupName: content.groupName)
        rows = content.entries.map { [isOfInstallation] entry in
            Row(entry, details, moments, group: isOfInstallation ? entry.organisation.map(content.groupName) : nil)
        }
        isEmpty = rows.isEmpty
        hasScopes = reader.roles.isSuperset(of: [.coordinator, .administrator])
        scopes = [
            Option(value: "", name: AuditText.all.ofTheGroup[language], isChosen: !isOfInstallation),
            Option(value: "installation", name: AuditText.all.ofTheSystem[language], isChosen: isOfInstallation),
        ]
        actors = content.accounts.map { Option(value: $0.id, name: $0.name, isChosen: $0.id == query.actor) }
        actions = ActionText.all.map { action, phrase in
            Option(value: action.rawValue, name: phrase[language], isChosen: action.rawValue == query.action)
        }
        reference = query.reference ?? ""
        next = content.hasMore ? content.entries.last.map { "/audit" + query.text(before: $0.number) } : nil
        first = query.before == nil ? nil : "/audit" + query.text()
        download = "/audit.csv" + query.text()
    }
}

extension AuditPage.Row {
    init(_ entry: AuditEntry, _ details: AuditDetail, _ moments: Moments, group: String?) {
        number = entry.number
        at = moments.moment(entry.at)
        actor = entry.actorName ?? CaseText.all.fromGateway[moments.language]
        action = ActionText.phrase(of: entry.action)?[moments.language] ?? entry.action.rawValue
        reference = entry.reference
        detail = details.text(of: entry)
        self.group = group
    }
}
