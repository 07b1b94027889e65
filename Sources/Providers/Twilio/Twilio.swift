public import Foundation
public import IntakeCore

/// Twilio's messages and calls, and those of companies which speak its protocol.
public struct Twilio: MessagingProvider {
    /// The account that is spoken for.
    public let account: TwilioAccount

    /// Twilio for one account.
    public init(account: TwilioAccount) {
        self.account = account
    }

    /// Proves that Twilio sent the request. It signs no time, so a replay is stopped by the message's identifier.
    public func verify(_ request: WebhookRequest, at now: Date) throws(WebhookError) -> VerifiedWebhook {
        try TwilioSignature(account: account).verify(request)
        return VerifiedWebhook(request)
    }

    /// The message or the report that the webhook holds.
    public func events(in webhook: VerifiedWebhook) throws(WebhookError) -> [WebhookEvent] {
        try TwilioMessages(account: account).events(in: webhook)
    }

    /// An empty response.
    public var silentAnswer: WebhookAnswer { TwiML().answer }

    /// A response with one `Message` for each reply, or nil if it would be larger than Twilio reads.
    public func answer(saying replies: [ReplyMessage]) -> WebhookAnswer? {
        let answer = TwiML(replies.map { .message($0.text, statusCallback: $0.statusCallback) }).answer
        return answer.body.count <= TwiML.maximumSize ? answer : nil
    }

    /// The request that creates a message.
    public func request(toSend message: OutgoingMessage) -> OutboundRequest {
        TwilioSend(account: account).request(for: message)
    }

    /// What Twilio's answer to that request means. After a 5xx nobody knows.
    public func outcome(ofSending response: OutboundResponse) -> SendOutcome {
        TwilioSend(account: account).outcome(of: response)
    }

    /// The request that lists the messages sent since the day of the query, in UTC.
    public func request(toFind query: SentMessageQuery) -> OutboundRequest? {
        TwilioLookup(account: account).request(for: query)
    }

    /// The messages on one page of that list.
    public func sentMessages(in response: OutboundResponse) throws(SentMessageError) -> SentMessagePage {
        try TwilioLookup(account: account).page(in: response)
    }
}

extension Twilio: VoiceProvider {
    /// What Twilio says of a call.
    public func callEvent(in webhook: VerifiedWebhook) throws(WebhookError) -> CallEvent {
        try TwilioCallEvents(account: account).event(in: webhook)
    }

    /// The script as TwiML.
    public func answer(_ script: CallScript) -> WebhookAnswer {
        TwilioScript(account: account).document(for: script).answer
    }

    /// The request that creates a call.
    public func request(toCall call: OutgoingCall) -> OutboundRequest {
        TwilioCalls(account: account).request(for: call)
    }

    /// What Twilio's answer to that request means. After a 5xx nobody knows.
    public func outcome(ofCalling response: OutboundResponse) -> CallOutcome {
        TwilioCalls(account: account).outcome(of: response)
    }

    /// The request for a recording as MP3.
    public func request(toFetchRecording id: String) -> OutboundRequest {
        TwilioRecordings(account: account).request(toFetch: id)
    }

    /// The sound, or why there is none.
    public func outcome(ofFetchingRecording response: OutboundResponse) -> RecordingFetch {
        TwilioRecordings(account: account).fetched(in: response)
    }

    /// The request that deletes a recording and its sound.
    public func request(toDeleteRecording id: String) -> OutboundRequest {
        TwilioRecordings(account: account).request(toDelete: id)
    }

    /// Whether Twilio has it no more.
    public func outcome(ofDeletingRecording response: OutboundResponse) -> RecordingDeletion {
        TwilioRecordings(account: account).deletion(in: response)
    }
}
