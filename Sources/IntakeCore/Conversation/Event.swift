public import Foundation

/// Something that happened to a conversation. Whatever must not be stored was masked before.
public struct Event: Codable, Hashable, Sendable {
    /// What happened.
    public enum Kind: Codable, Hashable, Sendable {
        /// The person sent a text.
        case text(Text)
        /// The conversation goes on in place of another one, by the person's own wish.
        case begin
        /// The carrier told the person that our messages stop, and stops them.
        case carrierStopped
        /// The carrier told the person that our messages start again.
        case carrierStarted
        /// A time that the conversation had planned has come.
        case timer(Timer.Kind)
        /// The person is on the phone.
        case call(Call)
        /// The person pressed these keys, without the `#` that ends an entry.
        case keys(String)
        /// The person pressed nothing and left no message.
        case silence
        /// The person left a message.
        case recorded(RecordedMessage)
        /// What came of calling an advocate for the person.
        case advocate(AdvocateCall)
        /// The call is over.
        case hungUp
    }

    /// A text as it arrived.
    public struct Text: Codable, Hashable, Sendable {
        /// The words, empty for a photo alone.
        public var body: String
        /// How many photos or other media came with it.
        public var mediaCount: Int
        /// Whether a social insurance number was removed from it.
        public var isMasked: Bool
        /// Whether the carrier has already answered it, so that we stay silent.
        public var isAnswered: Bool

        /// Makes a text.
        public init(_ body: String, mediaCount: Int = 0, isMasked: Bool = false, isAnswered: Bool = false) {
            self.body = body
            self.mediaCount = mediaCount
            self.isMasked = isMasked
            self.isAnswered = isAnswered
        }
    }

    /// What happened.
    public var kind: Kind
    /// When it reached us.
    public var at: Date

    /// Makes an event.
    public init(_ kind: Kind, at: Date) {
        self.kind = kind
        self.at = at
    }
}

extension Event.Kind {
    /// The channel that it came by; nothing for what the clock or the carrier tells.
    public var channel: Channel? {
        switch self {
        case .text: .sms
        case .call, .keys, .silence, .recorded, .advocate, .hungUp: .voice
        case .begin, .carrierStopped, .carrierStarted, .timer: nil
        }
    }
}
