import IntakeCore
import Providers
import Testing

struct TwilioScriptTests {
    /// The whole document, and the one element that stands for a script of one verb.
    private func document(_ script: CallScript, from provider: Twilio = twilio) -> String {
        String(decoding: provider.answer(script).body, as: UTF8.self)
    }

    private func expect(_ verb: CallVerb, is markup: String) {
        let declaration = #"<?xml version="1.0" encoding="UTF-8"?>"#
        let script = CallScript([verb], then: .hangUp)
        #expect(document(script) == "\(declaration)<Response>\(markup)<Hangup/></Response>")
    }

    static let french = #"<Say voice="Polly.Gabrielle-Neural" language="fr-CA">"#
    static let english = #"<Say voice="Polly.Joanna-Neural" language="en-US">"#

    @Test(
        arguments: [
            (.say(Speech("Été", in: .french)), french + "Été</Say>"),
            (.say(Speech("Yes", in: .english)), english + "Yes</Say>"),
            (
                .say(Speech("Oui", in: .french, pace: .slow)),
                french + #"<prosody rate="slow">Oui</prosody></Say>"#
            ),
            (
                .say(Speech("a & b <c> \"d\"\u{0}\n", in: .english)),
                english + "a &amp; b &lt;c&gt; &quot;d&quot;&#10;</Say>"
            ),
            // Twilio takes words that are none for an error.
            (.say(Speech("", in: .french)), ""), (.say(Speech(" \n\u{A0}", in: .french)), ""),
            (.say(Speech("\u{0}\u{1F}\u{200B}\u{FFFF}", in: .french)), ""),
            (.play("https://x.test/a.mp3?b=1&c=2"), "<Play>https://x.test/a.mp3?b=1&amp;c=2</Play>"),
            (.pause(.seconds(2)), #"<Pause length="2"/>"#), (.pause(.milliseconds(2_999)), #"<Pause length="2"/>"#),
            (.pause(.zero), #"<Pause length="1"/>"#), (.pause(.seconds(-5)), #"<Pause length="1"/>"#),
            (.pause(.seconds(Int64.max)), #"<Pause length="60"/>"#),
        ] as [(CallVerb, String)]
    )
    func `speaks`(verb: CallVerb, markup: String) {
        expect(verb, is: markup)
    }

    @Test(
        arguments: [
            (.one, .seconds(8), #"numDigits="1" finishOnKey="" timeout="8""#),
            (.entry(atMost: 10), .seconds(5), ##"numDigits="10" finishOnKey="#" timeout="5""##),
            (.entry(atMost: 0), .zero, ##"numDigits="1" finishOnKey="#" timeout="1""##),
            (.entry(atMost: Int.min), .seconds(601), ##"numDigits="1" finishOnKey="#" timeout="600""##),
            (.entry(atMost: Int.max), .milliseconds(999), ##"numDigits="64" finishOnKey="#" timeout="1""##),
        ] as [(KeyGathering.Keys, Duration, String)]
    )
    func `asks for keys`(keys: KeyGathering.Keys, timeout: Duration, attributes: String) {
        let gathering = KeyGathering([], keys: keys, timeout: timeout, action: "/voice/3?a=1&b=2")
        expect(.gather(gathering), is: #"<Gather input="dtmf" \#(attributes) action="/voice/3?a=1&amp;b=2"/>"#)
    }

    @Test func `speaks while it waits for keys`() {
        let parts: [SpokenPart] = [
            .say(Speech("Un", in: .french)), .pause(.seconds(1)), .play("/b.mp3"), .say(Speech("", in: .english)),
        ]
        expect(
            .gather(KeyGathering(parts, keys: .one, timeout: .seconds(8), action: "/voice/1")),
            is: #"<Gather input="dtmf" numDigits="1" finishOnKey="" timeout="8" action="/voice/1">"# + Self.french
                + #"Un</Say><Pause length="1"/><Play>/b.mp3</Play></Gather>"#
        )
    }

    @Test(
        arguments: [
            (
                .seconds(120), .seconds(5), "#0", true,
                ##"timeout="5" maxLength="120" finishOnKey="#0" playBeep="true""##
            ),
            (.zero, .zero, "", false, #"timeout="1" maxLength="1" finishOnKey="" playBeep="false""#),
            (
                .seconds(9_999), .seconds(9_999), "a*\"é１1", true,
                #"timeout="60" maxLength="3600" finishOnKey="*1" playBeep="true""#
            ),
        ] as [(Duration, Duration, String, Bool, String)]
    )
    func `records`(maximum: Duration, silence: Duration, keys: String, beeps: Bool, attributes: String) {
        let recording = MessageRecording(
            action: "/voice/4",
            statusCallback: "/recording",
            maximum: maximum,
            silence: silence,
            endKeys: keys,
            beeps: beeps
        )
        expect(
            .record(recording),
            is: #"<Record action="/voice/4" \#(attributes) trim="trim-silence" "#
                + #"recordingStatusCallback="/recording" recordingStatusCallbackEvent="completed absent"/>"#
        )
    }

    private func dialling(_ count: Int, ringing: Duration, limit: Duration) throws -> Dialling {
        let telephones = try (0..<count).map { index in
            let number = try #require(PhoneNumber(e164: "+14185551\(200 + index)"))
            return Dialling.Telephone(number, screening: index == 0 ? "/screen?a=1&b=2" : nil)
        }
        let line = try #require(PhoneNumber(e164: "+15145550000"))
        return Dialling(telephones, callerID: line, ringing: ringing, limit: limit, action: "/voice/5")
    }

    @Test(
        arguments: [
            (.seconds(20), .seconds(1_800), "20", "1800"), (.zero, .zero, "5", "1"),
            (.seconds(601), .seconds(14_401), "600", "14400"),
        ] as [(Duration, Duration, String, String)]
    )
    func `dials`(ringing: Duration, limit: Duration, timeout: String, timeLimit: String) throws {
        expect(
            .dial(try dialling(2, ringing: ringing, limit: limit)),
            is: #"<Dial action="/voice/5" timeout="\#(timeout)" timeLimit="\#(timeLimit)" callerId="+15145550000" "#
                + #"answerOnBridge="true"><Number url="/screen?a=1&amp;b=2">+14185551200</Number>"#
                + "<Number>+14185551201</Number></Dial>"
        )
    }

    @Test(arguments: [(0, 0), (1, 1), (10, 10), (11, 10)])
    func `rings at most ten telephones, or does not dial`(given: Int, ringing: Int) throws {
        let dialling = try dialling(given, ringing: .seconds(20), limit: .seconds(60))
        let document = document(CallScript([.dial(dialling)], then: .redirect("/voice/6")))
        #expect(document.ranges(of: "<Number").count == ringing)
        #expect(document.contains("<Dial") == (given > 0))
        #expect(document.hasSuffix("<Redirect>/voice/6</Redirect></Response>"))
    }

    @Test func `ends as it is told to`() {
        #expect(document(CallScript(then: .hangUp)).hasSuffix("<Response><Hangup/></Response>"))
        let redirect = document(CallScript(then: .redirect("/voice/2?try=2&x=<")))
        #expect(redirect.hasSuffix("<Response><Redirect>/voice/2?try=2&amp;x=&lt;</Redirect></Response>"))
        #expect(document(.connecting()).hasSuffix("<Response/>"))
        let connecting = document(.connecting(after: [.say(Speech("Un appel", in: .french))]))
        #expect(connecting.hasSuffix("<Response>\(Self.french)Un appel</Say></Response>"))
    }

    @Test func `speaks with the account's voices`() {
        let voice = TwilioVoice(name: "Google.fr-CA-Neural2-A", locale: "fr-CA")
        let account = TwilioAccount(accountSID: "AC1", authTokens: [token], voices: [.french: voice])
        let script = CallScript(
            [.say(Speech("Oui", in: .french)), .say(Speech("Yes", in: .english))],
            then: .hangUp
        )
        let french = #"<Say voice="Google.fr-CA-Neural2-A" language="fr-CA">Oui</Say>"#
        #expect(document(script, from: Twilio(account: account)).contains(french + Self.english + "Yes</Say>"))
    }

    @Test(
        arguments: [
            ("mots " + String(repeating: "a", count: 3_995), ["mots " + String(repeating: "a", count: 3_995)]),
            ("mots " + String(repeating: "a", count: 3_996), ["mots ", String(repeating: "a", count: 3_996)]),
            (
                String(repeating: "a", count: 4_001),
                [String(repeating: "a", count: 4_000), "a"]
            ),
            (String(repeating: "e\u{301}", count: 2_001), [String(repeating: "e\u{301}", count: 2_000), "e\u{301}"]),
            // Nothing is left to say of the space.
            (" " + String(repeating: "a", count: 4_000), [String(repeating: "a", count: 4_000)]),
        ]
    )
    func `speaks long words in pieces, cut between two`(text: String, pieces: [String]) {
        expect(
            .say(Speech(text, in: .english)),
            is: pieces.map { "\(Self.english)\($0)</Say>" }.joined()
        )
    }

    @Test func `leaves out all but the ending of what Twilio would not read`() {
        let words = CallVerb.say(Speech(String(repeating: "a", count: 4_000), in: .french))
        let ending = CallScript.Ending.redirect("/voice/2")
        let most = CallScript(Array(repeating: words, count: 16), then: ending)
        #expect(document(most).utf8.count <= TwiML.maximumSize)
        #expect(document(most).contains("aaa"))
        let tooMuch = CallScript(most.verbs + [words], then: ending)
        #expect(document(tooMuch) == document(CallScript(then: ending)))
    }

    @Test func `answers as XML`() {
        #expect(twilio.answer(CallScript(then: .hangUp)).contentType == "text/xml; charset=utf-8")
    }
}
