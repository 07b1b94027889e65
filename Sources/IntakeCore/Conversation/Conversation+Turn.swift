public import Foundation

extension Conversation {
    /// Takes one event and gathers all that is to be stored with it.
    ///
    /// - Parameters:
    ///   - event: what happened.
    ///   - context: what else the turn may know.
    ///   - renderer: what gives the prompts their words.
    ///   - now: when it is handled.
    public mutating func turn(
        on event: Event,
        in context: TurnContext,
        rendering renderer: Renderer,
        at now: Date
    ) -> Turn {
        let effects = handle(event, in: context, at: now)
        let isHeard = event.kind.channel == .voice
        let said = effects.compactMap { if case .say(let prompt) = $0 { prompt } else { nil } }
        let texted = effects.compactMap { if case .text(let prompt) = $0 { prompt } else { nil } }
        return Turn(
            event: event,
            effects: effects,
            messages: renderer.messages(isHeard ? texted : said, in: language),
            utterances: isHeard ? renderer.utterances(said, in: language, isSlow: isSpokenSlowly) : [],
            listening: isHeard ? listening(in: context) : nil,
            timers: timers(on: context.line),
            caseSnapshot: snapshot(after: effects, in: context, at: now)
        )
    }

    private func snapshot(after effects: [Effect], in context: TurnContext, at now: Date) -> CaseSnapshot? {
        guard let reference else { return nil }
        let reasons = effects.compactMap { if case .queueCase(let reason) = $0 { reason } else { nil } }
        return CaseSnapshot(
            reference: reference,
            reasons: reasons,
            isComplete: isComplete,
            isDistress: isDistress,
            deadline: deadline(asking: context.checklist, in: context.line.zone, at: now),
            needsAttention: !reasons.isEmpty
        )
    }
}
