import Foundation
import Hummingbird
import IntakeCore
import IntakeStore
import Logging
import Providers

/// The addresses that providers call for telephone calls.
struct VoiceRoutes {
    let gate: WebhookGate
    let store: Store
    let messages: WebhookRoutes
    let publicURL: String
    let timers: Wake
    let outbox: Wake
    let recordings: Wake
    let logger: Logger

    func add<Context: RequestContext>(to router: Router<Context>) {
        let webhooks = router.group("webhooks/{account}")
        webhooks.post("voice") { try await receive($0, $1) { try await take($0, $1, at: 0) } }
        webhooks.post("voice/{step}") { request, context in
            guard let step = context.parameters.get("step", as: Int.self), CallAddresses.steps.contains(step) else {
                throw HTTPError(.notFound)
            }
            return try await receive(request, context) { try await take($0, $1, at: step) }
        }
        webhooks.post("recording") { try await receive($0, $1, handle: noteRecording) }
        webhooks.post("call-status") { try await receive($0, $1, handle: noteStatus) }
        webhooks.post("advocate") { try await receive($0, $1, handle: askAdvocate) }
        webhooks.post("advocate/key") { try await receive($0, $1, handle: takeAdvocateKey) }
        webhooks.post("fallback", use: fallBack)
    }

    private typealias Handler = @Sendable (CallEvent, CallIntake) async throws -> WebhookAnswer

    private func receive(
        _ request: Request,
        _ context: some RequestContext,
        handle: Handler
    ) async throws -> Response {
        try await gate.receive(request, context) { signed in
            guard let provider = signed.provider as? any VoiceProvider else { throw IntakeError.noCalls }
            return try await handle(try provider.callEvent(in: signed.webhook), intake(signed, provider))
        }
    }

    private func intake(_ signed: WebhookGate.Signed, _ provider: any VoiceProvider) -> CallIntake {
        CallIntake(
            store: store,
            signed: signed,
            provider: provider,
            publicURL: publicURL,
            timers: timers,
            outbox: outbox,
            recordings: recordings
        )
    }

    @Sendable
    private func take(_ event: CallEvent, _ intake: CallIntake, at step: Int) async throws -> WebhookAnswer {
        try await intake.take(event, at: step)
    }

    @Sendable
    private func noteRecording(_ event: CallEvent, _ intake: CallIntake) async throws -> WebhookAnswer {
        if let report = event.recording {
            try await intake.take(report, of: event, at: CallQuery(intake.signed.webhook.request).step)
        }
        return intake.provider.silentAnswer
    }

    /// How a call goes on is told by its steps; here only that it is over.
    @Sendable
    private func noteStatus(_ event: CallEvent, _ intake: CallIntake) async throws -> WebhookAnswer {
        if event.status?.isFinal == true, !event.isOutbound { try await intake.end(event) }
        return intake.provider.silentAnswer
    }

    @Sendable
    private func askAdvocate(_ event: CallEvent, _ intake: CallIntake) async throws -> WebhookAnswer {
        let line = try intake.line(of: event)
        let query = CallQuery(intake.signed.webhook.request)
        let addresses = CallAddresses(account: intake.signed.account, publicURL: publicURL)
        let action = addresses.advocateKey(query.place, at: query.step, of: query.call ?? "")
        return intake.provider.answer(
            AdvocateLeg(line: line, audio: line.audio).question(.advocateCalled, action: action)
        )
    }

    @Sendable
    private func takeAdvocateKey(_ event: CallEvent, _ intake: CallIntake) async throws -> WebhookAnswer {
        guard event.digits == "1" else { return intake.provider.answer(CallScript(then: .hangUp)) }
        if try await intake.takeByAdvocate(event, CallQuery(intake.signed.webhook.request)) {
            return intake.provider.answer(.connecting())
        }
        let line = try intake.line(of: event)
        return intake.provider.answer(AdvocateLeg(line: line, audio: line.audio).telling(.advocateTooLate))
    }

    @Sendable
    private func fallBack(_ request: Request, context: some RequestContext) async throws -> Response {
        try await gate.receive(request, context) { signed in
            guard let provider = signed.provider as? any VoiceProvider,
                let event = try? provider.callEvent(in: signed.webhook)
            else {
                return try await messages.answer(signed)
            }
            return try await CallFallback(call: intake(signed, provider), logger: logger).answer(event)
        }
    }
}
