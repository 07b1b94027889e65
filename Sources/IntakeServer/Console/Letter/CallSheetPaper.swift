import IntakeCore
import IntakeStore

/// What to say when the complaint is made by phone, in order, on one page.
struct CallSheetPaper: Paper {
    typealias Text = LetterText
    static let template = "call-sheet"

    /// Something to say.
    struct Entry: Sendable {
        let label: String
        let text: String?
    }

    var stationery: Stationery
    let title: String
    let ombudsman: String
    let phone: String
    let hours: String
    /// When the number and the hours were looked up, where they are to be looked up again.
    let checked: String?
    let sender: [PaperLine]
    /// The group that helps, where one does.
    let group: String?
    let reference: String
    let problems: [String]
    let hasProblems: Bool
    let entries: [Entry]
    /// A sentence about the decision's own deadline, where one runs.
    let deadline: String?

    init(_ scene: ComplaintScene, _ template: LetterTemplate, _ source: LetterSource, _ ombudsman: Ombudsman) {
        let language = scene.listing.language
        let words = Words<PaperText>(language)
        let sheet = ComplaintSheet(template, source, in: language)
        stationery = Stationery(language: language, back: scene.path)
        title = "\(words.callSheet) \(scene.listing.reference.text)"
        self.ombudsman = ombudsman.name[language]
        phone = ombudsman.phone
        hours = ombudsman.hours[language]
        checked = ombudsman.verify ? WrittenDate.words(ombudsman.checked, in: language) : nil
        // What was corrected in the letter by hand counts more than the first answers.
        let letter = scene.version?.letter ?? template.draft(from: source, in: language)
        sender = Array(PaperLine.lines(of: letter.sender, in: letter.language).prefix(6))
        group = letter.isAccompanied ? scene.group.name : nil
        reference = scene.listing.reference.text
        problems = sheet.problems
        hasProblems = !problems.isEmpty
        entries = sheet.entries.map { Entry(label: $0.label, text: $0.text) }
        deadline = scene.listing.deadline.map { day in
            if case .unknown(let days)? = DeadlineStart(of: scene.file) {
                return PaperText.all.reviewWithin(days)[language]
            }
            return "\(words.deadline)\(words.colon) \(WrittenDate.words(day, in: language))."
        }
    }
}
