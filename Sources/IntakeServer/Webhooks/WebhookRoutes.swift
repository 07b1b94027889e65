import Foundation
import Hummingbird
import IntakeCore
import IntakeStore
import Logging
import Providers

/// The addresses that providers call for text messages.
struct WebhookRoutes {
    let gate: WebhookGate
    let store: Store
    let timers: Wake
    let logger: Logger

    func add<Context: RequestContext>(to router: Router<Context>) {
        let webhooks = router.group("webhooks/{account}")
        webhooks.post("message", use: receive)
        // Some providers can be told to call by GET; the address is signed then, with all that it says.
        webhooks.get("message", use: receive)
        webhooks.post("status", use: receive)
    }

    @Sendable
    private func receive(_ request: Request, context: some RequestContext) async throws -> Response {
        try await gate.receive(request, context, handle: answer)
    }

    /// Takes in what a webhook tells of messages.
    func answer(_ signed: WebhookGate.Signed) async throws -> WebhookAnswer {
        let intake = Intake(store: store, lines: signed.lines, timers: timers, logger: logger)
        var answer = signed.provider.silentAnswer
        for event in try signed.provider.events(in: signed.webhook) {
            switch event {
            case .message(let message):
                answer = try await intake.receive(
                    message,
                    account: signed.account,
                    from: signed.provider,
                    at: signed.at
                )
            case .report(let report):
                let message = StatusCallback.messageID(in: signed.webhook.request)
                try await intake.note(report, messageID: message, at: signed.at)
            }
        }
        return answer
    }
}
