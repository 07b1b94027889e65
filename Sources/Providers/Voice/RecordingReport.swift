/// News of a message that a caller left.
public struct RecordingReport: Sendable, Equatable {
    /// What became of a recording.
    public enum Status: Sendable, Equatable, CaseIterable {
        /// It is being made or prepared; it may not be there to fetch yet.
        case inProgress
        /// It can be fetched.
        case completed
        /// Nothing was recorded.
        case absent
        /// It is lost.
        case failed
    }

    /// The provider's name for the recording; nil if it gives none, and nothing can be fetched.
    public var id: String?
    /// How long the message is.
    public var duration: Duration?
    /// What became of it.
    public var status: Status

    /// A recording of this name.
    public init(id: String?, duration: Duration? = nil, status: Status) {
        self.id = id
        self.duration = duration
        self.status = status
    }
}
