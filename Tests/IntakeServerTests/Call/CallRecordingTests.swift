import Testing

@testable import IntakeServer

@Suite("Messages left during a simulated call")
struct CallRecordingTests {
    private func gateway(_ attributes: String = "") -> WrittenGateway {
        WrittenGateway([
            "/voice": """
            <Record action="/kept" recordingStatusCallback="/recording" timeout="4" maxLength="60" \
            finishOnKey="#0" \(attributes)/><Say>Rien</Say>
            """,
            "/kept": "<Say>Merci</Say>", "/recording": "",
        ])
    }

    @Test(
        "A message ends with a key, silence or its limit, and goes to the action",
        arguments: [
            ("record 12\npress #", "12", "#", "(recording 12 s, ends with #)"),
            ("record 12\nwait 2\npress 0", "12", "0", "(recording 12 s, ends with 0)"),
            ("record 12\npress 5\nwait 4", "12", "", "(recording 12 s, ends with silence)"),
            ("record 90", "60", "", "(recording 60 s, is cut at its limit)"),
            ("record 3\nwait 2\nrecord 4.5", "8", "", "(recording 7.5 s, ends with silence)"),
        ]
    )
    func kept(script: String, duration: String, digits: String, line: String) async throws {
        let gateway = gateway()
        let (lines, result) = try await call(gateway, script)
        #expect(lines.first == "(beep)" && lines.contains(line) && lines.contains("< [?, ?] Merci"))
        #expect(result.faults.isEmpty)
        let kept = await gateway.fields(of: "/kept")
        #expect(kept["RecordingDuration"] == duration && kept["Digits"] == digits)
        #expect(kept["RecordingUrl"]?.hasSuffix("/Recordings/\(kept["RecordingSid"] ?? "?")") == true)
    }

    @Test("That it can be fetched is told after the action was asked")
    func statusCallback() async throws {
        let gateway = gateway()
        _ = try await call(gateway, "record 12\npress #")
        #expect(await gateway.paths == ["/voice", "/kept", "/recording"])
        let (kept, status) = (await gateway.fields(of: "/kept"), await gateway.fields(of: "/recording"))
        #expect(status["RecordingSid"] == kept["RecordingSid"] && status["RecordingStatus"] == "completed")
        #expect(status["CallSid"] == "CA1" && status["AccountSid"] == "ACtest")
        #expect(status["RecordingChannels"] == "1" && status["RecordingSource"] == "RecordVerb")
    }

    @Test("An empty message is none: the document goes on", arguments: ["wait 4", "press #"])
    func empty(script: String) async throws {
        let gateway = gateway()
        let (lines, _) = try await call(gateway, script)
        #expect(lines.contains("(nothing is recorded)") && lines.contains("< [?, ?] Rien"))
        #expect(await gateway.paths == ["/voice"])
    }

    @Test("That there is none is told to whoever wants to know")
    func absent() async throws {
        let gateway = gateway(#"recordingStatusCallbackEvent="completed absent""#)
        _ = try await call(gateway, "wait 4")
        #expect(await gateway.fields(of: "/recording")["RecordingStatus"] == "absent")
    }

    @Test("Who hangs up while speaking leaves a message, and hears no more", arguments: [nil, 10] as [Int?])
    func hangUp(limit: Int?) async throws {
        let gateway = gateway()
        let script = limit == nil ? "record 12\nhang up" : "record 12"
        let (lines, result) = try await call(gateway, script, limit: limit.map { .seconds($0) })
        #expect(result.ending == .personLeft && !lines.contains("< [?, ?] Merci"))
        let kept = await gateway.fields(of: "/kept")
        #expect(kept["Digits"] == "hangup" && kept["CallStatus"] == "completed")
        #expect(kept["RecordingDuration"] == (limit == nil ? "12" : "10"))
        #expect(await gateway.paths == ["/voice", "/kept", "/recording"])
    }
}
