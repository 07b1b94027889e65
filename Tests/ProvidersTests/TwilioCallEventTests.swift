import IntakeCore
import Providers
import Testing

struct TwilioCallEventTests {
    @Test(arguments: CallEventCase.all)
    func `reads a form`(webhook: CallEventCase) {
        let event = Result { () throws(WebhookError) in
            try twilio.callEvent(in: twilio.verify(.signed(webhook.parameters), at: now))
        }
        #expect(event == webhook.expected)
    }

    @Test(
        arguments: [
            ("queued", .queued), ("initiated", .queued), ("ringing", .ringing), ("in-progress", .inProgress),
            ("completed", .completed), ("busy", .busy), ("failed", .failed), ("no-answer", .noAnswer),
            ("canceled", .canceled),
        ] as [(String, CallStatus)]
    )
    func `reads how far a call has come`(word: String, status: CallStatus) throws {
        let webhook = CallEventCase(word, ["CallStatus": word])
        let event = try twilio.callEvent(in: twilio.verify(.signed(webhook.parameters), at: now))
        #expect(event.status == status)
        #expect(status.isFinal == ![.queued, .ringing, .inProgress].contains(status))
    }

    @Test func `tells the line from the other side`() throws {
        let line = try #require(PhoneNumber(e164: "+15145550000"))
        let person = try #require(PhoneNumber(e164: "+14185551234"))
        let inbound = CallEvent(callID: "CA1", from: .number(person), to: line)
        let outbound = CallEvent(callID: "CA1", from: .number(line), to: person, isOutbound: true)
        for event in [inbound, outbound] {
            #expect(event.line == line)
            #expect(event.person == .number(person))
        }
        #expect(CallEvent(callID: "CA1").person == .withheld)
        #expect(CallEvent(callID: "CA1", isOutbound: true).person == .withheld)
        #expect(CallEvent(callID: "CA1", isOutbound: true).line == nil)
    }

    @Test func `does not choose between two values`() {
        let parameters = CallEventCase("two keys", ["Digits": "1"]).parameters + [("Digits", "2")]
        #expect(throws: WebhookError.invalidParameter("Digits")) {
            try twilio.callEvent(in: twilio.verify(.signed(parameters), at: now))
        }
    }
}
