import IntakeCore

/// What one transaction did for a person, over all its turns.
struct TurnOutcome {
    /// What the person reads, in order.
    var messages: [TurnMessage] = []
    /// What the person hears, on a call.
    var utterances: [Utterance] = []
    /// What the call then waits for.
    var listening = Listening.nothing
    /// Whether messages were put into the outbox.
    var isOutboxFilled = false
    /// The case that was opened or changed.
    var caseReference: CaseReference?
    /// What was added to the reasons of cases.
    var reasons: [CaseReason] = []
    /// Whether something was erased, of which the engine may still hold copies.
    var hasErased = false

    /// Nothing happened on a call that still listens.
    static let waiting: TurnOutcome = {
        var outcome = TurnOutcome()
        outcome.listening = .key(within: secondsOfWaiting)
        return outcome
    }()

    private static let secondsOfWaiting = 10
}
