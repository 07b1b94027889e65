public import Foundation
public import IntakeCore

/// A telephony company's messaging protocol, spoken for one account.
///
/// A provider translates and does nothing else: it holds the account's credentials, sends nothing, reads no clock.
/// A provider without signatures checks whatever stands in for them, as a secret in the address.
public protocol MessagingProvider: Sendable {
    /// Proves that a webhook comes from the provider.
    ///
    /// - Parameter now: the time of arrival, for providers that sign one.
    func verify(_ request: WebhookRequest, at now: Date) throws(WebhookError) -> VerifiedWebhook

    /// What a webhook says: messages from people, reports on ours, or nothing that concerns us.
    func events(in webhook: VerifiedWebhook) throws(WebhookError) -> [WebhookEvent]

    /// The answer to a webhook that sends nothing to the person.
    var silentAnswer: WebhookAnswer { get }

    /// The answer to a webhook that sends these texts to the person in this order, or nil if this provider cannot
    /// carry them in an answer: they then go out one by one through `request(toSend:)`.
    func answer(saying replies: [ReplyMessage]) -> WebhookAnswer?

    /// The request that hands a message to the provider.
    func request(toSend message: OutgoingMessage) -> OutboundRequest

    /// What the provider's response to that request means.
    func outcome(ofSending response: OutboundResponse) -> SendOutcome

    /// The request that lists recent messages, or nil if the provider keeps no list: an uncertain message then
    /// stays uncertain until a human decides. A message may appear in the list some time after it was taken, so look
    /// a minute or more after the attempt.
    func request(toFind query: SentMessageQuery) -> OutboundRequest?

    /// The messages in the response to that request.
    ///
    /// - Throws: what stood in the way; nothing is then known about the message.
    func sentMessages(in response: OutboundResponse) throws(SentMessageError) -> SentMessagePage
}
