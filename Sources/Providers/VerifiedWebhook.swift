/// A request whose sender was proved to be the provider.
///
/// Only a provider's `verify` makes one, and only a verified request can be read: an unsigned webhook cannot
/// change anything, by type.
public struct VerifiedWebhook: Sendable, Equatable {
    /// What arrived.
    public let request: WebhookRequest

    init(_ request: WebhookRequest) {
        self.request = request
    }
}
