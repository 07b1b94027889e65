import Hummingbird
import IntakeCore
import IntakeStore

extension CaseRoom {
    /// Queues a text message to the person.
    @Sendable
    func reply(_ form: Form, context: CaseReaderContext) async throws -> Response {
        let text = ReplyRules.text(form["text"])
        if let fault = Self.fault(in: text) {
            return try await again(context, CaseDraft(reply: form["text"], replyFault: fault))
        }
        let reference = try reference(context)
        let advocate = context.session.advocate
        let now = console.settings.now()
        guard let line = try await console.store.line(of: reference, for: .advocate(advocate)) else {
            throw ConsoleError.noSuchCase
        }
        guard let account = console.settings.account(line) else {
            return try await again(context, CaseDraft(reply: form["text"], replyFault: CaseText.all.lineGone))
        }
        switch try await console.store.reply(text, to: reference, account: account, by: advocate, at: now) {
        case .queued:
            console.settings.wakeOutbox()
            return done(.replied, reference)
        case .notFound: throw ConsoleError.noSuchCase
        case .notYours: throw ConsoleError.notYours
        case .wordsMissing:
            return try await again(context, CaseDraft(replyFault: CaseText.all.replyEmpty))
        case .optedOut, .unsafe, .noPhone:
            // The page itself says why there is no writing to this person.
            return try await again(context, CaseDraft())
        }
    }

    private static func fault(in text: String) -> Phrase? {
        guard !text.isEmpty else { return CaseText.all.replyEmpty }
        let segments = Segmentation(of: text).count
        return segments > ReplyRules.mostSegments ? CaseSentences.replyTooLong(segments) : nil
    }
}
