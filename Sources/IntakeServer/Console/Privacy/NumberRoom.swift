import HTTPTypes
import Hummingbird
import IntakeCore
import IntakeStore
import NIOCore

/// Where a coordinator answers somebody who has no case: what is held under their number is handed to them or
/// destroyed. The number travels in forms alone, never in an address.
struct NumberRoom: Sendable {
    private static let path = "/privacy/number"

    let console: Console

    var routes: [ConsoleRoute] {
        [
            ConsoleRoute("/privacy/number", .confirmedCoordinatorPage(page)),
            ConsoleRoute("/privacy/number", .confirmedCoordinatorForm(lookUp)),
            ConsoleRoute("/privacy/number/export", .confirmedCoordinatorForm(export)),
            ConsoleRoute("/privacy/number/erase", .confirmedCoordinatorForm(erase)),
        ]
    }

    @Sendable
    private func page(_ request: Request, context: ConfirmedCoordinatorContext) async throws -> Response {
        respond(NumberDraft(), nil, context, notice: Notice(in: request))
    }

    @Sendable
    private func lookUp(_ form: Form, context: ConfirmedCoordinatorContext) async throws -> Response {
        try await lookUp(NumberDraft(form), context)
    }

    @Sendable
    private func export(_ form: Form, context: ConfirmedCoordinatorContext) async throws -> Response {
        let draft = NumberDraft(form)
        guard let search = search(draft, context) else { return try await lookUp(draft, context) }
        let coordinator = context.session.advocate
        let now = console.settings.now()
        let person = try await console.store.export(
            under: search,
            of: draft.talker,
            for: .advocate(coordinator),
            at: now
        )
        guard let person else { return try await lookUp(draft, context) }
        let frame = console.exportFrame(for: person, of: coordinator.organisation, at: now)
        return try PersonArchive(person: person, frame: frame).download(named: nil)
    }

    @Sendable
    private func erase(_ form: Form, context: ConfirmedCoordinatorContext) async throws -> Response {
        var draft = NumberDraft(form)
        let reason = ErasureReason(rawValue: draft.reason).flatMap { ErasureReason.stated.contains($0) ? $0 : nil }
        if reason == nil { draft.faults.append(CasePrivacyText.all.eraseReasonMissing) }
        if form["sure"] != "yes" { draft.faults.append(CasePrivacyText.all.sureMissing) }
        guard let reason, draft.faults.isEmpty, let search = search(draft, context) else {
            return try await lookUp(draft, context)
        }
        let isDone = try await console.store.erase(
            under: search,
            of: draft.talker,
            because: reason,
            by: .advocate(context.session.advocate),
            at: console.settings.now()
        )
        guard isDone else { return try await lookUp(draft, context) }
        return .seeOther("\(Self.path)?done=\(Notice.erased.rawValue)")
    }

    private func lookUp(_ draft: NumberDraft, _ context: ConfirmedCoordinatorContext) async throws -> Response {
        guard let search = search(draft, context) else {
            var draft = draft
            draft.faults = [NumberText.all.notANumber]
            return respond(draft, nil, context, status: .unprocessableContent)
        }
        let holding = try await console.store.held(
            under: search,
            for: .advocate(context.session.advocate),
            at: console.settings.now()
        )
        return respond(draft, holding, context, status: draft.faults.isEmpty ? .ok : .unprocessableContent)
    }

    private func search(_ draft: NumberDraft, _ context: ConfirmedCoordinatorContext) -> NumberSearch? {
        PhoneNumber(typed: draft.number).map {
            NumberSearch($0, on: console.settings.lines(context.session.advocate.organisation))
        }
    }

    private func respond(
        _ draft: NumberDraft,
        _ holding: NumberHolding?,
        _ context: ConfirmedCoordinatorContext,
        status: HTTPResponse.Status = .ok,
        notice: Notice? = nil
    ) -> Response {
        let reader = Reader(context.session, path: Self.path)
        let page = NumberPage(draft, holding, console.moments(for: reader))
        return console.pages.response(page, for: reader, status: status, notice: notice?.phrase[reader.language])
    }
}

/// What a coordinator typed and chose.
struct NumberDraft: Sendable {
    var number = ""
    /// Which of the people who use the number; none where nobody of them is held.
    var talker: String?
    var reason = ""
    var faults: [Phrase] = []

    init() {}

    init(_ form: Form) {
        number = form["number"]
        talker = form["person"].isEmpty ? nil : form["person"]
        reason = form["reason"]
    }
}
