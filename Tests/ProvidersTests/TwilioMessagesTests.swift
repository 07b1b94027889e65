import IntakeCore
import Providers
import Testing

struct TwilioMessagesTests {
    @Test(arguments: WebhookCase.all)
    func `reads a form`(webhook: WebhookCase) {
        let events = Result { () throws(WebhookError) in try twilio.accept(.signed(webhook.parameters)) }
        #expect(events == webhook.expected)
    }

    @Test(arguments: WebhookCase.all)
    func `reads the same from a query`(webhook: WebhookCase) {
        let url = "https://example.test/sms?" + FormParameters(webhook.parameters).encoded
        let signature = TwilioSigner(secret: token).signature(url: url)
        let request = WebhookRequest(url, method: "GET", contentType: nil, signature: signature, body: "Body=forged")
        let events = Result { () throws(WebhookError) in try twilio.accept(request) }
        #expect(events == webhook.expected)
    }

    /// A parameter in the address of a POST is our own, and says nothing about the message.
    @Test func `does not mix the query with the form`() throws {
        let parameters = [("AccountSid", accountSID), ("MessageSid", messageSID), ("To", "+15145550000")]
        let request = WebhookRequest.signed(parameters, to: "https://example.test/sms?From=%2B14185551234")
        #expect(throws: WebhookError.missingParameter("From")) { try twilio.accept(request) }
    }

    @Test func `keeps the idempotency token`() throws {
        let url = "https://example.test/sms"
        let form = FormParameters([
            ("AccountSid", accountSID), ("MessageSid", messageSID), ("From", "+14185551234"), ("To", "+15145550000"),
        ])
        let request = WebhookRequest(
            method: "POST",
            publicURL: "https://example.test/",
            target: "/sms",
            headers: [
                "Content-Type": "Application/X-WWW-Form-URLEncoded; charset=UTF-8",
                "X-Twilio-Signature": TwilioSigner(secret: token).signature(url: url, parameters: form),
                "i-twilio-idempotency-token": "abc",
            ],
            body: Array(form.encoded.utf8)
        )
        guard case .message(let message) = try twilio.accept(request).first else {
            Issue.record("no message")
            return
        }
        #expect(message.idempotencyToken == "abc")
    }

    /// Twilio signs a text, so bytes that are no text come from a broken sender: what can be read is kept.
    @Test(arguments: [true, false])
    func `keeps a message that is not UTF-8`(signsRepairedText: Bool) throws {
        let url = "https://example.test/sms"
        let body =
            "AccountSid=\(accountSID)&MessageSid=\(messageSID)&From=%2B14185551234&To=%2B15145550000&Body=%C9t%E9+%zz"
        let form = try FormParameters(parsing: body.utf8)
        let signature = TwilioSigner(secret: token)
            .signature(url: url, parameters: signsRepairedText ? form.repaired : form)
        let events = try twilio.accept(WebhookRequest(url, signature: signature, body: body))
        #expect(events == (try WebhookCase.expected("\u{FFFD}t\u{FFFD} %zz").get()))
    }
}
