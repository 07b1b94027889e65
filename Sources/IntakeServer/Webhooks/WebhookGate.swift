import Foundation
import Hummingbird
import IntakeCore
import Logging
import NIOCore
import Providers

/// What every webhook goes through: it is read, its caller is proved, and whatever is refused says so to the log and
/// changes nothing.
struct WebhookGate: Sendable {
    /// A webhook that its provider signed.
    struct Signed: Sendable {
        let webhook: VerifiedWebhook
        let account: String
        /// The lines as they are configured at this moment, with the account's provider among them.
        let lines: Lines
        let provider: any MessagingProvider
        /// When it came.
        let at: Date
    }

    let configuration: CurrentConfiguration
    let publicURL: String

    /// The most bytes that a provider's webhook may have: ten times what any sends.
    static let maximumBody = 64 * 1024

    /// Proves who calls, and answers what `handle` says once it is on disk.
    func receive(
        _ request: Request,
        _ context: some RequestContext,
        handle: (Signed) async throws -> WebhookAnswer
    ) async throws -> Response {
        let at = Date()
        let account = try context.parameters.require("account")
        let lines = configuration.lines
        guard let provider = lines.providers[account] else {
            context.logger.warning("A webhook came for an account that is not configured.")
            return Response(status: .notFound)
        }
        do {
            let webhook = try provider.verify(try await webhookRequest(request), at: at)
            let signed = Signed(webhook: webhook, account: account, lines: lines, provider: provider, at: at)
            return Self.response(try await handle(signed))
        } catch let error as WebhookError {
            return refusal(.init(code: error.status), "\(error)", account, context)
        } catch let error as IntakeError {
            return refusal(.notFound, "\(error)", account, context)
        } catch is NIOTooManyBytesError {
            return refusal(.contentTooLarge, "Its body is too large.", account, context)
        }
    }

    private func refusal(
        _ status: HTTPResponse.Status,
        _ reason: String,
        _ account: String,
        _ context: some RequestContext
    ) -> Response {
        context.logger.warning("A webhook was refused.", metadata: ["reason": "\(reason)", "account": "\(account)"])
        return Response(status: status)
    }

    private static func response(_ answer: WebhookAnswer) -> Response {
        Response(
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
