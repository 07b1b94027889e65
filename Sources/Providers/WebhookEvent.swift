/// What a webhook tells us. Some providers put several in one request, or send both kinds to one address.
public enum WebhookEvent: Sendable, Equatable {
    /// A person wrote to one of our numbers.
    case message(InboundMessage)
    /// News of a message that we sent.
    case report(DeliveryReport)
}
