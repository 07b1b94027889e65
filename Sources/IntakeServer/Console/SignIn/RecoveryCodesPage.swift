import IntakeCore

/// The page that shows new recovery codes, once, or offers to make them.
struct RecoveryCodesPage: Page {
    typealias Text = RecoveryText
    static let template = "recovery-codes"

    let title: String
    /// The new codes; none before they are asked for.
    let codes: [String]
    let hasCodes: Bool
    /// Where to go afterwards.
    let next: String

    init(_ codes: [String], in language: Language, next: LocalPath?) {
        title = RecoveryText.all.title[language]
        self.codes = codes
        hasCodes = !codes.isEmpty
        self.next = next?.text ?? "/queue"
    }
}
