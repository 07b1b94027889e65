/// What a caller hears, without being asked for anything.
///
/// These alone may be heard while keys are awaited: every provider forbids to nest more.
public enum SpokenPart: Sendable, Equatable {
    /// Words, spoken by the provider.
    case say(Speech)
    /// A sound file at this address, which the provider fetches.
    case play(String)
    /// Silence. Providers round it to whole seconds.
    case pause(Duration)
}
