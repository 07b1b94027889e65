/// Why a case is in the queue.
public enum CaseReason: String, Codable, CaseIterable, Hashable, Sendable {
    /// The interview was finished.
    case complete
    /// The person asked for a human.
    case human
    /// The person asked to be called back before they consented to anything: a number and a time, nothing else.
    case callBack
    /// The person told of immediate distress.
    case distress
    /// The person began another request before this one was finished.
    case unfinished
    /// The person stopped our messages.
    case optedOut
    /// The person fell silent before the end.
    case expired
    /// The call ended before the interview did, and the person did not call again.
    case hungUp
    /// The person wrote after the interview.
    case wrote
    /// A message did not reach the person.
    case undeliverable
}
