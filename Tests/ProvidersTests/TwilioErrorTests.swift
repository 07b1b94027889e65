import Foundation
import IntakeCore
import Providers
import Testing

/// Every code that we know, each way it can reach us.
struct TwilioErrorTests {
    enum Meaning: Sendable {
        case final, optedOut, landline, configuration, later, hoursLater, tomorrow
    }

    static let codes: [(code: Int, meaning: Meaning)] = [
        (20003, .configuration), (20404, .configuration), (20429, .later),
        (21211, .final), (21602, .final), (21604, .final), (21612, .final), (21614, .landline), (21617, .final),
        (21212, .configuration), (21408, .configuration), (21603, .configuration), (21606, .configuration),
        (21608, .configuration),
        (21610, .optedOut), (21611, .later),
        (30001, .later), (30002, .configuration), (30003, .hoursLater), (30004, .final), (30005, .final),
        (30006, .landline), (30007, .configuration), (30008, .hoursLater), (30022, .later), (30032, .configuration),
        (30034, .configuration), (63038, .tomorrow),
        (11200, .configuration), (11205, .configuration), (11210, .configuration), (11220, .configuration),
        (11750, .configuration), (12100, .configuration), (12200, .configuration), (12300, .configuration),
        (11206, .configuration), (11215, .configuration), (11235, .configuration), (11236, .configuration),
        (11237, .configuration),
        (10001, .configuration), (10004, .later), (21201, .final), (21203, .configuration), (21205, .configuration),
        (21210, .configuration), (21213, .configuration), (21214, .final), (21215, .configuration), (21216, .final),
        (21217, .final), (21219, .configuration), (13214, .configuration), (13223, .final), (13224, .final),
        (13225, .final), (13227, .configuration),
        // Known by the verb that they find fault with.
        (13212, .configuration), (13310, .configuration), (13420, .configuration), (13512, .configuration),
        (13612, .configuration), (13710, .configuration), (13199, .final), (13800, .final),
        // Unknown ones are final.
        (0, .final), (-1, .final), (30410, .final), (Int.max, .final),
    ]

    private func expectMeaning(_ meaning: Meaning, of failure: SendFailure) {
        #expect(failure.recipientOptedOut == (meaning == .optedOut))
        #expect(failure.recipientTakesNoTexts == (meaning == .landline))
        #expect(failure.operatorMustAct == (meaning == .configuration || meaning == .tomorrow))
        switch (meaning, failure.retry) {
        case (.final, .never), (.optedOut, .never), (.landline, .never), (.configuration, .never), (.later, .later):
            break
        case (.hoursLater, .after(let delay)): #expect(delay >= .seconds(600) && delay < .seconds(86_400))
        case (.tomorrow, .after(let delay)): #expect(delay == .seconds(86_400))
        default: Issue.record("\(meaning) is tried again \(failure.retry)")
        }
    }

    @Test(arguments: codes)
    func `in the answer to a send`(code: Int, meaning: Meaning) {
        // Twilio's words repeat the number; ours must not.
        let body = #"{"code":\#(code),"message":"The number +14185551234 is bad","status":400}"#
        let response = OutboundResponse(status: 400, body: Array(body.utf8))
        guard case .rejected(let failure) = twilio.outcome(ofSending: response) else {
            Issue.record("not rejected")
            return
        }
        #expect(failure.code == String(code))
        #expect(!failure.sentence.contains("418"))
        expectMeaning(meaning, of: failure)
    }

    @Test(arguments: codes)
    func `in the answer to a call`(code: Int, meaning: Meaning) {
        let response = OutboundResponse(status: 400, body: Array(#"{"code":\#(code)}"#.utf8))
        guard case .rejected(let failure) = twilio.outcome(ofCalling: response) else {
            Issue.record("not rejected")
            return
        }
        #expect(failure.code == String(code))
        expectMeaning(meaning, of: failure)
    }

    @Test(arguments: codes)
    func `in a call to the fallback address`(code: Int, meaning: Meaning) throws {
        let request = WebhookRequest.signed([
            ("AccountSid", accountSID), ("CallSid", "CA1"), ("ErrorCode", String(code)),
        ])
        let failure = try #require(try twilio.callEvent(in: twilio.verify(request, at: now)).failure)
        #expect(failure.code == String(code))
        expectMeaning(meaning, of: failure)
    }

    @Test(arguments: codes)
    func `in a delivery report`(code: Int, meaning: Meaning) throws {
        let events = try twilio.accept(
            .signed([
                ("AccountSid", accountSID), ("MessageSid", messageSID), ("MessageStatus", "undelivered"),
                ("ErrorCode", String(code)),
            ])
        )
        guard case .report(let report) = events.first, let failure = report.failure else {
            Issue.record("no failure")
            return
        }
        #expect(failure.code == String(code))
        expectMeaning(meaning, of: failure)
    }
}
