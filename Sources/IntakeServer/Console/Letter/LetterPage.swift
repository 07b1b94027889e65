import IntakeCore
import IntakeStore

/// The letter of a case: to write, to have agreed to, to send.
struct LetterPage: Page {
    typealias Text = LetterText
    static let template = "letter"

    /// A letter that can be made from the answers.
    struct Offer: Sendable {
        let code: String
        let label: String
        let isFirst: Bool
    }

    let title: String
    let reference: String
    /// Why there can be no letter.
    let obstacle: String?
    let mayEdit: Bool
    /// Why the reader may not change it.
    let readOnly: String?
    let offers: [Offer]
    let hasLetter: Bool
    let base: Int
    let status: LetterStatus?
    let editor: LetterEditor?
    /// The letter to read, where it cannot be changed.
    let shown: LetterComparison?
    /// What somebody else saved meanwhile.
    let overtaken: Overtaken?
    let references: [CitedReference]
    let hasReferences: Bool
    let deadline: Deadline?
    let deadlineBasis: DeadlineBasis?
    let approval: ApprovalForm?
    let sending: SendingForm?
    let submissions: [SubmissionRow]
    let hasSubmissions: Bool
    let versions: [VersionRow]
    let hasVersions: Bool
    let earlierVersions: String?
    let merged: [String]
    let hasMerged: Bool
    let wordsLanguage: String
    let faults: [FormFault]

    init(_ scene: ComplaintScene, draft: LetterDraft? = nil, forms: LetterForms = LetterForms()) {
        let language = scene.language
        let latest = scene.version
        let shownDraft = draft ?? latest.map { LetterDraft($0.letter, base: $0.number) }
        let canBeWritten = scene.template != nil && scene.ombudsman != nil
        title = LetterText.all.title[language]
        reference = scene.listing.reference.text
        obstacle = Self.obstacle(scene, canBeWritten: canBeWritten)?[language]
        mayEdit = scene.mayEdit && canBeWritten
        readOnly = scene.mayEdit || obstacle != nil ? nil : Self.readOnly(scene)[language]
        offers = mayEdit ? Self.offers(scene) : []
        hasLetter = shownDraft != nil
        base = scene.complaint.latestNumber
        status = latest.map { LetterStatus($0, scene) }
        editor = mayEdit ? shownDraft.map { LetterEditor($0, scene) } : nil
        shown = mayEdit ? nil : latest.map { LetterComparison($0.letter, with: nil, in: language) }
        overtaken = draft?.isOvertaken == true ? latest.map { Overtaken($0, scene) } : nil
        references = editor == nil ? [] : CitedReference.all(scene)
        hasReferences = !references.isEmpty
        deadline = scene.listing.deadline.map { Deadline($0, today: scene.today, scene.moments) }
        deadlineBasis = DeadlineBasis(of: scene.file, scene.moments)
        approval = mayEdit && latest != nil ? ApprovalForm(forms, scene) : nil
        sending = mayEdit ? SendingForm(forms, scene) : nil
        submissions = scene.complaint.submissions.map { SubmissionRow($0, scene) }
        hasSubmissions = !submissions.isEmpty
        versions = scene.complaint.versions.map { VersionRow($0, scene) }
        hasVersions = !versions.isEmpty
        earlierVersions = versions.last.flatMap { $0.number > 1 ? "\(scene.path)/versions/\($0.number - 1)" : nil }
        merged = scene.complaint.mergedWithLetter.map(\.text)
        hasMerged = !merged.isEmpty
        wordsLanguage = (shownDraft?.letter.language ?? scene.listing.language).rawValue
        faults = Self.faults(draft, forms, language)
    }

    private static func obstacle(_ scene: ComplaintScene, canBeWritten: Bool) -> Phrase? {
        if scene.file.conversation == nil {
            return scene.listing.erasedAt == nil ? CaseText.all.beforeConsent : CaseText.all.erased
        }
        return canBeWritten ? nil : ConsoleError.noLetterTemplate.sentence
    }

    private static func readOnly(_ scene: ComplaintScene) -> Phrase {
        if scene.listing.state == .closed { return LetterText.all.closedCase }
        return scene.listing.owner.map { CaseSentences.takenBy($0.name) } ?? LetterText.all.takeFirst
    }

    /// A letter in each language, in the person's own first.
    private static func offers(_ scene: ComplaintScene) -> [Offer] {
        let own = scene.listing.language
        return [own, own.other].map { language in
            Offer(
                code: language.rawValue,
                label: LetterSentences.draft(in: language)[scene.language],
                isFirst: language == own
            )
        }
    }

    private static func faults(_ draft: LetterDraft?, _ forms: LetterForms, _ language: Language) -> [FormFault] {
        let written = Letter.Part.allCases.compactMap { part in
            draft?.faults[part].map { FormFault(field: "letter-\(part.rawValue)", message: $0[language]) }
        }
        return written
            + forms.faults.compactMap { field, fault in fault.map { FormFault(field: field, message: $0[language]) } }
    }
}
