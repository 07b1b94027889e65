public import IntakeCore

/// Our credentials with Twilio, or with a company that speaks its protocol.
public struct TwilioAccount: Sendable, Equatable {
    /// The account's identifier, `AC` and 32 hexadecimal digits at Twilio itself.
    public var accountSID: String
    /// The tokens that may have signed a webhook. The first authenticates our own requests; the others let a token
    /// be replaced without losing a message. Empty ones count for nothing.
    public var authTokens: [String]
    /// The secrets of the shared keys that may have signed a webhook by HMAC-SHA256.
    public var sharedKeys: [String]
    /// The address before `/2010-04-01`, as `https://api.twilio.com`.
    public var apiBase: String
    /// The voices chosen for calls; a language without one has its standard voice.
    public var voices: [Language: TwilioVoice]

    /// Credentials for one account.
    public init(
        accountSID: String,
        authTokens: [String],
        sharedKeys: [String] = [],
        apiBase: String = "https://api.twilio.com",
        voices: [Language: TwilioVoice] = [:]
    ) {
        self.accountSID = accountSID
        self.authTokens = authTokens
        self.sharedKeys = sharedKeys
        self.apiBase = apiBase
        self.voices = voices
    }
}

extension TwilioAccount: Confidential {}
