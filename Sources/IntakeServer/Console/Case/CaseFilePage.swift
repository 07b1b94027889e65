import Foundation
import IntakeCore
import IntakeStore

/// A case: who it is, what they told, what was written, and what to do next.
struct CaseFilePage: Page {
    typealias Text = CaseText
    static let template = "case"

    /// A note of an advocate.
    struct Note: Sendable {
        let at: Moment
        let author: String
        let text: String
    }

    let title: String
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
    let deadlineSource: String?
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
    let transcript: [TranscriptRow]
    let notes: [Note]
    let calls: [CallRow]
    let nextCall: NextCall?
    let history: [HistoryRow]
    let actions: CaseActions
    let faults: [FormFault]

    init(_ file: CaseFile, for advocate: Advocate, moments: Moments, now: Date, draft: CaseDraft = CaseDraft()) {
        let language = advocate.language
        let listing = file.listing
        let today = moments.civilDate(now)
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
        deadlineSource = file.checklist.questions.lazy.compactMap(\.deadline).first?.source
        wordsLanguage = listing.language.rawValue
        person = PersonBox(file, moments)
        isTold = file.conversation != nil
        nothingTold = isTold ? nil : (listing.erasedAt == nil ? Text.all.beforeConsent : Text.all.erased)[language]
        answers = Self.answers(file, moments)
        openingWords = file.conversation?.openingWords ?? []
        otherWords = file.conversation?.otherWords ?? []
        hasOpeningWords = !openingWords.isEmpty
        hasOtherWords = !otherWords.isEmpty
        transcript = file.transcript.map { TranscriptRow($0, moments) }
        notes = file.notes.map { Note(at: moments.moment($0.at), author: $0.advocateName, text: $0.text) }
        calls = file.attempts.map { CallRow($0, moments) }
        nextCall = listing.nextCall.map { NextCall($0, today: today, moments) }
        history = HistoryRow.rows(file.history, moments)
        actions = CaseActions(file, for: advocate, today: today, draft: draft)
        faults = draft.faults(in: language)
    }

    /// Every question that applies to this person, answered or not.
    private static func answers(_ file: CaseFile, _ moments: Moments) -> [AnswerRow] {
        guard let conversation = file.conversation else { return [] }
        return file.checklist.applicable(to: conversation.answers).map {
            AnswerRow($0, conversation.answers[$0.id], moments)
        }
    }
}
