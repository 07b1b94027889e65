public import IntakeCore

/// Connecting the caller with whoever answers first.
public struct Dialling: Sendable, Equatable {
    /// One telephone to ring.
    public struct Telephone: Sendable, Equatable {
        /// Its number.
        public var number: PhoneNumber
        /// The script that whoever answers hears before the caller is connected, as *press 1 to take the call*; nil
        /// connects at once. It ends by ``CallScript/connecting(after:)``, or by hanging up to refuse.
        public var screening: String?

        /// A telephone, and what is heard there first.
        public init(_ number: PhoneNumber, screening: String? = nil) {
            self.number = number
            self.screening = screening
        }
    }

    /// The telephones, which ring together. Providers limit how many; the first ones count.
    public var telephones: [Telephone]
    /// The number they show: one of our own.
    public var callerID: PhoneNumber
    /// How long they ring.
    public var ringing: Duration
    /// The longest conversation.
    public var limit: Duration
    /// Where the caller goes afterwards, whatever came of it; the answer is the next script.
    public var action: String

    /// A dialling of telephones that ring together. The caller hears them ring until one is connected.
    public init(
        _ telephones: [Telephone],
        callerID: PhoneNumber,
        ringing: Duration,
        limit: Duration,
        action: String
    ) {
        self.telephones = telephones
        self.callerID = callerID
        self.ringing = ringing
        self.limit = limit
        self.action = action
    }
}

extension Dialling: Confidential {}
extension Dialling.Telephone: Confidential {}
