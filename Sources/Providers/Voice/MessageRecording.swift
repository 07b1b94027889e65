/// A message that the caller leaves, after being told that it is kept.
public struct MessageRecording: Sendable, Equatable {
    /// Where to go when the message ends; the answer is the next script. A message in which nothing is said is none:
    /// nothing is sent, and the verb after this one follows.
    public var action: String
    /// Where the provider tells when the recording can be fetched, or that there is none.
    public var statusCallback: String
    /// The longest message.
    public var maximum: Duration
    /// The silence that ends the message.
    public var silence: Duration
    /// The keys that end the message; what is no key of a telephone is left out.
    public var endKeys: String
    /// Whether a tone tells the caller to speak.
    public var beeps: Bool

    /// A message of at most this length, where it goes, and what ends it.
    public init(
        action: String,
        statusCallback: String,
        maximum: Duration,
        silence: Duration,
        endKeys: String = "#0",
        beeps: Bool = true
    ) {
        self.action = action
        self.statusCallback = statusCallback
        self.maximum = maximum
        self.silence = silence
        self.endKeys = endKeys
        self.beeps = beeps
    }
}
