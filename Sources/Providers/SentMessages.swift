public import Foundation
public import IntakeCore

/// Which messages to look for, to learn whether an uncertain one was sent.
public struct SentMessageQuery: Sendable, Equatable {
    /// Our number.
    public var from: PhoneNumber
    /// The person's number.
    public var to: PhoneNumber
    /// The moment just before the first attempt. Providers know the day alone, so earlier messages come back too.
    public var since: Date

    /// The messages from one of our numbers to one person since a moment.
    public init(from: PhoneNumber, to: PhoneNumber, since: Date) {
        self.from = from
        self.to = to
        self.since = since
    }
}

extension SentMessageQuery: Confidential {}

/// A message that the provider remembers having taken from us.
public struct SentMessage: Sendable, Equatable {
    /// The provider's name for it.
    public var providerMessageID: String
    /// What was written. The provider may have changed look-alike punctuation.
    public var text: String
    /// How far it has come.
    public var status: DeliveryStatus
    /// When the provider took it.
    public var created: Date?
    /// When it left the provider; nil while it waits.
    public var sent: Date?

    /// Every part as the provider gave it.
    public init(providerMessageID: String, text: String, status: DeliveryStatus, created: Date?, sent: Date?) {
        self.providerMessageID = providerMessageID
        self.text = text
        self.status = status
        self.created = created
        self.sent = sent
    }
}

extension SentMessage: Confidential {}

/// One page of the messages found.
public struct SentMessagePage: Sendable, Equatable {
    /// The messages on this page, in the provider's order.
    public var messages: [SentMessage]
    /// How to ask for the next page; nil on the last one.
    public var next: OutboundRequest?

    /// A page and how to go on.
    public init(messages: [SentMessage], next: OutboundRequest? = nil) {
        self.messages = messages
        self.next = next
    }
}
