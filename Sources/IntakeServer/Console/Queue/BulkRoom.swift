import Hummingbird
import IntakeCore
import IntakeStore

/// What is done with several cases at once: each by itself, so that one that cannot be changed keeps no other.
struct BulkRoom: Sendable {
    let console: Console

    var routes: [ConsoleRoute] {
        [
            ConsoleRoute("/queue/claim", .caseForm(claim)),
            ConsoleRoute("/queue/colleague", .caseForm(giveToColleague)),
            ConsoleRoute("/queue/close", .caseForm(close)),
        ]
    }

    @Sendable
    private func claim(_ form: Form, context: CaseReaderContext) async throws -> Response {
        try await each(form, context, done: .claimed) { reference in
            let result = try await console.store.claim(
                reference,
                by: context.session.advocate,
                at: console.settings.now()
            )
            return BulkOutcome(reference, result)
        }
    }

    @Sendable
    private func giveToColleague(_ form: Form, context: CaseReaderContext) async throws -> Response {
        guard !form["colleague"].isEmpty else {
            return try await again(form, context) { $0.colleagueFault = BulkText.all.colleagueMissing }
        }
        return try await each(form, context, done: .handedOver) { reference in
            let result = try await console.store.handOver(
                reference,
                to: form["colleague"],
                by: context.session.advocate,
                at: console.settings.now()
            )
            return BulkOutcome(reference, result)
        }
    }

    @Sendable
    private func close(_ form: Form, context: CaseReaderContext) async throws -> Response {
        guard let reason = CloseReason(rawValue: form["reason"]) else {
            return try await again(form, context) { $0.reasonFault = BulkText.all.reasonMissing }
        }
        guard reason != .other || !form["words"].isEmpty else {
            return try await again(form, context) { $0.wordsFault = CaseText.all.wordsMissing }
        }
        return try await each(form, context, done: .closed) { reference in
            let result = try await console.store.close(
                reference,
                reason: reason.stored(with: form["words"]),
                by: context.session.advocate,
                at: console.settings.now()
            )
            return BulkOutcome(reference, result)
        }
    }

    private func each(
        _ form: Form,
        _ context: CaseReaderContext,
        done: BulkPage.Deed,
        _ change: (CaseReference) async throws -> BulkOutcome
    ) async throws -> Response {
        let chosen = Self.chosen(form)
        guard !chosen.isEmpty else {
            return try await again(form, context) { $0.nothingFault = BulkText.all.nothingChosen }
        }
        var outcomes: [BulkOutcome] = []
        for reference in chosen {
            outcomes.append(try await change(reference))
        }
        let list = QueueQuery(path: form["back"]).path
        let page = BulkPage(done, outcomes, back: list, in: context.session.advocate.language)
        return console.pages.response(page, for: Reader(context.session, path: list), notice: page.notice)
    }

    /// The list once more, with what was chosen and why it could not be taken.
    private func again(
        _ form: Form,
        _ context: CaseReaderContext,
        _ fault: (inout BulkDraft) -> Void
    ) async throws -> Response {
        var draft = BulkDraft(
            ticked: Set(Self.chosen(form)),
            colleague: form["colleague"],
            reason: form["reason"],
            words: form["words"]
        )
        fault(&draft)
        return try await QueueRoom(console: console).list(QueueQuery(path: form["back"]), for: context.session, draft)
    }

    private static func chosen(_ form: Form) -> [CaseReference] {
        form.names(after: BulkForm.prefix).compactMap(CaseReference.init(reading:))
    }
}
