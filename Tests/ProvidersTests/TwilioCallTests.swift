import IntakeCore
import Providers
import Testing

struct TwilioCallTests {
    private func call(_ change: (inout OutgoingCall) -> Void = { _ in }) throws -> OutgoingCall {
        var call = OutgoingCall(
            from: try #require(PhoneNumber(e164: "+15145550000")),
            to: try #require(PhoneNumber(e164: "+14185551234")),
            answer: "https://example.test/voice?a=1&b=2"
        )
        change(&call)
        return call
    }

    private func form(_ call: OutgoingCall) throws -> [String: String] {
        let parameters = try FormParameters(parsing: twilio.request(toCall: call).body).all
        return Dictionary(parameters.map { ($0.name, $0.value) }, uniquingKeysWith: { $0 + ", " + $1 })
    }

    @Test func `describes the request`() throws {
        let expected = OutboundRequest(
            method: .post,
            url: "https://api.twilio.com/2010-04-01/Accounts/\(accountSID)/Calls.json",
            headers: ["Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"],
            body: Array(
                ("To=%2B14185551234&From=%2B15145550000&Url=https%3A%2F%2Fexample.test%2Fvoice%3Fa%3D1%26b%3D2"
                    + "&Timeout=30").utf8
            ),
            basicAuthentication: BasicAuthentication(user: accountSID, password: token)
        )
        #expect(twilio.request(toCall: try call()) == expected)
    }

    @Test func `asks for all that the call asks for`() throws {
        let call = try call {
            $0.fallback = "https://example.test/fallback"
            $0.statusCallback = "https://example.test/call-status"
            $0.limit = .seconds(1_800)
            $0.detectsMachine = true
        }
        let expected = [
            "To": "+14185551234", "From": "+15145550000", "Url": "https://example.test/voice?a=1&b=2",
            "FallbackUrl": "https://example.test/fallback", "StatusCallback": "https://example.test/call-status",
            "StatusCallbackEvent": "completed", "Timeout": "30", "TimeLimit": "1800", "MachineDetection": "Enable",
        ]
        #expect(try form(call) == expected)
    }

    @Test(arguments: [
        (Duration.seconds(-1), "5", "1"), (.seconds(4), "5", "4"), (.seconds(600), "600", "600"),
        (.seconds(601), "600", "601"), (.seconds(Int64.max), "600", "14400"),
    ])
    func `keeps within the limits`(length: Duration, timeout: String, timeLimit: String) throws {
        let form = try form(
            call {
                $0.ringing = length
                $0.limit = length
            }
        )
        #expect(form["Timeout"] == timeout)
        #expect(form["TimeLimit"] == timeLimit)
    }

    /// Status, body and what they mean.
    static let outcomes: [(status: Int, body: String, outcome: CallOutcome)] = [
        (201, #"{"sid":"CA1","status":"queued","direction":"outbound-api"}"#, .accepted(callID: "CA1")),
        (200, #"{"sid":"uuid"}"#, .accepted(callID: "uuid")),
        (201, "", unreadable), (201, "[]", unreadable), (201, #"{"sid":""}"#, unreadable),
        (201, #"{"sid":"a b"}"#, unreadable), (200, "<html>", unreadable), (201, #"{"sid":5}"#, unreadable),
        (500, "", .uncertain(SendFailure(retry: .later, sentence: "Twilio failed with status 500."))),
        (429, "", .rejected(SendFailure(retry: .later, sentence: "Too many requests at once."))),
        (
            400, #"{"code":21215,"message":"+14185551234"}"#,
            .rejected(
                SendFailure(
                    code: "21215",
                    operatorMustAct: true,
                    sentence: "The account may not call this country. Allow it."
                )
            )
        ),
        (400, "", .rejected(SendFailure(sentence: "Twilio refused the request with status 400."))),
    ]

    private static let unreadable = CallOutcome.uncertain(
        SendFailure(
            retry: .later,
            operatorMustAct: true,
            sentence: "Twilio's answer cannot be read; it may have the call. Check the account's apiBase."
        )
    )

    @Test(arguments: outcomes)
    func `reads the response`(status: Int, body: String, outcome: CallOutcome) {
        #expect(twilio.outcome(ofCalling: OutboundResponse(status: status, body: Array(body.utf8))) == outcome)
    }

    @Test(arguments: [true, false])
    func `reads a missing response`(mayHaveBeenReceived: Bool) {
        let error = TransportError(.connectionLost, requestMayHaveBeenReceived: mayHaveBeenReceived)
        let failure = SendFailure(retry: .later, sentence: error.description)
        #expect(CallOutcome(error) == (mayHaveBeenReceived ? .uncertain(failure) : .rejected(failure)))
    }
}
