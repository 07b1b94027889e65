import IntakeCore
import IntakeStore

/// The letter as it is posted, and the page that the person signs so that the group may be told the outcome.
struct LetterPaper: Paper {
    typealias Text = LetterText
    static let template = "letter-paper"

    /// The page that the person signs for the group.
    struct Procuration: Sendable {
        let name: String
        let text: String
    }

    var stationery: Stationery
    let title: String
    /// What is still to be filled in: as long as there is something, the paper says that it is a draft.
    let gaps: [String]
    let isDraft: Bool
    let sender: [PaperLine]
    let group: String?
    let groupAddress: [String]
    let date: String
    let dateISO: String
    let recipient: [String]
    let reference: String
    let ombudsmanReference: String?
    let subject: PaperLine
    let salutation: String
    /// The paragraphs, each as its lines.
    let paragraphs: [[PaperLine]]
    let accompaniment: String?
    /// How it takes leave, a line each.
    let closing: [String]
    let signature: PaperLine
    let enclosures: [PaperLine]
    let hasEnclosures: Bool
    let procuration: Procuration?
    let personCopy: PersonCopy?

    init(_ scene: ComplaintScene, _ version: LetterVersion, _ template: LetterTemplate, _ ombudsman: Ombudsman) {
        let letter = version.letter
        let language = letter.language
        let words = Words<PaperText>(language)
        let organisation = scene.group.name
        func filled(_ text: LocalizedText) -> String {
            template.filled(text, in: language, organisation: organisation)
        }
        stationery = Stationery(language: language, back: scene.path)
        title = "\(words.letter) \(scene.listing.reference.text)"
        gaps = letter.gaps
        isDraft = !gaps.isEmpty
        sender = PaperLine.lines(of: letter.sender, in: language)
        group = letter.isAccompanied ? organisation : nil
        groupAddress = letter.isAccompanied ? scene.group.address : []
        // The versions of a case that was merged have the same numbers.
        let sentOn = scene.complaint.submissions.first {
            $0.version == version.number && $0.reference == scene.listing.reference
        }?.sentOn
        let day = sentOn ?? scene.today
        date = (language == .french ? "Le\u{A0}" : "") + WrittenDate.words(day, in: language)
        dateISO = day.iso
        recipient = [ombudsman.name[language]] + ombudsman.address
        reference = scene.listing.reference.text
        ombudsmanReference = scene.ombudsmanReference
        subject = PaperLine(letter.subject, in: language)
        salutation = filled(template.salutation)
        paragraphs = letter.paragraphs.map { PaperLine.lines(of: $0, in: language) }
        accompaniment = letter.isAccompanied ? filled(template.accompaniment) : nil
        closing = filled(template.closing).split(separator: "\n").map(String.init)
        let name = letter.sender.split(separator: "\n").first.map(String.init) ?? ""
        signature = PaperLine(name, in: language)
        enclosures =
            PaperLine.lines(of: letter.enclosures, in: language)
            + (letter.isAccompanied ? [PaperLine(words.procuration, in: language)] : [])
        hasEnclosures = !enclosures.isEmpty
        procuration = letter.isAccompanied ? Procuration(name: name, text: filled(template.procuration)) : nil
        personCopy = PersonCopy(scene)
    }
}
