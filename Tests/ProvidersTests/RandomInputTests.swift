import Foundation
import IntakeCore
import Providers
import TestSupport
import Testing

/// Nothing that arrives may stop the process: these tests fail by crashing, or by accepting noise.
struct RandomInputTests {
    @Test func `random requests are refused`() throws {
        var generator = SeededGenerator()
        for _ in 0..<2_000 {
            let method = ["POST", "GET", "", "\u{0}"].randomElement(using: &generator)
            let origin = ["https://example.test", "", "::", "//@[", "http://:@:80"].randomElement(using: &generator)
            let type = ["application/x-www-form-urlencoded", "", ";"].randomElement(using: &generator)
            let request = WebhookRequest(
                method: try #require(method),
                publicURL: try #require(origin),
                target: generator.text(maximumLength: 20),
                headers: [
                    "Content-Type": try #require(type),
                    "X-Twilio-Signature": generator.text(maximumLength: 30),
                ],
                body: randomBytes(using: &generator)
            )
            #expect(throws: WebhookError.self, "seed \(generator.seed)") { try twilio.verify(request, at: now) }
        }
    }

    @Test func `random bytes in a signed message lose nothing else`() throws {
        var generator = SeededGenerator()
        let url = "https://example.test/sms"
        let known = "AccountSid=\(accountSID)&MessageSid=\(messageSID)&From=%2B14185551234&To=%2B15145550000&Body="
        for _ in 0..<1_000 {
            let noise = randomBytes(using: &generator).filter { $0 != UInt8(ascii: "&") }
            let body = Array(known.utf8) + noise
            let signature = TwilioSigner(secret: token)
                .signature(url: url, parameters: try FormParameters(parsing: body))
            let request = WebhookRequest(
                method: "POST",
                publicURL: url,
                target: "",
                headers: ["Content-Type": "application/x-www-form-urlencoded", "X-Twilio-Signature": signature],
                body: body
            )
            guard case .message(let message) = try twilio.accept(request).first else {
                Issue.record("seed \(generator.seed): no message")
                continue
            }
            #expect(message.providerMessageID == messageSID, "seed \(generator.seed)")
        }
    }

    @Test func `random bytes in a signed call cut nobody off`() throws {
        var generator = SeededGenerator()
        let names = [
            "From", "To", "Direction", "CallStatus", "CallDuration", "Digits", "RecordingUrl", "RecordingSid",
            "RecordingDuration", "DialCallStatus", "DialCallSid", "DialBridged", "AnsweredBy", "ErrorCode",
        ]
        for _ in 0..<1_000 {
            let noise = names.map { ($0, String(decoding: randomBytes(using: &generator), as: UTF8.self)) }
            let request = WebhookRequest.signed([("AccountSid", accountSID), ("CallSid", "CA1")] + noise)
            let event = try twilio.callEvent(in: twilio.verify(request, at: now))
            #expect(event.callID == "CA1", "seed \(generator.seed)")
            #expect(event.digits.map { $0.allSatisfy("0123456789*#".contains) } ?? true, "seed \(generator.seed)")
        }
    }

    @Test func `random responses are not taken for success`() {
        var generator = SeededGenerator()
        for _ in 0..<1_000 {
            let response = OutboundResponse(
                status: Int.random(in: 100...599, using: &generator),
                body: randomBytes(using: &generator)
            )
            if case .accepted = twilio.outcome(ofSending: response) {
                Issue.record("seed \(generator.seed): accepted")
            }
            if case .accepted = twilio.outcome(ofCalling: response) {
                Issue.record("seed \(generator.seed): call accepted")
            }
            if case .fetched = twilio.outcome(ofFetchingRecording: response) {
                Issue.record("seed \(generator.seed): recording fetched")
            }
            #expect(throws: SentMessageError.self, "seed \(generator.seed)") {
                try twilio.sentMessages(in: response)
            }
        }
    }

    private func randomBytes(using generator: inout SeededGenerator) -> [UInt8] {
        let favourites = Array("%&=+{}[]\"\\".utf8) + [0, 0xC3, 0xF0, 0xFF]
        return (0..<Int.random(in: 0...60, using: &generator)).map { _ in
            Bool.random(using: &generator)
                ? UInt8.random(in: 0...255, using: &generator)
                : favourites[Int.random(in: favourites.indices, using: &generator)]
        }
    }
}
