/// Why the list of sent messages could not be read.
public struct SentMessageError: Error, Sendable, Equatable, CustomStringConvertible {
    /// When to ask again, and whether somebody must act first.
    public let failure: SendFailure

    /// The list could not be had for this reason.
    public init(_ failure: SendFailure) {
        self.failure = failure
    }

    /// What happened and what to do.
    public var description: String { failure.sentence }
}
