import IntakeCore
import IntakeStore

/// The accounts of a group, and the form that offers one more.
struct PeoplePage: Page {
    typealias Text = PeopleText
    static let template = "people"

    /// What the page is made from.
    struct Content: Sendable {
        let accounts: [Advocate]
        let invitations: [PendingInvitation]
        /// Whether the coordinator gave password and code within the last minutes.
        let isConfirmed: Bool
    }

    /// One account in the list.
    struct Row: Sendable {
        let id: String
        let name: String
        let login: String
        let roles: String
        let isDisabled: Bool
        let isSelf: Bool
    }

    /// What is wrong with an offer.
    enum Fault: Sendable {
        case name
        case role
        case administrator
    }

    let title: String
    let rows: [Row]
    let invitations: [InvitationRow]
    let isConfirmed: Bool
    let name: String
    let roles: [RoleOption]
    let nameFault: String?
    let roleFault: String?

    init(
        _ content: Content,
        for coordinator: Advocate,
        _ moments: Moments,
        name: String,
        roles: Set<Role>,
        fault: Fault?
    ) {
        let language = coordinator.language
        title = PeopleText.all.title[language]
        rows = content.accounts.map { Row($0, for: coordinator) }
        invitations = content.invitations.map { InvitationRow($0, moments) }
        isConfirmed = content.isConfirmed
        self.name = name
        self.roles = RoleOption.all(ticked: roles, by: coordinator)
        nameFault = fault == .name ? PeopleText.all.noName[language] : nil
        roleFault = fault.flatMap(\.rolePhrase)?[language]
    }

    var faults: [FormFault] {
        [
            nameFault.map { FormFault(field: "name", message: $0) },
            roleFault.map { FormFault(field: "role-advocate", message: $0) },
        ].compactMap { $0 }
    }
}

extension PeoplePage.Row {
    init(_ account: Advocate, for coordinator: Advocate) {
        id = account.id
        name = account.name
        login = account.login
        roles = account.roles.words(in: coordinator.language)
        isDisabled = account.isDisabled
        isSelf = account.id == coordinator.id
    }
}

extension PeoplePage.Fault {
    private static let longestName = 100

    /// What is wrong, if anything is. Nobody gives the right to run the system who does not have it.
    init?(name: String, roles: Set<Role>, by coordinator: Advocate) {
        if name.isEmpty || name.count > Self.longestName {
            self = .name
        } else if roles.isEmpty {
            self = .role
        } else if roles.contains(.administrator), !coordinator.roles.contains(.administrator) {
            self = .administrator
        } else {
            return nil
        }
    }

    fileprivate var rolePhrase: Phrase? {
        switch self {
        case .name: nil
        case .role: PeopleText.all.noRole
        case .administrator: PeopleText.all.notAdministrator
        }
    }
}

/// One role to tick.
struct RoleOption: Sendable {
    let code: String
    let name: String
    let hint: String
    let isTicked: Bool

    /// The roles that the coordinator may give.
    static func all(ticked: Set<Role>, by coordinator: Advocate) -> [RoleOption] {
        Role.allCases.filter { $0 != .administrator || coordinator.roles.contains($0) }.map { role in
            RoleOption(
                code: role.rawValue,
                name: role.phrase[coordinator.language],
                hint: role.hint[coordinator.language],
                isTicked: ticked.contains(role)
            )
        }
    }
}

extension Role {
    fileprivate var hint: Phrase {
        switch self {
        case .advocate: PeopleText.all.advocateHint
        case .coordinator: PeopleText.all.coordinatorHint
        case .administrator: PeopleText.all.administratorHint
        }
    }
}
