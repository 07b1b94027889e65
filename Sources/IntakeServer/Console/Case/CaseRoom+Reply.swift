import Hummingbird
import IntakeCore
import IntakeStore

extension CaseRoom {
    /// Queues a text message to the person, or puts an answer that was written beforehand into the form.
    @Sendable
    func reply(_ form: Form, context: CaseReaderContext) async throws -> Response {
        if form["do"] == "insert" {
            let draft = ReplyDraft(text: form["text"], inserted: form["canned"])
            return try await response(context, draft: CaseDraft(reply: draft))
        }
        let text = ReplyRules.text(form["text"])
        if let draft = Self.unsendable(text, form) { return try await again(context, CaseDraft(reply: draft)) }
        let reference = try reference(context)
        let advocate = context.session.advocate
        let now = console.settings.now()
        guard let line = try await console.store.line(of: reference, for: .advocate(advocate)) else {
            throw ConsoleError.noSuchCase
        }
        guard let account = console.settings.account(line) else {
            let draft = ReplyDraft(text: form["text"], fault: CaseText.all.lineGone)
            return try await again(context, CaseDraft(reply: draft))
        }
        let result = try await console.store.reply(
            text,
            to: reference,
            once: form["once"],
            account: account,
            by: advocate,
            at: now
        )
        switch result {
        case .queued:
            console.settings.wakeOutbox()
            return done(.replied, reference)
        case .notFound: throw ConsoleError.noSuchCase
        case .notYours: return try await kept(form["text"], context, because: CaseText.all.keptNotYours)
        case .wordsMissing:
            return try await again(context, CaseDraft(reply: ReplyDraft(fault: CaseText.all.replyEmpty)))
        case .optedOut, .takesNoTexts, .unsafe, .noPhone, .unconsented:
            // The page itself says why there is no writing to this person.
            return try await kept(form["text"], context, because: CaseText.all.keptNotSent)
        }
    }

    /// What keeps a text from being sent as it is: nothing in it, too much, or a cost that nobody has agreed to.
    private static func unsendable(_ text: String, _ form: Form) -> ReplyDraft? {
        let written = form["text"]
        guard !text.isEmpty else { return ReplyDraft(text: written, fault: CaseText.all.replyEmpty) }
        let segments = Segmentation(of: text).count
        guard segments <= ReplyRules.mostSegments else {
            return ReplyDraft(text: written, fault: CaseSentences.replyTooLong(segments))
        }
        guard segments <= ReplyRules.segmentsWithoutAsking || form["agreed"] == String(segments) else {
            return ReplyDraft(text: written, segmentsToAgree: segments)
        }
        return nil
    }
}
