import IntakeCore
import Providers
import Testing

struct TwilioRecordingTests {
    /// Names, and how they stand in an address: nothing in them leads out of the account.
    static let names = [
        ("RE123", "RE123"), ("2f1c9d1e-0b5e", "2f1c9d1e-0b5e"), ("../../Messages", "..%2F..%2FMessages"),
        ("a?b#c", "a%3Fb%23c"), ("@evil.test", "%40evil.test"), ("é", "%C3%A9"),
    ]

    @Test(arguments: names)
    func `fetches from the account's own carrier`(name: String, path: String) {
        let account = TwilioAccount(accountSID: "AC1", authTokens: ["t"], apiBase: "http://127.0.0.1:9000/")
        let request = Twilio(account: account).request(toFetchRecording: name)
        let expected = OutboundRequest(
            method: .get,
            url: "http://127.0.0.1:9000/2010-04-01/Accounts/AC1/Recordings/\(path).mp3",
            headers: ["Accept": "audio/mpeg"],
            basicAuthentication: BasicAuthentication(user: "AC1", password: "t")
        )
        #expect(request == expected)
    }

    @Test(arguments: names)
    func `deletes at the account's own carrier`(name: String, path: String) {
        let expected = OutboundRequest(
            method: .delete,
            url: "https://api.twilio.com/2010-04-01/Accounts/\(accountSID)/Recordings/\(path).json",
            headers: ["Accept": "application/json"],
            basicAuthentication: BasicAuthentication(user: accountSID, password: token)
        )
        #expect(twilio.request(toDeleteRecording: name) == expected)
    }

    private static let notSound = RecordingFetch.refused(
        SendFailure(
            retry: .later,
            operatorMustAct: true,
            sentence: "What came instead of a recording is no sound. Check the account's apiBase."
        )
    )

    static let responses: [(response: OutboundResponse, outcome: RecordingFetch)] = [
        (
            OutboundResponse(status: 200, headers: ["content-type": "Audio/MPEG; a=b"], body: [0xFF, 0xFB]),
            .fetched(audio: [0xFF, 0xFB], mediaType: "audio/mpeg")
        ),
        (
            OutboundResponse(status: 200, headers: ["Content-Type": "audio/x-wav"], body: [0]),
            .fetched(audio: [0], mediaType: "audio/x-wav")
        ),
        (OutboundResponse(status: 200, headers: ["Content-Type": "audio/mpeg"]), .notYetThere),
        (OutboundResponse(status: 200, headers: ["Content-Type": "text/html"], body: [60]), notSound),
        (OutboundResponse(status: 200, body: [60]), notSound),
        (OutboundResponse(status: 202), .notYetThere), (OutboundResponse(status: 404), .notYetThere),
        (OutboundResponse(status: 410), .gone),
        (
            OutboundResponse(status: 503, headers: ["Retry-After": "9"]),
            .refused(SendFailure(retry: .after(.seconds(9)), sentence: "Twilio failed with status 503."))
        ),
        (
            OutboundResponse(status: 302, headers: ["Location": "https://evil.test/"]),
            .refused(
                SendFailure(
                    operatorMustAct: true,
                    sentence: "An unexpected status 302 came back. Check the account's apiBase."
                )
            )
        ),
    ]

    @Test(arguments: responses)
    func `reads what came`(response: OutboundResponse, outcome: RecordingFetch) {
        #expect(twilio.outcome(ofFetchingRecording: response) == outcome)
    }

    @Test(arguments: [(204, true), (200, true), (404, true), (410, true), (500, false), (401, false), (302, false)])
    func `knows whether the provider still has it`(status: Int, isDeleted: Bool) {
        let outcome = twilio.outcome(ofDeletingRecording: OutboundResponse(status: status))
        #expect((outcome == .deleted) == isDeleted)
    }

    @Test func `prints no sound`() {
        let fetched = RecordingFetch.fetched(audio: [65, 66], mediaType: "audio/mpeg")
        #expect("\(fetched)" == "RecordingFetch(redacted)")
    }
}
