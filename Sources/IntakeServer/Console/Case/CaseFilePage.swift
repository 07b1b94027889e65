import IntakeCore
import IntakeStore

/// A case: who it is, what they told, what was written, and what to do next.
struct CaseFilePage: Page {
    typealias Text = CaseText
    static let template = "case"

    var scripts: [Assets.Name] { actions.reply == nil ? [] : [.replyCost] }

    /// A note of an advocate.
    struct Note: Sendable {
        let at: Moment
        let author: String
        let text: String
        /// The case it was written in, where that is another one that was merged.
        let reference: String?
    }

    let title: String
    /// What tells its forms from the same ones sent again by a double click.
    let once = SecureToken.random().text
    let reference: String
    let state: String
    let isDistress: Bool
    let needsAttention: Bool
    let isPartial: Bool
    /// Why it comes early in the queue, if it does.
    let band: String?
    let reasons: [String]
    let received: Moment
    let checklist: String
    let checklistVersion: String
    let deadline: Deadline?
    let deadlineBasis: DeadlineBasis?
    /// The code of the person's language, for those who have pages read aloud.
    let wordsLanguage: String
    let person: PersonBox
    /// Whether there is anything to show of what the person told.
    let isTold: Bool
    /// Why there is not.
    let nothingTold: String?
    let answers: [AnswerRow]
    let openingWords: [String]
    let otherWords: [String]
    let hasOpeningWords: Bool
    let hasOtherWords: Bool
    /// What the person said on the phone that answers no question.
    let recordings: [RecordingRow]
    let hasRecordings: Bool
    /// Whether the first of them stand among the messages alone.
    let hasMoreWords: Bool
    let transcript: [TranscriptRow]
    let transcriptLinks: PartLinks
    let notes: [Note]
    let noteLinks: PartLinks
    let calls: [CallRow]
    let callLinks: PartLinks
    let nextCall: NextCall?
    let history: [HistoryRow]
    let historyLinks: PartLinks
    let actions: CaseActions
    let handedOver: String?
    let mergedInto: String?
    let merged: [LinkedCase]
    let hasMerged: Bool
    let relatives: [LinkedCase]
    let hasRelatives: Bool
    let keeping: CaseKeeping
    let faults: [FormFault]

    init(
        _ file: CaseFile,
        for advocate: Advocate,
        moments: Moments,
        desk: CaseDesk,
        policy: RetentionPolicy,
        draft: CaseDraft = CaseDraft()
    ) {
        let messages = PagePart(of: file.transcript, in: desk.parts)
        let noted = PagePart(of: file.notes, in: desk.parts)
        let called = PagePart(of: file.attempts, in: desk.parts)
        let acts = PagePart(of: HistoryRow.rows(file.history, desk, moments), in: desk.parts)
        let language = advocate.language
        let listing = file.listing
        let today = desk.today
        reference = listing.reference.text
        title = Phrase(fr: "Dossier \(listing.reference.text)", en: "Case \(listing.reference.text)")[language]
        state = listing.state.name[language]
        isDistress = listing.isDistress
        needsAttention = listing.hasNews
        isPartial = !listing.isComplete
        band = listing.band == .age ? nil : listing.band.phrase[language]
        reasons = listing.reasons.map { $0.phrase[language] }
        received = moments.moment(listing.createdAt)
        checklist = file.checklist.title[language]
        checklistVersion = file.checklist.version
        deadline = listing.deadline.map { Deadline($0, today: today, moments) }
        deadlineBasis = DeadlineBasis(of: file, moments)
        wordsLanguage = listing.language.rawValue
        person = PersonBox(file, desk: desk, moments)
        isTold = file.conversation != nil
        nothingTold = isTold ? nil : (listing.erasedAt == nil ? Text.all.beforeConsent : Text.all.erased)[language]
        let recordings = CaseRecordings(file, moments)
        answers = Self.answers(file, recordings, moments)
        self.recordings = recordings.answeringNothing
        hasRecordings = !self.recordings.isEmpty
        openingWords = file.conversation?.openingWords ?? []
        let words = file.conversation?.otherWords ?? []
        otherWords = Self.fitting(words)
        hasMoreWords = otherWords.count < words.count
        hasOpeningWords = !openingWords.isEmpty
        hasOtherWords = !otherWords.isEmpty
        transcript = messages.elements.map { TranscriptRow($0, recordings.row(of: $0.id), moments) }
        let path = "/cases/\(listing.reference.text)"
        transcriptLinks = PartLinks(messages, of: .transcript, on: path)
        noteLinks = PartLinks(noted, of: .notes, on: path)
        callLinks = PartLinks(called, of: .calls, on: path)
        historyLinks = PartLinks(acts, of: .history, on: path)
        notes = noted.elements.map { Note($0, of: listing.reference, moments) }
        calls = called.elements.map { CallRow($0, of: listing.reference, moments) }
        nextCall = listing.nextCall.map { NextCall($0, today: today, moments) }
        history = Array(acts.elements)
        actions = CaseActions(file, for: advocate, desk: desk, moments: moments, draft: draft)
        handedOver =
            listing.owner?.id == advocate.id
            ? listing.handedOverBy.map { CaseSentences.handedOver(by: $0)[language] } : nil
        mergedInto = listing.mergedInto?.text
        merged = file.merged.map { LinkedCase($0, moments) }
        hasMerged = !merged.isEmpty
        relatives = file.relatives.map { LinkedCase($0, moments) }
        hasRelatives = !relatives.isEmpty
        keeping = CaseKeeping(file, on: today, under: policy, moments)
        faults = draft.faults(in: language)
    }

    /// The last words, as many as a page can bear.
    private static func fitting(_ words: [String]) -> [String] {
        var weight = 0
        let fitting = words.reversed().prefix { word in
            weight += word.utf8.count
            return weight <= 8000
        }
        return fitting.reversed()
    }

    /// Every question that applies to this person, answered or not.
    private static func answers(_ file: CaseFile, _ recordings: CaseRecordings, _ moments: Moments) -> [AnswerRow] {
        guard let conversation = file.conversation else { return [] }
        var left = mostWords
        return file.checklist.applicable(to: conversation.answers).map { question in
            var row = AnswerRow(
                question,
                conversation.answers[question.id],
                of: file.checklist,
                file.corrections.last { $0.question == question.id },
                recordings,
                moments
            )
            row.cut(to: max(left, leastWords))
            left -= row.weight
            return row
        }
    }

    /// What the answers may weigh together, in bytes: a story may take all that somebody can text in a day.
    private static let mostWords = 12_000
    /// What is shown of each, however much others took.
    private static let leastWords = 200
}

extension CaseFilePage.Note {
    fileprivate init(_ note: CaseNote, of case: CaseReference, _ moments: Moments) {
        at = moments.moment(note.at)
        author = note.advocateName
        text = note.text
        reference = note.reference == `case` ? nil : note.reference.text
    }
}
