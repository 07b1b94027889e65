public import IntakeCore

/// A telephony company's protocol for calls, spoken for one account.
///
/// Webhooks of calls are proved by the same ``MessagingProvider/verify(_:at:)`` as those of messages. Names of calls
/// and recordings are the provider's own, at most 64 printable characters.
public protocol VoiceProvider: MessagingProvider {
    /// What a webhook says of a call.
    func callEvent(in webhook: VerifiedWebhook) throws(WebhookError) -> CallEvent

    /// The answer to a webhook that tells what the call does next.
    ///
    /// Lengths and counts beyond the provider's limits are rounded to them. A script larger than the provider reads
    /// is cut down to its ending.
    func answer(_ script: CallScript) -> WebhookAnswer

    /// The request that places a call.
    func request(toCall call: OutgoingCall) -> OutboundRequest

    /// What the provider's response to that request means.
    func outcome(ofCalling response: OutboundResponse) -> CallOutcome

    /// The request for a recording's sound, at the account's own address: never at one that a webhook names.
    func request(toFetchRecording id: String) -> OutboundRequest

    /// What the provider's response to that request means.
    func outcome(ofFetchingRecording response: OutboundResponse) -> RecordingFetch

    /// The request that deletes a recording at the provider.
    func request(toDeleteRecording id: String) -> OutboundRequest

    /// What the provider's response to that request means.
    func outcome(ofDeletingRecording response: OutboundResponse) -> RecordingDeletion
}
