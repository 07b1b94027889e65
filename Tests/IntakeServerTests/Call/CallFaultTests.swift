import IntakeCore
import Testing

@testable import IntakeServer

@Suite("A gateway in trouble, as a call finds it")
struct CallFaultTests {
    @Test(
        "The fallback is asked when no document can be had or read",
        arguments: [
            (OutboundResponse(status: 500), "11200"), (OutboundResponse(status: 403), "11200"),
            (OutboundResponse(status: 200, headers: ["Content-Type": "text/plain"], body: Array("OK".utf8)), "12300"),
            (OutboundResponse(status: 200, headers: ["Content-Type": "text/xml"], body: Array("OK".utf8)), "12100"),
            (.xml("<Sya>a</Sya>"), "12200"),
        ]
    )
    func fallback(answer: OutboundResponse, code: String) async throws {
        let gateway = WrittenGateway(["/voice": [answer], "/fallback": [.xml("<Say>Rappelez</Say>")]])
        let (lines, result) = try await call(gateway, fallback: true)
        #expect(lines.dropFirst() == ["< [?, ?] Rappelez", "(the document ends: the carrier hangs up)"])
        #expect(lines[0].hasPrefix("! \(code): ") && result.faults.count == 1)
        let fields = await gateway.fields(of: "/fallback")
        #expect(fields["ErrorCode"] == code && fields["ErrorUrl"] == WrittenGateway.base + "/voice")
        #expect(fields["CallSid"] == "CA1")
    }

    @Test("Without a fallback the carrier apologizes and the call ends")
    func noFallback() async throws {
        let (lines, result) = try await call(WrittenGateway([:] as [String: String]))
        #expect(lines.last == "< [en, ?] We are sorry. An application error has occurred. Goodbye.")
        #expect(result.ending == .failed)
    }

    @Test("A webhook that gets two different answers is told")
    func repeating() async throws {
        let same = WrittenGateway(["/voice": "<Hangup/>"])
        #expect(try await call(same, isRepeating: true).result.faults.isEmpty)
        #expect(await same.paths == ["/voice", "/voice"])
        let other = WrittenGateway(["/voice": [.xml("<Say>Un</Say>"), .xml("<Say>Deux</Say>")]])
        let (lines, result) = try await call(other, isRepeating: true)
        #expect(result.faults.count == 1 && lines[0].contains("two different answers"))
    }
}
