import IntakeCore
import Providers
import Testing

struct TwilioSignatureTests {
    private func provider(tokens: [String] = [token], sharedKeys: [String] = []) -> Twilio {
        Twilio(account: TwilioAccount(accountSID: accountSID, authTokens: tokens, sharedKeys: sharedKeys))
    }

    @Test(arguments: SignatureVector.exact)
    func `signs as Twilio's own libraries do`(vector: SignatureVector) {
        let signer = TwilioSigner(secret: vector.token)
        #expect(signer.signature(url: vector.url, parameters: vector.form) == vector.signature)
        #expect(signer.isValid(vector.signature, url: vector.url, parameters: vector.form))
    }

    @Test(arguments: SignatureVector.exact)
    func `accepts what Twilio signed`(vector: SignatureVector) throws {
        let request = WebhookRequest(
            vector.url,
            method: vector.parameters.isEmpty ? "GET" : "POST",
            signature: vector.signature,
            body: vector.form.encoded
        )
        #expect(try provider(tokens: [vector.token]).verify(request, at: now).request == request)
    }

    /// A port is optional in what Twilio signs, but a wrong one is not.
    @Test(arguments: [
        ("https://example.test:8443", "V2b", "eeSBR+pjOjYIh0CIj6byNCwKgm0=", true),
        ("https://example.test:8443", "V2c", "G+wufAdo2avdB/paWgq8G2uIwqk=", false),
        ("https://example.test", "V2c", "G+wufAdo2avdB/paWgq8G2uIwqk=", true),
        ("https://example.test", "V2a", "idHKf0pTmDtWUk0UEIdenPTc0eU=", false),
        ("https://example.test:443", "V2b", "eeSBR+pjOjYIh0CIj6byNCwKgm0=", true),
        ("https://example.test:443", "V2a", "idHKf0pTmDtWUk0UEIdenPTc0eU=", false),
        ("http://example.test", "V2b", "eeSBR+pjOjYIh0CIj6byNCwKgm0=", false),
    ])
    func `reads the port both ways`(origin: String, name: String, signature: String, isValid: Bool) {
        let form = FormParameters(SignatureVector.call)
        let request = WebhookRequest(
            origin + "/voice?lang=fr&step=2",
            signature: signature,
            body: form.encoded
        )
        #expect(((try? twilio.verify(request, at: now)) != nil) == isValid)
    }

    @Test(arguments: [
        ("http://user:secret@example.test/a", "http://user:secret@example.test:80/a"),
        ("https://user:12@example.test:8443/a", "https://user:12@example.test/a"),
        ("https://[2001:db8::1]/a", "https://[2001:db8::1]:443/a"),
        ("https://[2001:db8::1]:8443/a:9", "https://[2001:db8::1]/a:9"),
        ("https://example.test?to=b:1", "https://example.test:443?to=b:1"),
        ("https://example.test/a#rc=2", "https://example.test/a"),
    ])
    func `takes nothing else for a port`(url: String, signedURL: String) throws {
        let signature = TwilioSigner(secret: token).signature(url: signedURL)
        _ = try twilio.verify(WebhookRequest(url, signature: signature), at: now)
    }

    @Test(arguments: [
        (
            "12345", #"{"property": "value", "boolean": true}"#, "a9nBmqA0ju/hNViExpshrM61xv4=",
            "https://mycompany.com/myapp.php?foo=1&bar=2"
                + "&bodySHA256=0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620"
        ),
        (
            token, #"{"msg":"Été","n":1}"#, "45rUrKYodR1FeDE8ZSFptruJmfE=",
            "https://example.test/events"
                + "?bodySHA256=e0a48e6e0d4359f051b78c070518eb1c4ee9b4c0620ff28b2f2af4e152134122"
        ),
    ])
    func `checks the hash of a JSON body`(token: String, body: String, signature: String, url: String) throws {
        func request(_ body: String, url: String = url, type: String = "application/json") -> WebhookRequest {
            WebhookRequest(url, contentType: type, signature: signature, body: body)
        }
        let provider = provider(tokens: [token])
        _ = try provider.verify(request(body), at: now)
        #expect(throws: WebhookError.badSignature) { try provider.verify(request(body + " "), at: now) }
        #expect(throws: WebhookError.badSignature) { try provider.verify(request(""), at: now) }
        #expect(throws: WebhookError.badSignature) {
            try provider.verify(request("Body=OUI", type: "application/x-www-form-urlencoded"), at: now)
        }
    }

    @Test func `refuses a body that nothing covers`() {
        let url = "https://example.test/events"
        let signature = TwilioSigner(secret: token).signature(url: url)
        for type in ["application/json", "text/plain", "multipart/form-data; boundary=x", nil] {
            let request = WebhookRequest(url, contentType: type, signature: signature, body: "{}")
            #expect(throws: WebhookError.wrongContentType) { try twilio.verify(request, at: now) }
        }
    }

    @Test func `accepts SHA-256 with a shared key alone`() throws {
        let signature = "wJ70QUZ9cp5B+LrJDyDGXNPls1o7+auNnOWrgxSwZfY="
        let request = WebhookRequest(
            "https://example.test/sms",
            signature: signature,
            settings: "key=webhooks_sharedkey_1, algorithm=HMAC_SHA256",
            body: "Body=OUI&From=%2B14185551234"
        )
        let signer = TwilioSigner(secret: token, algorithm: .sha256)
        let form = FormParameters([("Body", "OUI"), ("From", "+14185551234")])
        #expect(signer.signature(url: request.url, parameters: form) == signature)
        #expect(signer.isValid(signature, url: request.url, parameters: form))
        _ = try provider(tokens: [], sharedKeys: [token]).verify(request, at: now)
        #expect(throws: WebhookError.noSecret) { try provider(tokens: [token]).verify(request, at: now) }
        #expect(throws: WebhookError.badSignature) {
            try provider(tokens: [token], sharedKeys: ["other"]).verify(request, at: now)
        }
    }

    @Test(arguments: [
        ("key=k,algorithm=HMAC_MD5", WebhookError.unknownAlgorithm),
        ("algorithm=none", .unknownAlgorithm),
        ("key=k,algorithm=HMAC_SHA256", .noSecret),
    ])
    func `refuses other algorithms`(settings: String, error: WebhookError) {
        let signature = TwilioSigner(secret: token).signature(url: "https://example.test/sms")
        let request = WebhookRequest("https://example.test/sms", signature: signature, settings: settings)
        #expect(throws: error) { try twilio.verify(request, at: now) }
    }

    @Test(arguments: ["", "key=k", "key=k,algorithm=", "key=k,algorithm=HMAC_SHA1", ",,=,", "algorithm"])
    func `takes SHA-1 where no other algorithm is named`(settings: String) throws {
        let signature = TwilioSigner(secret: token).signature(url: "https://example.test/sms")
        let request = WebhookRequest("https://example.test/sms", signature: signature, settings: settings)
        _ = try twilio.verify(request, at: now)
    }

    @Test func `accepts every token while one replaces another`() throws {
        let request = WebhookRequest.signed([("Body", "OUI")])
        _ = try provider(tokens: ["new", token]).verify(request, at: now)
        #expect(throws: WebhookError.badSignature) { try provider(tokens: ["new"]).verify(request, at: now) }
    }

    /// An empty secret would let anybody sign.
    @Test(arguments: [[], [""]])
    func `refuses everything without a secret`(tokens: [String]) {
        let signature = TwilioSigner(secret: "").signature(url: "https://example.test/sms")
        for signature in [signature, nil] {
            let request = WebhookRequest("https://example.test/sms", signature: signature)
            #expect(throws: WebhookError.noSecret) { try provider(tokens: tokens).verify(request, at: now) }
        }
    }

    @Test(arguments: [nil, ""])
    func `refuses what is not signed`(signature: String?) {
        let request = WebhookRequest("https://example.test/sms", signature: signature, body: "Body=OUI")
        #expect(throws: WebhookError.missingSignature) { try twilio.verify(request, at: now) }
    }
}
