import IntakeCore
import Providers
import Testing

/// What holds a person's number or words, or a secret of ours, shows neither when it is printed by mistake.
struct PrivacyTests {
    private static let number = "+14185551234"
    private static let words = "my own words"

    private func values() throws -> [any Sendable] {
        let person = try #require(PhoneNumber(e164: Self.number))
        let message = InboundMessage(providerMessageID: "SM1", from: Sender(Self.number), to: person, text: Self.words)
        let account = TwilioAccount(accountSID: "AC1", authTokens: [token], sharedKeys: [token])
        return [
            WebhookRequest("https://example.test/sms?From=\(Self.number)", body: Self.words),
            try twilio.verify(.signed([("Body", Self.words), ("From", Self.number)]), at: now),
            message,
            WebhookEvent.message(message),
            OutgoingMessage(from: person, to: person, text: Self.words),
            ReplyMessage(text: Self.words),
            SentMessageQuery(from: person, to: person, since: now),
            SentMessage(providerMessageID: "SM1", text: Self.words, status: .sent, created: nil, sent: nil),
            CallEvent(callID: "CA1", from: Sender(Self.number), digits: Self.number),
            CallScript([.say(Speech(Self.words, in: .french)), .dial(try dialling(person))], then: .hangUp),
            KeyGathering([.say(Speech(Self.words, in: .english))], keys: .one, timeout: .seconds(8), action: "/"),
            OutgoingCall(from: person, to: person, answer: "/"),
            TwiML([.message(Self.words, to: Self.number)]),
            account,
            Twilio(account: account),
            TwilioSigner(secret: token),
        ]
    }

    private func dialling(_ person: PhoneNumber) throws -> Dialling {
        let telephone = Dialling.Telephone(person)
        return Dialling([telephone], callerID: person, ringing: .zero, limit: .zero, action: "/")
    }

    @Test func `prints no personal data and no secret`() throws {
        for value in try values() {
            var dumped = "\(value)"
            dump(value, to: &dumped)
            for secret in [Self.number, Self.words, token] {
                #expect(!dumped.contains(secret), "\(type(of: value))")
            }
        }
    }

    @Test(arguments: [
        (WebhookError.noSecret, 503), (.missingSignature, 403), (.badSignature, 403), (.unknownAlgorithm, 403),
        (.otherAccount, 403), (.wrongContentType, 415), (.tooManyParameters, 413), (.missingParameter("From"), 400),
        (.invalidParameter("To"), 400),
    ])
    func `each refusal has its status and a sentence`(error: WebhookError, status: Int) {
        #expect(error.status == status)
        #expect(error.description.hasSuffix("."))
    }
}
