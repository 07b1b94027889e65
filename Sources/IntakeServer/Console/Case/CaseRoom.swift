import Foundation
import HTTPTypes
import Hummingbird
import IntakeCore
import IntakeStore

/// One case, and what an advocate does with it.
struct CaseRoom: Sendable {
    let console: Console

    var routes: [ConsoleRoute] {
        [
            ConsoleRoute("/cases/{reference}", .casePage(page)),
            ConsoleRoute("/cases/{reference}/recordings/{recording}", .casePage(recording)),
            ConsoleRoute("/cases/{reference}/claim", .caseForm(claim)),
            ConsoleRoute("/cases/{reference}/release", .caseForm(release)),
            ConsoleRoute("/cases/{reference}/move", .caseForm(move)),
            ConsoleRoute("/cases/{reference}/notes", .caseForm(addNote)),
            ConsoleRoute("/cases/{reference}/reply", .caseForm(reply)),
            ConsoleRoute("/cases/{reference}/colleague", .caseForm(giveToColleague)),
            ConsoleRoute("/cases/{reference}/group", .caseForm(giveToGroup)),
            ConsoleRoute("/cases/{reference}/merge", .caseForm(merge)),
            ConsoleRoute("/cases/{reference}/reopen", .caseForm(reopen)),
            ConsoleRoute("/cases/{reference}/calls", .caseForm(recordCall)),
            ConsoleRoute("/cases/{reference}/call-back", .caseForm(callBack)),
            ConsoleRoute("/cases/{reference}/close", .caseForm(close)),
        ]
    }

    @Sendable
    private func page(_ request: Request, context: CaseReaderContext) async throws -> Response {
        try await response(context, notice: Notice(in: request), parts: CaseParts(of: request))
    }

    @Sendable
    private func claim(_ form: Form, context: CaseReaderContext) async throws -> Response {
        let reference = try reference(context)
        switch try await console.store.claim(reference, by: context.session.advocate, at: console.settings.now()) {
        case .claimed, .alreadyYours: return done(.claimed, reference)
        case .takenBy: return done(.taken, reference)
        case .closed: throw ConsoleError.notYours
        case .notFound: throw ConsoleError.noSuchCase
        }
    }

    @Sendable
    private func release(_ form: Form, context: CaseReaderContext) async throws -> Response {
        let change = try await console.store.release(
            reference(context),
            by: context.session.advocate,
            at: console.settings.now()
        )
        return try await answer(change, .released, context)
    }

    @Sendable
    private func move(_ form: Form, context: CaseReaderContext) async throws -> Response {
        guard let progress = CaseProgress(rawValue: form["list"]) else { throw ConsoleError.notAForm }
        let change = try await console.store.move(
            reference(context),
            to: progress,
            by: context.session.advocate,
            at: console.settings.now()
        )
        return try await answer(change, .moved, context)
    }

    @Sendable
    private func addNote(_ form: Form, context: CaseReaderContext) async throws -> Response {
        let text = form["text"]
        guard text.count <= CaseDraft.longestNote else {
            return try await again(context, CaseDraft(note: text, noteFault: CaseText.all.noteTooLong))
        }
        let change = try await console.store.addNote(
            text,
            to: reference(context),
            once: form["once"],
            by: context.session.advocate,
            at: console.settings.now()
        )
        return try await answer(change, .noted, context, missing: CaseDraft(noteFault: CaseText.all.noteEmpty))
    }

    @Sendable
    private func close(_ form: Form, context: CaseReaderContext) async throws -> Response {
        var draft = CaseDraft(closeReason: form["reason"], closeWords: form["words"])
        guard let reason = CloseReason(rawValue: draft.closeReason) else {
            draft.reasonFault = CaseText.all.reasonMissing
            return try await again(context, draft)
        }
        guard reason != .other || !draft.closeWords.isEmpty else {
            draft.wordsFault = CaseText.all.wordsMissing
            return try await again(context, draft)
        }
        let change = try await console.store.close(
            reference(context),
            reason: reason.stored(with: draft.closeWords),
            by: context.session.advocate,
            at: console.settings.now()
        )
        return try await answer(change, .closed, context, written: draft.closeWords)
    }
}

extension CaseRoom {
    func reference(_ context: CaseReaderContext) throws -> CaseReference {
        try Self.reference(in: context.parameters)
    }

    /// The reference that an address holds.
    static func reference(in parameters: Parameters) throws -> CaseReference {
        guard let reference = parameters.get("reference").flatMap(CaseReference.init(reading:)) else {
            throw ConsoleError.noSuchCase
        }
        return reference
    }

    /// Shows the case again after something was saved.
    func done(_ notice: Notice, _ reference: CaseReference) -> Response {
        .seeOther("/cases/\(reference.text)?done=\(notice.rawValue)")
    }

    /// Shows the case with what has to be corrected, and what was written.
    func again(_ context: CaseReaderContext, _ draft: CaseDraft) async throws -> Response {
        try await response(context, draft: draft, status: .unprocessableContent)
    }

    /// The case's page, read anew.
    func response(
        _ context: CaseReaderContext,
        notice: Notice? = nil,
        draft: CaseDraft = CaseDraft(),
        status: HTTPResponse.Status = .ok,
        parts: CaseParts = CaseParts()
    ) async throws -> Response {
        let reference = try reference(context)
        let now = console.settings.now()
        guard let file = try await console.store.caseFile(reference, for: .advocate(context.session.advocate), at: now)
        else {
            throw ConsoleError.noSuchCase
        }
        let reader = Reader(context.session, path: "/cases/\(reference.text)")
        let moments = console.moments(for: reader)
        let page = CaseFilePage(
            file,
            for: context.session.advocate,
            moments: moments,
            desk: try await desk(
                for: context.session.advocate,
                today: moments.civilDate(now),
                parts
            ),
            policy: console.settings.retention(),
            draft: draft
        )
        return console.pages.response(page, for: reader, status: status, notice: notice?.phrase[reader.language])
    }

    /// What became of a change.
    ///
    /// - Parameters:
    ///   - missing: what to show where words were needed.
    ///   - written: what the reader wrote, which is not lost where the case has become somebody else's.
    func answer(
        _ change: CaseChange,
        _ notice: Notice,
        _ context: CaseReaderContext,
        missing: CaseDraft = CaseDraft(),
        written: String = ""
    ) async throws -> Response {
        switch change {
        case .done: return done(notice, try reference(context))
        case .wordsMissing, .unknownColleague: return try await again(context, missing)
        case .notYours, .closed: return try await kept(written, context, because: CaseText.all.keptNotYours)
        case .notFound, .erased: throw ConsoleError.noSuchCase
        }
    }

    /// Shows the case as it is now, and words that could not go where they were meant to as the note that everybody in
    /// the group may write.
    func kept(_ words: String, _ context: CaseReaderContext, because fault: Phrase) async throws -> Response {
        guard words.contains(where: { !$0.isWhitespace }) else { throw ConsoleError.notYours }
        return try await response(context, draft: CaseDraft(note: words, noteFault: fault), status: .conflict)
    }
}
