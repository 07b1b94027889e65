/// One thing that a call does, before the next.
public enum CallVerb: Sendable, Equatable {
    /// The caller hears something.
    case speak(SpokenPart)
    /// The caller is asked for keys. If none is pressed in time, the next verb follows.
    case gather(KeyGathering)
    /// The caller leaves a message. If nothing is said, the next verb follows.
    case record(MessageRecording)
    /// The caller is connected with someone else. If no number is given, the next verb follows.
    case dial(Dialling)

    /// The caller hears words.
    public static func say(_ speech: Speech) -> CallVerb { .speak(.say(speech)) }
    /// The caller hears the sound file at an address.
    public static func play(_ url: String) -> CallVerb { .speak(.play(url)) }
    /// The caller hears nothing for a while.
    public static func pause(_ length: Duration) -> CallVerb { .speak(.pause(length)) }
}
