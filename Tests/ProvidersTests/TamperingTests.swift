import IntakeCore
import Providers
import Testing

/// Whatever somebody changes in a signed webhook, it is refused.
struct TamperingTests {
    private let parameters = [
        ("AccountSid", accountSID), ("Body", "Oui, à 18 h"), ("From", "+14185551234"), ("FromCity", ""),
        ("MessageSid", messageSID), ("To", "+15145550000"),
    ]
    private let url = "https://example.test/sms?step=2&lang=fr"

    private func isAccepted(_ request: WebhookRequest) -> Bool {
        (try? twilio.verify(request, at: now)) != nil
    }

    private func altered(_ request: WebhookRequest, url: String? = nil, body: [UInt8]? = nil) -> WebhookRequest {
        WebhookRequest(
            method: request.method,
            publicURL: url ?? request.url,
            target: "",
            headers: request.headers,
            body: body ?? request.body
        )
    }

    @Test func `one byte of the body`() throws {
        let request = WebhookRequest.signed(parameters, to: url)
        try #require(isAccepted(request))
        for index in request.body.indices {
            for bit in 0..<8 {
                var body = request.body
                body[index] ^= 1 << bit
                let isSameForm = try FormParameters(parsing: body) == FormParameters(parsing: request.body)
                #expect(isAccepted(altered(request, body: body)) == isSameForm, "byte \(index), bit \(bit)")
            }
            #expect(!isAccepted(altered(request, body: Array(request.body[..<index]))), "cut at \(index)")
        }
    }

    @Test func `one character of the address`() throws {
        let request = WebhookRequest.signed(parameters, to: url)
        for index in url.indices {
            var changed = url
            changed.replaceSubrange(index...index, with: url[index] == "x" ? "y" : "x")
            #expect(!isAccepted(altered(request, url: changed)), "\(changed)")
        }
        for other in ["https://example.test/sms", url + "&x=1", "https://example.test/sms?lang=fr&step=2"] {
            #expect(!isAccepted(altered(request, url: other)), "\(other)")
        }
    }

    @Test func `one character of the signature`() throws {
        let signature = TwilioSigner(secret: token).signature(url: url)
        try #require(isAccepted(WebhookRequest(url, signature: signature)))
        // The last character before the padding holds two bits that mean nothing.
        for index in signature.indices.dropLast(2) {
            var changed = signature
            changed.replaceSubrange(index...index, with: signature[index] == "A" ? "B" : "A")
            #expect(!isAccepted(WebhookRequest(url, signature: changed)), "\(changed)")
        }
        for other in ["A", "====", " \(signature)", signature + signature, String(signature.dropLast()), "é"] {
            #expect(!isAccepted(WebhookRequest(url, signature: other)), "\(other)")
        }
    }

    @Test func `parameters added, removed or renamed`() throws {
        let request = WebhookRequest.signed(parameters, to: url)
        for index in parameters.indices {
            var removed = parameters
            removed.remove(at: index)
            var renamed = parameters
            renamed[index].0 += "x"
            var repeated = parameters
            repeated.append((parameters[index].0, "another value"))
            for changed in [removed, renamed, repeated] {
                let body = Array(FormParameters(changed).encoded.utf8)
                #expect(!isAccepted(altered(request, body: body)), "\(changed)")
            }
        }
    }

    /// Neither the order of parameters nor the same one twice is covered by Twilio's signature; they mean nothing.
    @Test func `what the signature does not cover changes nothing`() throws {
        let request = WebhookRequest.signed(parameters, to: url)
        let expected = try twilio.accept(request)
        for changed in [parameters.reversed(), parameters + parameters] {
            let body = Array(FormParameters(changed).encoded.utf8)
            #expect(try twilio.accept(altered(request, body: body)) == expected)
        }
    }

    /// Nothing separates names from values in what is signed, so a text could pretend to be a second sender.
    @Test func `a text cannot pass for another parameter`() throws {
        let honest = WebhookRequest.signed([
            ("AccountSid", accountSID), ("Body", "OuiFrom+14185550000"), ("From", "+14185551234"),
            ("MessageSid", messageSID), ("To", "+15145550000"),
        ])
        let forged = FormParameters([
            ("AccountSid", accountSID), ("Body", "Oui"), ("From", "+14185550000"), ("From", "+14185551234"),
            ("MessageSid", messageSID), ("To", "+15145550000"),
        ])
        let request = altered(honest, body: Array(forged.encoded.utf8))
        try #require(isAccepted(request))
        #expect(throws: WebhookError.invalidParameter("From")) { try twilio.accept(request) }
    }

    /// A person's two spellings of é are two texts.
    @Test func `another spelling of the same accent`() throws {
        let request = WebhookRequest.signed([("Body", "e\u{301}t\u{E9}")])
        let other = FormParameters([("Body", "\u{E9}t\u{E9}")])
        #expect(!isAccepted(altered(request, body: Array(other.encoded.utf8))))
    }
}
