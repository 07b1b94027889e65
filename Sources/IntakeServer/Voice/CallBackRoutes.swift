import Foundation
import Hummingbird
import IntakeCore
import IntakeStore
import Logging
import Providers

/// The addresses of calls that advocates have a line place: the advocate is asked for a key, then connected with the
/// person, who sees the line's number.
struct CallBackRoutes {
    let gate: WebhookGate
    let store: Store
    let publicURL: String

    func add<Context: RequestContext>(to router: Router<Context>) {
        let webhooks = router.group("webhooks/{account}/call-back/{id}")
        webhooks.post { try await receive($0, $1, ask) }
        webhooks.post("key") { try await receive($0, $1, connect) }
        webhooks.post("end") { try await receive($0, $1, end) }
        webhooks.post("status") { try await receive($0, $1, noteStatus) }
    }

    /// A webhook of one call.
    private struct Webhook {
        let id: String
        let event: CallEvent
        let line: ServedLine
        let addresses: CallAddresses
    }

    private func receive(
        _ request: Request,
        _ context: some RequestContext,
        _ script: @Sendable (Webhook) async throws -> CallScript
    ) async throws -> Response {
        let id = try context.parameters.require("id")
        return try await gate.receive(request, context) { signed in
            guard let provider = signed.provider as? any VoiceProvider else { throw IntakeError.noCalls }
            let event = try provider.callEvent(in: signed.webhook)
            guard let number = event.line, let line = signed.lines.line(number, account: signed.account) else {
                throw IntakeError.unknownLine
            }
            let addresses = CallAddresses(account: signed.account, publicURL: publicURL)
            return provider.answer(try await script(Webhook(id: id, event: event, line: line, addresses: addresses)))
        }
    }

    @Sendable
    private func ask(_ webhook: Webhook) async throws -> CallScript {
        AdvocateLeg(line: webhook.line, audio: webhook.line.audio)
            .question(.advocateCalledBack, action: webhook.addresses.callBackKey(webhook.id))
    }

    @Sendable
    private func connect(_ webhook: Webhook) async throws -> CallScript {
        guard webhook.event.digits == "1", let person = try await store.joinCallBack(webhook.id) else {
            return CallScript(then: .hangUp)
        }
        return Self.connecting(person, over: webhook.line, end: webhook.addresses.callBackEnd(webhook.id))
    }

    /// The advocate hears it if the person did not answer.
    @Sendable
    private func end(_ webhook: Webhook) async throws -> CallScript {
        switch webhook.event.dial?.status {
        case .busy, .noAnswer, .failed, .canceled:
            AdvocateLeg(line: webhook.line, audio: webhook.line.audio).telling(.personUnreached)
        case .queued, .ringing, .inProgress, .completed, nil:
            CallScript(then: .hangUp)
        }
    }

    /// If the advocate's call ended before they took it, their page says so: nothing else would.
    @Sendable
    private func noteStatus(_ webhook: Webhook) async throws -> CallScript {
        if webhook.event.status?.isFinal == true { try await store.noteCallBackEnded(webhook.id) }
        return CallScript(then: .hangUp)
    }

    /// Connects the advocate with the person.
    ///
    /// - Parameter end: where the advocate goes then.
    static func connecting(_ person: PhoneNumber, over line: ServedLine, end: String) -> CallScript {
        let dialling = Dialling(
            [Dialling.Telephone(person)],
            callerID: line.facts.number,
            ringing: .seconds(45),
            limit: .seconds(line.onCall.limit * 60),
            action: end
        )
        return CallScript([.dial(dialling)], then: .hangUp)
    }
}
