public import IntakeCore

/// What a caller hears, and what the call then waits for.
public struct CallTurn: Sendable, Equatable {
    /// What is said, breath by breath.
    public var utterances: [Utterance]
    /// What the call waits for once all was said.
    public var listening: Listening

    /// A call of which nothing is left to say.
    public static let over = CallTurn(utterances: [], listening: .nothing)

    /// Makes what a caller hears.
    public init(utterances: [Utterance], listening: Listening) {
        self.utterances = utterances
        self.listening = listening
    }

    init(_ outcome: TurnOutcome) {
        self.init(utterances: outcome.utterances, listening: outcome.listening)
    }
}
