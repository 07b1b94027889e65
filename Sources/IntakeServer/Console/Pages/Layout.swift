import IntakeCore

/// What the template of every page shows around its content.
struct Layout: Sendable {
    /// The person who is signed in.
    struct User: Sendable {
        let name: String
        let organisation: String
        let isCoordinator: Bool
        /// The tasks that wait; none for an account that reads no case.
        let tasks: Tasks?
        let isOnTasks: Bool
        let isOnQueue: Bool
        let isOnStatistics: Bool
        let isOnPeople: Bool
        let isOnAudit: Bool
        /// Whether they read the audit log, keep the register of incidents, and see how long things are kept.
        let oversees: Bool
        let isOnPrivacy: Bool
        let isOnAccount: Bool
    }

    /// How many tasks wait.
    struct Tasks: Sendable {
        let count: Int
    }

    /// A link or a button that shows the page in the other language.
    struct OtherLanguage: Sendable {
        let code: String
        /// Where the button of somebody signed in comes back to.
        let back: String
    }

    let language: String
    let title: String
    let text: Words<LayoutText>
    let stylesheet: String
    let icon: String
    let scripts: [String]
    /// Whether the keys that the layout lists may be used.
    let hasShortcuts: Bool
    let formField = FormToken.field
    let formToken: String
    let user: User?
    let other: OtherLanguage?
    /// How the person in charge of personal information is reached, for somebody signed in.
    let privacyContact: String?
    let notice: String?
    let faults: [FormFault]
    let hasFaults: Bool
}

extension Language {
    /// The other of the two.
    var other: Language { self == .french ? .english : .french }
}
