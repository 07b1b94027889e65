import Testing

@testable import IntakeServer

@Suite("Documents of a call")
struct CallDocumentTests {
    private func read(_ verbs: String) throws -> [DocumentVerb] {
        try CallDocument(reading: Array("<?xml version=\"1.0\"?><Response>\(verbs)</Response>".utf8)).verbs
    }

    @Test("Words are flattened, with their pauses and their pace")
    func speech() throws {
        let verbs = try read(
            """
            <Say voice="Polly.Gabrielle-Neural" language="fr-CA">Bonjour,
              ici<break time="500ms"/>le <prosody rate="50%">groupe</prosody>.
              <say-as interpret-as="digits">911</say-as> <sub alias="madame">Mme</sub> A &amp; B</Say>
            """
        )
        guard case .sound(.speech(let speech)) = verbs.first else { return #expect(Bool(false)) }
        #expect(speech.voice == "Polly.Gabrielle-Neural" && speech.language == "fr-CA")
        #expect(speech.text == "Bonjour, ici [0.5 s] le groupe . 9 1 1 madame A & B")
        #expect(speech.parts.contains(.words("groupe", pace: 0.5)))
        let plain = SpokenWords(parts: [.words(String(repeating: "a", count: 28), pace: 1), .pause(.seconds(1))])
        #expect(plain.duration == .seconds(3))
    }

    @Test("Accents break no word")
    func accents() throws {
        let verbs = try read("<Say>Déjà démo: où êtes-vous né &amp; élevé, &#233;té</Say>")
        let words = "Déjà démo: où êtes-vous né & élevé, été"
        #expect(verbs == [.sound(.speech(SpokenWords(parts: [.words(words, pace: 1)])))])
    }

    @Test("Attributes have the carrier's defaults")
    func defaults() throws {
        let verbs = try read("<Gather/><Record/><Dial>+15145550188</Dial><Pause/><Redirect>a?b=1&amp;c=2</Redirect>")
        #expect(
            verbs == [
                .gather(GatherVerb(prompts: [])), .record(RecordVerb()),
                .dial(DialVerb(numbers: [DialedNumber(number: "+15145550188")])), .sound(.pause(.seconds(1))),
                .redirect(CallAddress(url: "a?b=1&c=2")),
            ]
        )
    }

    @Test("Attributes are read")
    func attributes() throws {
        let verbs = try read(
            """
            <Gather action="keys" timeout="8" numDigits="1" finishOnKey="" actionOnEmptyResult="true">
              <Say loop="2">Un</Say><Play>menu.wav</Play><Pause length="2"/>
            </Gather>
            <Record action="kept" method="GET" maxLength="120" timeout="4" finishOnKey="#0" playBeep="false"
              recordingStatusCallback="/recording" recordingStatusCallbackEvent="completed absent"/>
            <Dial action="after" timeout="20" callerId="+15145550100" sequential="true">
              <Number url="screen" statusCallback="/leg" statusCallbackEvent="answered completed">+15145550188</Number>
            </Dial>
            <Hangup/><Reject reason="busy"/>
            """
        )
        let un = CallSound.speech(SpokenWords(parts: [.words("Un", pace: 1)]))
        var gather = GatherVerb(prompts: [un, un, .audio(url: "menu.wav"), .pause(.seconds(2))])
        gather.action = CallAddress(url: "keys")
        gather.timeout = .seconds(8)
        gather.digitCount = 1
        gather.finishKeys = []
        gather.sendsEmptyResult = true
        var record = RecordVerb()
        record.action = CallAddress(url: "kept", method: "GET")
        record.maximumLength = .seconds(120)
        record.silence = .seconds(4)
        record.finishKeys = ["#", "0"]
        record.hasBeep = false
        record.statusCallback = "/recording"
        record.statusEvents = ["completed", "absent"]
        var number = DialedNumber(number: "+15145550188", screening: CallAddress(url: "screen"))
        number.statusCallback = "/leg"
        number.statusEvents = ["answered", "completed"]
        var dial = DialVerb(numbers: [number], action: CallAddress(url: "after"))
        dial.timeout = .seconds(20)
        dial.callerID = "+15145550100"
        dial.isSequential = true
        #expect(verbs == [.gather(gather), .record(record), .dial(dial), .hangup, .reject(isBusy: true)])
    }

    @Test(
        "What is no document is refused, with the carrier's number",
        arguments: [
            ("", 12100), ("OK", 12100), (" <?xml version=\"1.0\"?><Response/>", 12100), ("<Response>", 12100),
            ("<Reponse/>", 12200), ("<Response><Sya>a</Sya></Response>", 12200),
            ("<Response><Gather numDigit=\"1\"/></Response>", 12200),
            ("<Response><Gather timeout=\"long\"/></Response>", 12200),
            ("<Response><Gather><Hangup/></Gather></Response>", 12200),
            ("<Response><Redirect method=\"PUT\">a</Redirect></Response>", 12200),
            ("<Response><Say><b>a</b></Say></Response>", 12200),
            ("<Response><Say>" + String(repeating: "a", count: 66_000) + "</Say></Response>", 11750),
        ]
    )
    func refused(document: String, code: Int) {
        #expect {
            try CallDocument(reading: Array(document.utf8))
        } throws: { error in
            (error as? CallFault)?.code == code
        }
    }
}
