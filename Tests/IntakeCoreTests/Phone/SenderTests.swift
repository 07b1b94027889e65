import IntakeCore
import Testing

@Suite("Senders")
struct SenderTests {
    @Test(
        "Numbers",
        arguments: [
            ("+15145550100", "+15145550100"), ("15145550100", "+15145550100"), ("5145550100", "+15145550100"),
            (" 15145550100", "+15145550100"), ("+33612345678", "+33612345678"), ("+15005550006", "+15005550006"),
        ]
    )
    func numbers(text: String, expected: String) {
        #expect(Sender(text).number?.e164 == expected)
    }

    @Test(
        "Withheld",
        arguments: [
            "anonymous", "Anonymous", "ANONYMOUS", "Restricted", "unavailable", "unknown", "private", "blocked", "",
            " ", "+266696687", "+7378742833", "+2562533", "+8656696", "+86282452253", "266696687", "86282452253",
            "sip:anonymous@anonymous.invalid", "SIP:Anonymous@192.0.2.1",
        ]
    )
    func withheld(text: String) {
        #expect(Sender(text) == .withheld)
    }

    @Test("Short codes", arguments: ["211", "1234", "12345", "123456"])
    func shortCodes(text: String) {
        #expect(Sender(text) == .shortCode(text))
    }

    @Test("Names", arguments: ["Desjardins", "Revenu Qc", "Hydro-QC", "A1", "Amazon", "12345678 9a"])
    func names(text: String) {
        #expect(Sender(text) == .alphanumeric(text))
    }

    @Test(
        "Anything else",
        arguments: [
            "sip:alice@example.test", "sip:+15145550100@example.test", "client:joey", "client:a", "a@b", "12",
            "1234567",
            "+12345", "447700900000", "Gouvernement du Quebec", "+15149110100", "+1anonymous+1", "١٢٣٤", "Été ê",
            "a\0b", "👍", "***",
        ]
    )
    func others(text: String) {
        #expect(Sender(text) == .other(text))
    }

    @Test(
        "Only an allowed number is answered",
        arguments: [
            ("+15145550100", true), ("+18765550100", false), ("+33612345678", false), ("12345", false),
            ("Desjardins", false), ("anonymous", false), ("sip:+15145550100@example.test", false),
        ]
    )
    func replies(text: String, isAllowed: Bool) {
        #expect(Sender(text).mayReceiveReplies == isAllowed)
    }

    @Test("Any text is a sender, and reads as a phone number or not, without a trap", arguments: UInt64(0)..<100)
    func total(seed: UInt64) {
        var texts = RandomText(seed: seed)
        for _ in 0..<20 {
            let text = String(texts.next().prefix(16))
            if let number = PhoneNumber(typed: text) { #expect(Sender(number.e164) == .number(number)) }
            if Sender(text).mayReceiveReplies { #expect(PhoneNumber(typed: text) == Sender(text).number) }
        }
    }
}
