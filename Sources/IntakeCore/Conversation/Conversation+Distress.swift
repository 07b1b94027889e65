/// A person without food, without a roof or in danger is told at once who answers now.
extension Conversation {
    /// Looks for the words that the checklist lists, whole and folded.
    mutating func distress(in incoming: IncomingText, _ context: TurnContext) -> [Effect] {
        guard !isDistress, phase != .erased, incoming.raw.utf8.count > 3 else { return [] }
        let words = Folding.words(of: incoming.body).joined(separator: " ")
        let isTold = context.checklist.distressWords.contains { Folding.contains($0, in: words) }
        return isTold ? reportDistress(in: context) : []
    }

    /// Says who answers now, once, and puts the case at the top: as soon as the person consents, if they have not.
    mutating func reportDistress(in context: TurnContext) -> [Effect] {
        guard !isDistress else { return [] }
        isDistress = true
        let queued = consent == nil && reference == nil ? [] : queue(.distress, in: context)
        return queued + [.say(Prompt(.distress))]
    }
}
