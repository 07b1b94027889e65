/// What came of connecting a caller with someone else.
///
/// An answering machine answers too: that somebody took the call is known from the key pressed there, never from this.
public struct DialReport: Sendable, Equatable {
    /// How far the other call came.
    public var status: CallStatus?
    /// The provider's name for the call that was answered.
    public var callID: String?
    /// How long the two were connected.
    public var duration: Duration?
    /// Whether the two were connected at all; nil if the provider does not say.
    public var isBridged: Bool?

    /// A report; every part as the provider gave it.
    public init(
        status: CallStatus?,
        callID: String? = nil,
        duration: Duration? = nil,
        isBridged: Bool? = nil
    ) {
        self.status = status
        self.callID = callID
        self.duration = duration
        self.isBridged = isBridged
    }
}
