/// Something that goes wrong at the simulated carrier, once.
public struct SimulatedFault: Codable, Hashable, Sendable {
    /// What goes wrong.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        /// The request is answered with 400 and the code.
        case badRequest
        /// The request is answered with 429.
        case tooManyRequests
        /// The request is answered with 500.
        case serverError
        /// The connection is cut before the answer is complete.
        case reset
        /// The answer does not come for half a minute.
        case stall
        /// The message goes out, and its callbacks come repeated and out of order.
        case disorder
    }

    /// What goes wrong.
    public var kind: Kind
    /// The provider's error code for `badRequest`, 21211 if there is none; for `disorder` there is none.
    public var code: Int?
    /// The seconds of `Retry-After` for `tooManyRequests`.
    public var retryAfter: Int?
    /// Whether the message is taken all the same, so that the sender cannot know.
    public var isTaken: Bool

    /// Makes a fault.
    public init(_ kind: Kind, code: Int? = nil, retryAfter: Int? = nil, isTaken: Bool = false) {
        self.kind = kind
        self.code = code
        self.retryAfter = retryAfter
        self.isTaken = isTaken
    }
}
