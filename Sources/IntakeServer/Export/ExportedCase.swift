import IntakeCore
import IntakeStore

/// A case as the person it is about reads it.
struct ExportedCase: Sendable {
    /// Something said or written, and by whom.
    struct Line: Sendable {
        let at: Moment
        let author: String
        let text: String?
        /// The file with the sound, if there is one.
        let sound: String?
        let hasMedia: Bool
        let delivery: String?
    }

    /// An answer.
    struct Answer: Sendable {
        let question: String
        let value: String?
        let remarks: [String]
    }

    /// An answer that was corrected.
    struct Correction: Sendable {
        let at: Moment
        let author: String
        let question: String
        let value: String
    }

    let reference: String
    let received: Moment
    let state: String
    let checklist: String
    let name: String?
    let phone: String?
    let otherPhone: String?
    let keeping: CaseKeeping
    let consent: CasePrivacyPage.Consent?
    let answers: [Answer]
    let hasAnswers: Bool
    let corrections: [Correction]
    let hasCorrections: Bool
    let holds: [CasePrivacyPage.Hold]
    let hasHolds: Bool
    let otherWords: [String]
    let hasOtherWords: Bool
    let lines: [Line]
    let hasLines: Bool
    let notes: [Line]
    let hasNotes: Bool
    let calls: [CallRow]
    let hasCalls: Bool
    let letters: [ExportedLetter]
    let hasLetters: Bool
    let sendings: [ExportedLetter.Sending]
    let hasSendings: Bool
    let closed: String?
    let history: [HistoryRow]

    init(_ found: PersonFile.Case, _ frame: ExportFrame) {
        let file = found.file
        let moments = frame.moments
        let language = moments.language
        let person = PersonBox(file, desk: CaseDesk(today: frame.today), moments)
        let conversation = file.conversation
        reference = file.listing.reference.text
        received = moments.moment(file.listing.createdAt)
        state = file.listing.state.name[language]
        checklist = file.checklist.title[language]
        name = person.name
        phone = person.phone?.display
        otherPhone = person.otherPhone?.display
        keeping = CaseKeeping(file, on: frame.today, under: frame.policy, moments)
        consent = file.consent.map { CasePrivacyPage.Consent($0, moments) }
        answers = Self.answers(file, moments)
        hasAnswers = !answers.isEmpty
        corrections = Self.corrections(file, moments)
        hasCorrections = !corrections.isEmpty
        holds = file.holds.map { CasePrivacyPage.Hold($0, moments) }
        hasHolds = !holds.isEmpty
        otherWords = (conversation?.openingWords ?? []) + file.callBackTime + (conversation?.otherWords ?? [])
        hasOtherWords = !otherWords.isEmpty
        lines = file.transcript.map { Line($0, found.sounds[$0.id].map { frame.soundName($0) }, moments) }
        hasLines = !lines.isEmpty
        notes = file.notes.map { Line($0, moments) }
        hasNotes = !notes.isEmpty
        calls = file.attempts.map { CallRow($0, of: file.listing.reference, moments) }
        hasCalls = !calls.isEmpty
        letters = found.letters.reversed().map { ExportedLetter($0, moments) }
        hasLetters = !letters.isEmpty
        sendings = found.submissions.reversed().map { ExportedLetter.Sending($0, moments) }
        hasSendings = !sendings.isEmpty
        closed = file.closeReason.map { CloseReason.shown($0, in: language) }
        history = HistoryRow.rows(file.history, CaseDesk(today: frame.today), moments)
    }

    private static func answers(_ file: CaseFile, _ moments: Moments) -> [Answer] {
        guard let conversation = file.conversation else { return [] }
        let words = AnswerWords(moments: moments)
        return file.checklist.applicable(to: conversation.answers).map { question in
            let answer = conversation.answers[question.id]
            return Answer(
                question: question.text[moments.language],
                value: answer.map { words.text(of: $0.value, to: question) },
                remarks: answer?.remarks ?? []
            )
        }
    }
}

extension ExportedCase {
    private static func corrections(_ file: CaseFile, _ moments: Moments) -> [Correction] {
        let words = AnswerWords(moments: moments)
        return file.corrections.map { correction in
            let question = file.checklist.questions.first { $0.id == correction.question }
            return Correction(
                at: moments.moment(correction.at),
                author: correction.advocateName,
                question: question?.text[moments.language] ?? correction.question,
                value: words.text(of: correction.value, to: question)
            )
        }
    }
}

extension ExportedCase.Line {
    /// A text that belongs to no conversation.
    init(_ stray: Stray, _ moments: Moments) {
        at = moments.moment(stray.at)
        author = ExportText.all.you[moments.language]
        text = stray.text
        sound = nil
        hasMedia = false
        delivery = nil
    }

    init(_ entry: TranscriptEntry, _ sound: String?, _ moments: Moments) {
        let isFromPerson = entry.direction == .incoming
        let ours = entry.advocateName ?? LayoutText.all.product[moments.language]
        at = moments.moment(entry.at)
        author = isFromPerson ? ExportText.all.you[moments.language] : ours
        text = entry.text.isEmpty ? nil : entry.text
        self.sound = sound
        hasMedia = entry.mediaCount > 0
        delivery = DeliveryMark(of: entry, in: moments.language)?.text
    }

    fileprivate init(_ note: CaseNote, _ moments: Moments) {
        at = moments.moment(note.at)
        author = note.advocateName
        text = note.text
        sound = nil
        hasMedia = false
        delivery = nil
    }
}
