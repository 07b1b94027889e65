/// Stopping our messages, and starting them again.
extension Conversation {
    /// Stops in every phase. What the person told with their consent is queued as it is.
    mutating func stop(in context: TurnContext, saying prompts: [Prompt]) -> [Effect] {
        isStopped = true
        confirmation = nil
        let queued = consent != nil || reference != nil ? queue(.optedOut, in: context) : []
        return prompts.map(Effect.say) + [.optOut] + queued
    }

    /// Goes on where the person stopped.
    mutating func start(in context: TurnContext, saying prompts: [Prompt]) -> [Effect] {
        isStopped = false
        let next = phase == .opening ? open(in: context) : presentToWriter(in: context)
        return [.optIn] + prompts.map(Effect.say) + next
    }
}
