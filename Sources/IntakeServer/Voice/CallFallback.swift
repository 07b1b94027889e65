import Foundation
import Hummingbird
import IntakeCore
import IntakeStore
import Logging
import Providers

/// What the provider asks when an address of ours failed.
struct CallFallback: Sendable {
    let call: CallIntake
    let logger: Logger

    /// The same step again, since nothing was answered. If we still cannot, the caller hears so; an advocate's call
    /// ends, so that the next one is called.
    ///
    /// - Throws: `WebhookError` and `IntakeError` for a webhook that is refused.
    func answer(_ event: CallEvent) async throws -> WebhookAnswer {
        guard !event.isOutbound else { return call.provider.answer(CallScript(then: .hangUp)) }
        guard let step = failedStep else { return call.provider.answer(try trouble(on: event)) }
        do {
            return try await call.take(event, at: step)
        } catch let error where !(error is WebhookError || error is IntakeError) {
            logger.error("A call could not go on.", error: error)
            return call.provider.answer(try trouble(on: event))
        }
    }

    /// The step of the caller whose address failed: the first if the provider does not say; nothing if it was another
    /// address.
    private var failedStep: Int? {
        let request = call.signed.webhook.request
        let form = try? FormParameters(parsing: request.body)
        guard let url = form?.all.first(where: { $0.name == "ErrorUrl" })?.value else { return 0 }
        let path = url.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").suffix(2)
        if path.last == "voice" { return 0 }
        guard path.first == "voice", let step = path.last.flatMap({ Int($0) }) else { return nil }
        return CallAddresses.steps.contains(step) ? step : nil
    }

    /// What is heard when we are out of order.
    private func trouble(on event: CallEvent) throws -> CallScript {
        Self.trouble(on: try call.line(of: event))
    }

    /// What is heard on a line when we are out of order, in each of its languages.
    static func trouble(on line: ServedLine) -> CallScript {
        let renderer = Renderer(wording: line.wording, checklist: line.checklist, line: line.facts)
        let utterances = line.facts.languages.flatMap { renderer.utterances([Prompt(.trouble)], in: $0) }
        return CallScript(line.audio.parts(for: utterances).map { .speak($0) }, then: .hangUp)
    }
}
