import IntakeCore

/// The page that asks for the second factor.
struct SecondStepPage: Page {
    typealias Text = SecondStepText
    static let template = "second-step"

    let title: String
    /// Where to go afterwards.
    let next: String
    let faults: [FormFault]
    /// Whether the last attempt failed, so that the field is marked.
    let isRefused: Bool

    init(in language: Language, next: LocalPath?, fault: Phrase? = nil) {
        title = SecondStepText.all.title[language]
        self.next = next?.text ?? ""
        isRefused = fault != nil
        faults = fault.map { [FormFault(field: "code", message: $0[language])] } ?? []
    }
}
