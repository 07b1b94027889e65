import Foundation
import IntakeCore
import Providers
import Testing

struct TwilioLookupTests {
    private func query(since: TimeInterval) throws -> SentMessageQuery {
        SentMessageQuery(
            from: try #require(PhoneNumber(e164: "+15145550000")),
            to: try #require(PhoneNumber(e164: "+14185551234")),
            since: Date(timeIntervalSince1970: since)
        )
    }

    /// Days are Twilio's, in UTC: the evening before in Quebec.
    @Test(arguments: [
        (1_700_006_400.0, "2023-11-15"), (1_700_006_399, "2023-11-14"), (1_709_164_800, "2024-02-29"),
    ])
    func `asks for the messages of a day and later`(since: TimeInterval, day: String) throws {
        let request = try #require(twilio.request(toFind: query(since: since)))
        let path = "https://api.twilio.com/2010-04-01/Accounts/\(accountSID)/Messages.json"
        #expect(
            request.url
                == path + "?To=%2B14185551234&From=%2B15145550000&DateSent%3E=\(day)&PageSize=100"
        )
        #expect(request.method == .get)
        #expect(request.body.isEmpty)
        #expect(request.basicAuthentication == BasicAuthentication(user: accountSID, password: token))
    }

    private func page(_ json: String, status: Int = 200) throws(SentMessageError) -> SentMessagePage {
        try twilio.sentMessages(in: OutboundResponse(status: status, body: Array(json.utf8)))
    }

    @Test func `reads a list`() throws {
        let json = #"""
            {"messages":[
              {"sid":"SM2","body":"Été\u0000 👍","status":"delivered","direction":"outbound-api",
               "date_created":"Tue, 14 Nov 2023 22:13:20 +0000","date_sent":"Tue, 14 Nov 2023 22:13:21 +0000"},
              {"sid":"SM1","body":null,"status":"new","date_created":"?","date_sent":null}],
             "next_page_uri":null,"page":0,"page_size":100}
            """#
        let expected = SentMessagePage(messages: [
            SentMessage(
                providerMessageID: "SM2",
                text: "Été\u{0} 👍",
                status: .delivered,
                created: now,
                sent: now.addingTimeInterval(1)
            ),
            SentMessage(providerMessageID: "SM1", text: "", status: .queued, created: nil, sent: nil),
        ])
        #expect(try page(json) == expected)
        #expect(try page(#"{"messages":[]}"#) == SentMessagePage(messages: []))
    }

    @Test(arguments: [
        ("https://api.twilio.com", "/2010-04-01/x?Page=1", "https://api.twilio.com/2010-04-01/x?Page=1"),
        ("http://127.0.0.1:9000/", "/x", "http://127.0.0.1:9000/x"),
        ("https://a.signalwire.test/api/laml", "/api/laml/x", "https://a.signalwire.test/api/laml/x"),
        ("https://api.twilio.com", "//evil.test/x", "https://api.twilio.com//evil.test/x"),
        ("https://api.twilio.com", "/@evil.test", "https://api.twilio.com/@evil.test"),
    ])
    func `stays at the account's own carrier on every page`(base: String, path: String, url: String) throws {
        let account = TwilioAccount(accountSID: "AC1", authTokens: ["t"], apiBase: base)
        let json = #"{"messages":[],"next_page_uri":"\#(path)"}"#
        let page = try Twilio(account: account)
            .sentMessages(in: OutboundResponse(status: 200, body: Array(json.utf8)))
        #expect(page.next?.url == url)
        #expect(page.next?.basicAuthentication == BasicAuthentication(user: "AC1", password: "t"))
    }

    /// Taking an unreadable list for an empty one would send the message twice.
    @Test(arguments: [
        "", "[]", "{}", #"{"messages":[{"body":"x"}]}"#, #"{"messages":[],"next_page_uri":"https://evil.test/"}"#,
        #"{"messages":[],"next_page_uri":"@evil.test/"}"#,
    ])
    func `refuses what it cannot read`(json: String) throws {
        let error = #expect(throws: SentMessageError.self) { try page(json) }
        #expect(error?.failure.retry == .later)
    }

    @Test(arguments: [(500, SendFailure.Retry.later), (429, .later), (401, .never)])
    func `says why there is no list`(status: Int, retry: SendFailure.Retry) throws {
        let error = #expect(throws: SentMessageError.self) { try page(#"{"messages":[]}"#, status: status) }
        #expect(error?.failure.retry == retry)
    }
}
