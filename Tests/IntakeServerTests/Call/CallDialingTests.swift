import Testing

@testable import IntakeServer

@Suite("Dialling others during a simulated call")
struct CallDialingTests {
    private static let screening = #"<Gather action="/taken" numDigits="1"><Say>Un?</Say></Gather><Hangup/>"#
    private static let two = """
        <Number url="/screen/1" statusCallback="/leg" statusCallbackEvent="answered completed">+15145550181</Number>\
        <Number url="/screen/2">+15145550182</Number>
        """

    private func gateway(_ attributes: String = "") -> WrittenGateway {
        WrittenGateway([
            "/voice": #"<Dial action="/after" callerId="+15145550100" timeout="20" \#(attributes)>\#(Self.two)</Dial>"#,
            "/screen/1": Self.screening, "/screen/2": Self.screening, "/taken": "", "/after": "<Hangup/>", "/leg": "",
        ])
    }

    @Test("Whoever answers and presses the key gets the person; the others stop ringing")
    func taken() async throws {
        let gateway = gateway()
        let (lines, result) = try await call(gateway, "advocate 1 answers 1\nadvocate 2 answers 1")
        #expect(
            lines == [
                "(rings +15145550181, which sees +15145550100)", "(rings +15145550182, which sees +15145550100)",
                "advocate < [?, ?] Un?", "advocate > 1", "advocate (the document ends: the carrier hangs up)",
                "(connected with +15145550181 for 60 s)", "(+15145550182: canceled)", "(the gateway hangs up)",
            ]
        )
        #expect(result.faults.isEmpty)
        let after = await gateway.fields(of: "/after")
        #expect(after["DialCallStatus"] == "completed" && after["DialCallDuration"] == "60")
        #expect(after["DialBridged"] == "true" && after["CallSid"] == "CA1")
    }

    @Test("The one who is dialled has a call of their own, which names the person's")
    func parent() async throws {
        let gateway = gateway()
        _ = try await call(gateway, "advocate 1 answers 1")
        let (screened, after) = (await gateway.fields(of: "/screen/1"), await gateway.fields(of: "/after"))
        #expect(screened["ParentCallSid"] == "CA1" && screened["CallSid"] != "CA1")
        #expect(screened["Direction"] == "outbound-dial" && screened["CallStatus"] == "in-progress")
        #expect(screened["To"] == "+15145550181" && screened["From"] == "+15145550100")
        #expect(after["DialCallSid"] == screened["CallSid"])
        #expect(await gateway.fields(of: "/leg")["CallDuration"] == "60")
        #expect(await gateway.fields(of: "/taken")["Digits"] == "1")
    }

    @Test("A voice mailbox does not get the person, whatever the carrier calls it")
    func voicemail() async throws {
        let gateway = gateway()
        let (lines, _) = try await call(gateway, "advocate 1 voicemail")
        #expect(lines.contains("advocate (the gateway hangs up)") && lines.contains("(+15145550181: completed)"))
        #expect(await gateway.fields(of: "/leg")["CallStatus"] == "completed")
        #expect(await gateway.fields(of: "/after")["DialBridged"] == "false")
    }

    @Test("Nobody answers")
    func noAnswer() async throws {
        let gateway = gateway()
        let (_, result) = try await call(gateway, "advocate 1 busy")
        let after = await gateway.fields(of: "/after")
        #expect(after["DialCallStatus"] == "no-answer" && after["DialBridged"] == "false")
        #expect(result.duration == .seconds(20))
    }

    @Test("One after the other, the second is called when the first did not take it")
    func sequential() async throws {
        let gateway = gateway(#"sequential="true""#)
        let (lines, result) = try await call(gateway, "advocate 2 answers 1")
        #expect(lines[1] == "(+15145550181: no-answer)" && lines.contains("(connected with +15145550182 for 60 s)"))
        #expect(await gateway.fields(of: "/after")["DialCallStatus"] == "completed")
        #expect(result.duration > .seconds(85) && result.duration < .seconds(90))
    }

    @Test("Who hangs up during the conversation asks for no more")
    func hangUp() async throws {
        let gateway = gateway()
        let (_, result) = try await call(gateway, "advocate 1 answers 1\nhang up")
        #expect(result.ending == .personLeft)
        #expect(await !gateway.paths.contains("/after"))
    }

    @Test("Without an action the document goes on")
    func noAction() async throws {
        let gateway = WrittenGateway(["/voice": "<Dial>+15145550181</Dial><Say>Encore</Say>"])
        let (lines, _) = try await call(gateway)
        #expect(lines.contains("< [?, ?] Encore"))
    }
}
