/// How far a call has come.
public enum CallStatus: Sendable, Equatable, CaseIterable {
    /// It waits to be placed.
    case queued
    /// It rings.
    case ringing
    /// It was answered and goes on.
    case inProgress
    /// It was answered and has ended.
    case completed
    /// The other side was engaged.
    case busy
    /// Nobody answered.
    case noAnswer
    /// It could not be connected.
    case failed
    /// It was given up before it was answered.
    case canceled

    /// Whether the call is over.
    public var isFinal: Bool {
        switch self {
        case .queued, .ringing, .inProgress: false
        case .completed, .busy, .noAnswer, .failed, .canceled: true
        }
    }
}
