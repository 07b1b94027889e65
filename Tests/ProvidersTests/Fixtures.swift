import Foundation
import IntakeCore
import Providers
import TestSupport

/// The token and account of the signature vectors.
let token = "0123456789abcdef0123456789abcdef"
let accountSID = "AC" + String(repeating: "0", count: 32)
let messageSID = "SM" + String(repeating: "1", count: 32)
let twilio = Twilio(account: TwilioAccount(accountSID: accountSID, authTokens: [token]))

/// No provider tested here reads the time.
let now = Date(timeIntervalSince1970: 1_700_000_000)

extension WebhookRequest {
    /// A request with exactly these parts.
    init(
        _ url: String,
        method: String = "POST",
        contentType: String? = "application/x-www-form-urlencoded",
        signature: String? = nil,
        settings: String? = nil,
        body: String = ""
    ) {
        let fields = [
            ("content-type", contentType), ("x-twilio-signature", signature),
            ("x-twilio-webhooks-signature-settings", settings),
        ]
        self.init(
            method: method,
            publicURL: url,
            target: "",
            headers: HeaderList(fields.compactMap { name, value in value.map { .init(name: name, value: $0) } }),
            body: Array(body.utf8)
        )
    }

    /// A form as Twilio would send it, signed with the token.
    static func signed(
        _ parameters: [(name: String, value: String)],
        to url: String = "https://example.test/sms"
    )
        -> WebhookRequest
    {
        let form = FormParameters(parameters)
        let signature = TwilioSigner(secret: token).signature(url: url, parameters: form)
        return WebhookRequest(url, signature: signature, body: form.encoded)
    }
}

extension MessagingProvider {
    /// What a webhook says, if it may say anything.
    func accept(_ request: WebhookRequest) throws(WebhookError) -> [WebhookEvent] {
        try events(in: verify(request, at: now))
    }
}

extension SeededGenerator {
    /// A text of up to that many characters from the corners of Unicode.
    mutating func text(maximumLength: Int) -> String {
        let ranges: [ClosedRange<UInt32>] = [
            0x20...0x7E, 0x20...0x7E, 0x00...0x1F, 0x7F...0xFF, 0x300...0x36F, 0x2000...0x206F, 0xFFF0...0xFFFF,
            0x1F300...0x1F6FF, 0xE000...0xE010, 0x10FFF0...0x10FFFF,
        ]
        var text = ""
        for _ in 0..<Int.random(in: 0...maximumLength, using: &self) {
            let range = ranges[Int.random(in: ranges.indices, using: &self)]
            if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &self)) {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
