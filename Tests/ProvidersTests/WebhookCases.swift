import IntakeCore
import Providers
import Testing

private let line = PhoneNumber(e164: "+15145550000")

/// One form, and what it says.
struct WebhookCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let parameters: [(name: String, value: String)]
    let expected: Result<[WebhookEvent], WebhookError>

    /// A message as Twilio sends it, with some parameters changed, added, or (nil) left out.
    static func message(
        _ name: String,
        _ changes: KeyValuePairs<String, String?>,
        _ expected: Result<[WebhookEvent], WebhookError>
    ) -> WebhookCase {
        WebhookCase(name, base: [("Body", "Oui"), ("NumMedia", "0"), ("SmsStatus", "received")], changes, expected)
    }

    /// A status callback, changed the same way.
    static func report(
        _ name: String,
        _ changes: KeyValuePairs<String, String?>,
        _ expected: Result<[WebhookEvent], WebhookError>
    ) -> WebhookCase {
        WebhookCase(name, base: [("MessageStatus", "sent"), ("SmsStatus", "sent")], changes, expected)
    }

    private init(
        _ name: String,
        base: [(name: String, value: String)],
        _ changes: KeyValuePairs<String, String?>,
        _ expected: Result<[WebhookEvent], WebhookError>
    ) {
        let common = [
            ("AccountSid", accountSID), ("MessageSid", messageSID), ("From", "+14185551234"), ("To", "+15145550000"),
        ]
        var parameters: [(name: String, value: String)] = common + base
        for (name, value) in changes {
            parameters.removeAll { $0.name == name }
            if let value { parameters.append((name, value)) }
        }
        testDescription = name
        self.parameters = parameters
        self.expected = expected
    }
}

extension WebhookCase {
    static let all = messages + refusals + reports

    /// One message of these parts.
    static func expected(
        id: String = messageSID,
        from: String = "+14185551234",
        _ text: String = "Oui",
        media: Int = 0,
        answered: CarrierKeyword? = nil
    ) -> Result<[WebhookEvent], WebhookError> {
        guard let line else { return .failure(.invalidParameter("To")) }
        let message = InboundMessage(
            providerMessageID: id,
            from: Sender(from),
            to: line,
            text: text,
            mediaCount: media,
            carrierAnswered: answered
        )
        return .success([.message(message)])
    }

    private static let messages: [WebhookCase] = [
        .message("plain", [:], expected()),
        .message("accents and emoji", ["Body": "Été 👍 1\u{FE0F}\u{20E3}"], expected("Été 👍 1\u{FE0F}\u{20E3}")),
        .message("several lines", ["Body": "a\r\n b "], expected("a\r\n b ")),
        .message("NUL", ["Body": "a\u{0}b"], expected("a\u{0}b")),
        .message("empty text", ["Body": ""], expected("")),
        .message("no text", ["Body": nil], expected("")),
        .message("pictures", ["Body": "", "NumMedia": "2", "MediaUrl0": "https://x.test/1"], expected("", media: 2)),
        .message("odd number of pictures", ["NumMedia": "-3"], expected()),
        .message("no number of pictures", ["NumMedia": "many"], expected()),
        .message("short code", ["From": "12345"], expected(from: "12345")),
        .message("name", ["From": "BANQUE"], expected(from: "BANQUE")),
        .message("withheld", ["From": "+266696687"], expected(from: "anonymous")),
        .message(
            "other companies' identifiers",
            ["MessageSid": "2f1c9d1e-0b5e-4e0c-9f0a-1c2d3e4f5a6b"],
            expected(id: "2f1c9d1e-0b5e-4e0c-9f0a-1c2d3e4f5a6b")
        ),
        .message("carrier answered STOP", ["Body": "Stop", "OptOutType": "STOP"], expected("Stop", answered: .stop)),
        .message("carrier answered START", ["OptOutType": "START"], expected(answered: .start)),
        .message("carrier answered HELP", ["OptOutType": "HELP"], expected(answered: .help)),
        .message("unknown kind of answer", ["OptOutType": "NEW"], expected()),
        .message("parameters yet unknown", ["FutureThing": "1", "FromCity": ""], expected()),
        .message("no status", ["SmsStatus": nil], expected()),
    ]

    private static let refusals: [WebhookCase] = [
        .message("no account", ["AccountSid": nil], .failure(.missingParameter("AccountSid"))),
        .message("other account", ["AccountSid": "ACother"], .failure(.otherAccount)),
        .message("no identifier", ["MessageSid": nil], .failure(.missingParameter("MessageSid"))),
        .message("empty identifier", ["MessageSid": ""], .failure(.missingParameter("MessageSid"))),
        .message("identifier with a space", ["MessageSid": "SM 1"], .failure(.invalidParameter("MessageSid"))),
        .message("identifier with an accent", ["MessageSid": "SMé"], .failure(.invalidParameter("MessageSid"))),
        .message(
            "endless identifier",
            ["MessageSid": String(repeating: "1", count: 65)],
            .failure(.invalidParameter("MessageSid"))
        ),
        .message("no sender", ["From": nil], .failure(.missingParameter("From"))),
        .message("no recipient", ["To": nil], .failure(.missingParameter("To"))),
        .message("recipient that is no number", ["To": "hello"], .failure(.invalidParameter("To"))),
        .report("report without identifier", ["MessageSid": nil], .failure(.missingParameter("MessageSid"))),
        .report("report of another account", ["AccountSid": "ACother"], .failure(.otherAccount)),
    ]

    /// One report of this status.
    private static func expected(
        _ status: DeliveryStatus,
        _ failure: SendFailure? = nil
    )
        -> Result<[WebhookEvent], WebhookError>
    {
        .success([.report(DeliveryReport(providerMessageID: messageSID, status: status, failure: failure))])
    }

    private static let statuses: [(String, DeliveryStatus)] = [
        ("accepted", .queued), ("scheduled", .queued), ("queued", .queued), ("sending", .queued), ("sent", .sent),
        ("partially_delivered", .sent), ("delivered", .delivered), ("undelivered", .undelivered),
        ("failed", .failed), ("canceled", .canceled), ("read", .read),
    ]

    private static let reports: [WebhookCase] =
        statuses.map { word, status in .report(word, ["MessageStatus": word, "SmsStatus": word], expected(status)) }
        + [
            .report(
                "status by its older name",
                ["MessageStatus": nil, "SmsStatus": "delivered"],
                expected(.delivered)
            ),
            .report("status yet unknown", ["MessageStatus": "teleported"], .success([])),
            .report("no numbers", ["From": nil, "To": nil], expected(.sent)),
            .report(
                "known error",
                ["MessageStatus": "undelivered", "ErrorCode": "30005"],
                expected(
                    .undelivered,
                    SendFailure(code: "30005", sentence: "The number is unknown, or no longer in service.")
                )
            ),
            .report("error that is no number", ["MessageStatus": "failed", "ErrorCode": "?"], expected(.failed)),
        ]
}
