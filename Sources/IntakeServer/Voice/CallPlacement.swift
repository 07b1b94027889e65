import Foundation
import IntakeCore
import IntakeStore
import Logging
import Providers

/// Has a line call an advocate, who is then connected with the person.
struct CallPlacement: Sendable {
    let store: Store
    let configuration: CurrentConfiguration
    let transport: any Transport
    let publicURL: String
    let logger: Logger

    /// Asks the provider to place the call, once.
    ///
    /// A call of unknown fate is not asked for again: the advocate hears for themselves whether it rings.
    ///
    /// - Returns: whether a telephone may ring.
    func place(_ call: CallBack) async throws -> Bool {
        let lines = configuration.lines
        guard let line = lines.line(call.line), let provider = lines.providers[line.account] as? any VoiceProvider
        else {
            try await store.noteCallBack(call.id, isPlaced: false)
            return false
        }
        let addresses = CallAddresses(account: line.account, publicURL: publicURL)
        let outgoing = OutgoingCall(
            from: call.line,
            to: call.advocate,
            answer: addresses.callBack(call.id),
            fallback: addresses.fallback,
            statusCallback: addresses.callBackStatus(call.id)
        )
        let mayRing = await outcome(of: provider.request(toCall: outgoing), by: provider).mayRing
        try await store.noteCallBack(call.id, isPlaced: mayRing)
        return mayRing
    }

    private func outcome(of request: OutboundRequest, by provider: any VoiceProvider) async -> CallOutcome {
        let outcome: CallOutcome
        do {
            outcome = provider.outcome(ofCalling: try await transport.perform(request))
        } catch {
            outcome = CallOutcome(error)
        }
        if case .rejected(let failure) = outcome {
            logger.warning("A call back could not be placed.", metadata: ["reason": "\(failure.sentence)"])
        }
        return outcome
    }
}

extension CallOutcome {
    fileprivate var mayRing: Bool {
        if case .rejected = self { false } else { true }
    }
}
