import Foundation
import IntakeCore
import Providers
import Testing

struct TwilioSendTests {
    private let line = PhoneNumber(e164: "+15145550000")
    private let person = PhoneNumber(e164: "+14185551234")

    private func message(validity: Duration? = nil, callback: String? = nil) throws -> OutgoingMessage {
        OutgoingMessage(
            from: try #require(line),
            to: try #require(person),
            text: "Été & 50 % + 1?",
            statusCallback: callback,
            validity: validity
        )
    }

    @Test func `describes the request`() throws {
        let message = try message(validity: .seconds(600), callback: "https://example.test/status?delivery=7")
        let expected = OutboundRequest(
            method: .post,
            url: "https://api.twilio.com/2010-04-01/Accounts/\(accountSID)/Messages.json",
            headers: ["Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"],
            body: Array(
                ("To=%2B14185551234&From=%2B15145550000&Body=%C3%89t%C3%A9+%26+50+%25+%2B+1%3F"
                    + "&StatusCallback=https%3A%2F%2Fexample.test%2Fstatus%3Fdelivery%3D7&ValidityPeriod=600").utf8
            ),
            basicAuthentication: BasicAuthentication(user: accountSID, password: token)
        )
        #expect(twilio.request(toSend: message) == expected)
    }

    @Test(arguments: [
        (Duration.seconds(-1), "1"), (.zero, "1"), (.seconds(36_000), "36000"), (.seconds(1_000_000), "36000"),
    ])
    func `keeps within the limits of validity`(validity: Duration, seconds: String) throws {
        let body = twilio.request(toSend: try message(validity: validity)).body
        #expect(try FormParameters(parsing: body).value(of: "ValidityPeriod") == seconds)
    }

    @Test func `leaves out what is not asked`() throws {
        let form = try FormParameters(parsing: twilio.request(toSend: message()).body)
        #expect(form.all.map(\.name) == ["To", "From", "Body"])
    }

    @Test(arguments: [
        ("http://127.0.0.1:9000", "AC1", "http://127.0.0.1:9000/2010-04-01/Accounts/AC1/Messages.json"),
        (
            "https://a.signalwire.test/api/laml/", "a/b",
            "https://a.signalwire.test/api/laml/2010-04-01/Accounts/a%2Fb/Messages.json"
        ),
    ])
    func `sends to the account's own carrier`(base: String, sid: String, url: String) throws {
        let account = TwilioAccount(accountSID: sid, authTokens: ["", "current", "old"], apiBase: base)
        let request = Twilio(account: account).request(toSend: try message())
        #expect(request.url == url)
        #expect(request.basicAuthentication == BasicAuthentication(user: sid, password: "current"))
    }

    /// Status, body and what they mean.
    static let outcomes: [(status: Int, body: String, outcome: SendOutcome)] = [
        (201, #"{"sid":"SM1","status":"queued","num_segments":"1","error_code":null}"#, accepted("SM1", .queued)),
        (201, #"{"sid":"SM1","status":"accepted","num_segments":"0"}"#, accepted("SM1", .queued)),
        (201, #"{"sid":"SM1","status":"sent"}"#, accepted("SM1", .sent)),
        (200, #"{"sid":"SM1","status":"a new one"}"#, accepted("SM1", .queued)),
        (200, #"{"sid":"SM1"}"#, accepted("SM1", .queued)),
        (201, "", unreadable), (201, "[]", unreadable), (201, #"{"sid":""}"#, unreadable),
        (200, "<html>", unreadable), (201, #"{"sid":5}"#, unreadable),
        (
            429, #"{"code":20429,"status":429}"#,
            .rejected(SendFailure(code: "20429", retry: .later, sentence: "Too many requests at once."))
        ),
        (429, "", .rejected(SendFailure(retry: .later, sentence: "Too many requests at once."))),
        (500, "", .uncertain(SendFailure(retry: .later, sentence: "Twilio failed with status 500."))),
        (
            503, #"{"code":20500}"#,
            .uncertain(SendFailure(code: "20500", retry: .later, sentence: "Twilio failed with status 503."))
        ),
        (400, "", .rejected(SendFailure(sentence: "Twilio refused the request with status 400."))),
        (
            400, #"{"code":29999}"#,
            .rejected(SendFailure(code: "29999", sentence: "Twilio refused the request with status 400."))
        ),
        (302, "", .rejected(unexpected(302))), (0, "", .rejected(unexpected(0))), (999, "", .rejected(unexpected(999))),
    ]

    private static func accepted(_ id: String, _ status: DeliveryStatus) -> SendOutcome {
        .accepted(providerMessageID: id, status: status)
    }

    private static let unreadable = SendOutcome.uncertain(
        SendFailure(
            retry: .later,
            operatorMustAct: true,
            sentence: "Twilio's answer cannot be read; it may have the message. Check the account's apiBase."
        )
    )

    private static func unexpected(_ status: Int) -> SendFailure {
        SendFailure(
            operatorMustAct: true,
            sentence: "An unexpected status \(status) came back. Check the account's apiBase."
        )
    }

    @Test(arguments: outcomes)
    func `reads the response`(status: Int, body: String, outcome: SendOutcome) {
        let response = OutboundResponse(status: status, body: Array(body.utf8))
        #expect(twilio.outcome(ofSending: response) == outcome)
    }

    @Test(arguments: [401, 403, 404])
    func `calls the operator when the account is refused`(status: Int) throws {
        guard case .rejected(let failure) = twilio.outcome(ofSending: OutboundResponse(status: status)) else {
            Issue.record("not rejected")
            return
        }
        #expect(failure.operatorMustAct)
        #expect(failure.retry == .never)
    }

    @Test(arguments: [
        ("30", SendFailure.Retry.after(.seconds(30))), ("0", .after(.zero)), ("99999999", .after(.seconds(86_400))),
        ("-1", .later), ("Wed, 21 Oct 2026 07:28:00 GMT", .later), ("", .later),
    ])
    func `waits as long as it is told to`(header: String, retry: SendFailure.Retry) {
        for status in [429, 503] {
            let response = OutboundResponse(status: status, headers: ["retry-after": header])
            switch twilio.outcome(ofSending: response) {
            case .rejected(let failure), .uncertain(let failure): #expect(failure.retry == retry)
            case .accepted: Issue.record("accepted")
            }
        }
    }

    @Test func `does not soften a final refusal because of a waiting time`() {
        let body = Array(#"{"code":21610}"#.utf8)
        let response = OutboundResponse(status: 400, headers: ["Retry-After": "5"], body: body)
        guard case .rejected(let failure) = twilio.outcome(ofSending: response) else {
            Issue.record("not rejected")
            return
        }
        #expect(failure.retry == .never)
    }

    @Test(arguments: TransportError.Kind.allCases, [true, false])
    func `reads a missing response`(kind: TransportError.Kind, mayHaveBeenReceived: Bool) {
        let error = TransportError(kind, requestMayHaveBeenReceived: mayHaveBeenReceived)
        switch SendOutcome(error) {
        case .uncertain(let failure):
            #expect(mayHaveBeenReceived)
            #expect(failure.retry == .later)
        case .rejected(let failure):
            #expect(!mayHaveBeenReceived)
            #expect(failure.retry == .later)
            #expect(failure.sentence == error.description)
        case .accepted:
            Issue.record("accepted")
        }
    }
}
