import Foundation
import Hummingbird
import IntakeCore
import IntakeStore
import Logging
import NIOCore
import Providers

/// The addresses that providers call.
struct WebhookRoutes {
    let store: Store
    let configuration: CurrentConfiguration
    let timers: Wake
    let publicURL: String
    let logger: Logger

    /// The most bytes that a provider's webhook may have: ten times what any sends.
    static let maximumBody = 64 * 1024

    func add<Context: RequestContext>(to router: Router<Context>) {
        let webhooks = router.group("webhooks/{account}")
        webhooks.post("message", use: receive)
        // Some providers can be told to call by GET; the address is signed then, with all that it says.
        webhooks.get("message", use: receive)
        webhooks.post("status", use: receive)
    }

    /// Proves who calls, reads what it says, and answers once it is on disk.
    @Sendable
    private func receive(_ request: Request, context: some RequestContext) async throws -> Response {
        let at = Date()
        let account = try context.parameters.require("account")
        let intake = Intake(store: store, lines: configuration.lines, timers: timers, logger: logger)
        guard let provider = intake.lines.providers[account] else {
            context.logger.warning("A webhook came for an account that is not configured.")
            return Response(status: .notFound)
        }
        do {
            let webhook = try provider.verify(try await webhookRequest(request), at: at)
            return try await answer(webhook, of: provider, account: account, by: intake, at: at)
        } catch let error as WebhookError {
            context.logger.warning("A webhook was refused.", metadata: ["reason": "\(error)", "account": "\(account)"])
            return Response(status: .init(code: error.status))
        } catch let error as IntakeError {
            context.logger.warning("A webhook was refused.", metadata: ["reason": "\(error)", "account": "\(account)"])
            return Response(status: .notFound)
        } catch is NIOTooManyBytesError {
            context.logger.warning("A webhook was refused.", metadata: ["reason": "Its body is too large."])
            return Response(status: .contentTooLarge)
        }
    }

    private func answer(
        _ webhook: VerifiedWebhook,
        of provider: any MessagingProvider,
        account: String,
        by intake: Intake,
        at: Date
    ) async throws -> Response {
        var answer = provider.silentAnswer
        for event in try provider.events(in: webhook) {
            switch event {
            case .message(let message):
                answer = try await intake.receive(message, account: account, from: provider, at: at)
            case .report(let report):
                try await intake.note(report, messageID: StatusCallback.messageID(in: webhook.request), at: at)
            }
        }
        return Response(
            status: .ok,
            headers: [.contentType: answer.contentType],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body))
        )
    }

    private func webhookRequest(_ request: Request) async throws -> WebhookRequest {
        let body = try await request.body.collect(upTo: Self.maximumBody)
        return WebhookRequest(
            method: request.method.rawValue,
            publicURL: publicURL,
            target: request.uri.string,
            headers: HeaderList(request.headers.map { HeaderList.Field(name: $0.name.rawName, value: $0.value) }),
            body: Array(body.readableBytesView)
        )
    }
}
