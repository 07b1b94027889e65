/// Whoever listens to a call: a terminal, a WAV file, a test.
protocol CallListener: Sendable {
    /// Something happens on one side of the call.
    ///
    /// - Parameter audio: the file, where one is played.
    /// - Returns: how long it really takes, if it is known.
    func notice(_ moment: CallMoment, on side: CallSide, audio: [UInt8]?) async -> Duration?

    /// What was heard last was cut off after so long.
    func interrupt(after heard: Duration) async
}

/// Whose phone it is.
enum CallSide: Hashable, Sendable {
    /// The person's.
    case person
    /// That of somebody who was dialled for the person, counted from 1.
    case advocate(Int)
}
