import IntakeCore
import IntakeStore

/// One account, and what a coordinator may do with it.
struct PersonPage: Page {
    typealias Text = PeopleText
    static let template = "person"

    let title: String
    let id: String
    let login: String
    let roleNames: String
    let isDisabled: Bool
    /// Whether the coordinator gave password and code within the last minutes, and may hand out access.
    let isConfirmed: Bool
    /// In how many browsers they are signed in.
    let sessions: String
    /// Whether the coordinator may change the account.
    let isChangeable: Bool
    /// Why not, if not.
    let reason: String
    let roles: [RoleOption]
    let roleFault: String?

    init(
        _ advocate: Advocate,
        for coordinator: Advocate,
        isConfirmed: Bool,
        sessionCount: Int,
        fault: Phrase? = nil
    ) {
        let language = coordinator.language
        title = advocate.name
        id = advocate.id
        login = advocate.login
        roleNames = advocate.roles.words(in: language)
        isDisabled = advocate.isDisabled
        self.isConfirmed = isConfirmed
        sessions = AccountSentences.sessions(sessionCount, in: language)
        let isSelf = advocate.id == coordinator.id
        let runsMore = advocate.roles.contains(.administrator) && !coordinator.roles.contains(.administrator)
        isChangeable = !isSelf && !runsMore
        reason = (isSelf ? PeopleText.all.yourself : PeopleText.all.runsTheSystem)[language]
        roles = RoleOption.all(ticked: advocate.roles, by: coordinator)
        roleFault = fault?[language]
    }

    var faults: [FormFault] { roleFault.map { [FormFault(field: "role-advocate", message: $0)] } ?? [] }
}
