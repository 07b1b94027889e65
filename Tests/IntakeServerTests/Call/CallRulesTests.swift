import Testing

@testable import IntakeServer

/// The carrier's rules of time, keys and what follows, each with a gateway of a few documents.
@Suite("A simulated call")
struct CallRulesTests {
    @Test("Keys go to the action, whose document takes the place of the rest")
    func keys() async throws {
        let gateway = WrittenGateway([
            "/voice": #"<Gather action="/next?a=1&amp;b=2" numDigits="1"><Say>Un?</Say></Gather><Say>Jamais</Say>"#,
            "/next?a=1&b=2": #"<Say voice="V" language="fr-CA">Merci</Say><Hangup/><Say>Jamais</Say>"#,
        ])
        let (lines, result) = try await call(gateway, "press 2")
        #expect(lines == ["< [?, ?] Un?", "> 2", "< [fr-CA, V] Merci", "(the gateway hangs up)"])
        #expect(result.ending == .hangup && result.faults.isEmpty)
        let fields = await gateway.fields(of: "/next?a=1&b=2")
        #expect(fields["Digits"] == "2" && fields["CallSid"] == "CA1" && fields["CallStatus"] == "in-progress")
        #expect(await gateway.fields(of: "/voice")["CallStatus"] == "ringing")
        #expect(await gateway.asked.allSatisfy(\.isSigned))
    }

    @Test("Without a key the document goes on, and the action is not asked")
    func fallThrough() async throws {
        let gateway = WrittenGateway([
            "/voice": #"<Gather action="/keys" timeout="8"><Say>Un?</Say></Gather><Redirect>/voice2</Redirect>"#,
            "/voice2": "<Say>Encore</Say>",
        ])
        let (lines, _) = try await call(gateway, "wait 8")
        #expect(
            lines == ["< [?, ?] Un?", "(silence 8 s)", "< [?, ?] Encore", "(the document ends: the carrier hangs up)"]
        )
        #expect(await gateway.paths == ["/voice", "/voice2"])
    }

    @Test("With actionOnEmptyResult nothing at all is sent to the action")
    func emptyResult() async throws {
        let gateway = WrittenGateway([
            "/voice": #"<Gather action="/keys" actionOnEmptyResult="true"/><Say>Jamais</Say>"#, "/keys": "<Hangup/>",
        ])
        let (lines, _) = try await call(gateway)
        #expect(lines == ["(silence 5 s)", "(the gateway hangs up)"])
        #expect(await gateway.fields(of: "/keys")["Digits"] == "")
    }

    @Test("The timer starts after the prompt and again at each key; keys before its end are sent")
    func timer() async throws {
        let gateway = WrittenGateway([
            "/voice": #"<Gather action="/keys" timeout="5"><Say>Le code?</Say></Gather>"#, "/keys": "<Hangup/>",
        ])
        let (lines, _) = try await call(gateway, "wait 4\npress 1\nwait 4\npress 2\nwait 4\npress 3")
        #expect(
            lines.dropFirst() == [
                "(silence 4 s)", "> 1", "(silence 4 s)", "> 2", "(silence 4 s)", "> 3", "(silence 5 s)",
                "(the gateway hangs up)",
            ]
        )
        #expect(await gateway.fields(of: "/keys")["Digits"] == "123")
    }

    @Test(
        "The finish key ends an entry and is not part of it",
        arguments: [("5145550123#", "5145550123"), ("0#", "0")]
    )
    func finishKey(typed: String, digits: String) async throws {
        let gateway = WrittenGateway(["/voice": #"<Gather action="/keys"/>"#, "/keys": "<Hangup/>"])
        _ = try await call(gateway, "press \(typed)")
        let fields = await gateway.fields(of: "/keys")
        #expect(fields["Digits"] == digits && fields["FinishedOnKey"] == "#")
    }

    @Test("Without a finish key # is a key like any other")
    func noFinishKey() async throws {
        let gateway = WrittenGateway([
            "/voice": #"<Gather action="/keys" finishOnKey="" numDigits="1"/>"#, "/keys": "<Hangup/>",
        ])
        _ = try await call(gateway, "press #")
        #expect(await gateway.fields(of: "/keys")["Digits"] == "#")
    }

    @Test("A key cuts into the prompt of a Gather, and what is left of it is not heard")
    func bargeIn() async throws {
        let gateway = WrittenGateway([
            "/voice": #"<Gather action="/keys" numDigits="1"><Say>Un</Say><Say>Deux</Say></Gather>"#,
            "/keys": "<Hangup/>",
        ])
        let (lines, _) = try await call(gateway, "interrupt 1")
        #expect(lines == ["< [?, ?] Un", "> 1 (cuts in)", "(the gateway hangs up)"])
    }

    @Test("Keys pressed while words outside of a Gather are spoken are not heard")
    func deaf() async throws {
        let gateway = WrittenGateway([
            "/voice": #"<Say>Bonjour</Say><Gather action="/keys" numDigits="1"><Say>Un?</Say></Gather>"#,
            "/keys": "<Hangup/>",
        ])
        let (lines, _) = try await call(gateway, "interrupt 1")
        #expect(lines.prefix(3) == ["< [?, ?] Bonjour", "< [?, ?] Un?", "> 1 (cuts in)"])
    }

    @Test("Keys typed ahead cut into the next prompt")
    func typedAhead() async throws {
        let menu = #"<Gather action="/next" numDigits="1"><Say>Un?</Say></Gather>"#
        let gateway = WrittenGateway(["/voice": menu, "/next": "<Gather numDigits=\"1\"><Say>Deux?</Say></Gather>"])
        let (lines, _) = try await call(gateway, "press 12\nhang up")
        #expect(lines.prefix(4) == ["< [?, ?] Un?", "> 1", "< [?, ?] Deux?", "> 2 (cuts in)"])
    }

    @Test("An action follows from the address of its own document; without one it is that address")
    func relative() async throws {
        let gateway = WrittenGateway([
            "/voice": "<Redirect>voice/1?try=2</Redirect>", "/voice/1?try=2": #"<Gather numDigits="1"/>"#,
        ])
        _ = try await call(gateway, "press 1\nhang up")
        #expect(await gateway.paths == ["/voice", "/voice/1?try=2", "/voice/1?try=2"])
    }

    @Test("A GET has its fields in the address")
    func get() async throws {
        let gateway = WrittenGateway(["/voice": #"<Redirect method="GET">/got</Redirect>"#])
        _ = try await call(gateway)
        let last = try #require(await gateway.asked.last)
        #expect(last.method == "GET" && last.path.hasPrefix("/got?AccountSid=ACtest&CallSid=CA1&") && last.isSigned)
    }

    @Test("Whoever stays silent hangs up in the end; so does a gateway that goes in a circle")
    func ends() async throws {
        let menu = WrittenGateway(["/voice": "<Gather/><Redirect>/voice</Redirect>"])
        let patient = try await call(menu, patience: 2)
        #expect(patient.lines == ["(silence 5 s)", "(silence 5 s)", "> hang up", "(the call is over)"])
        #expect(patient.result.duration == .seconds(10))
        let circle = try await call(WrittenGateway(["/voice": "<Redirect>/voice</Redirect>"]))
        #expect(circle.result.ending == .failed && circle.result.faults.count == 1)
    }

    @Test("The network cuts a call at its second")
    func drop() async throws {
        let gateway = WrittenGateway(["/voice": "<Gather timeout=\"10\"/><Redirect>/voice</Redirect>"])
        let (lines, result) = try await call(gateway, limit: .seconds(25))
        #expect(lines == ["(silence 10 s)", "(silence 10 s)", "(the network cuts the call)", "(the call is over)"])
        #expect(result.duration == .seconds(25))
    }

    @Test("A call that is refused costs nothing")
    func reject() async throws {
        let (lines, result) = try await call(WrittenGateway(["/voice": #"<Reject reason="busy"/>"#]))
        #expect(lines == ["(busy)"] && result.ending == .rejected(isBusy: true) && result.duration == .zero)
    }
}
