import IntakeCore
import Testing

@Suite("A telephone number in a text")
struct PhoneNumberSearchTests {
    @Test(
        "Found, with what stands around it",
        arguments: [
            ("mon numero est le 514-555-0100 svp", "+15145550100", "mon numero est le | svp"),
            ("514 555-0100", "+15145550100", "|"),
            ("(514) 555-0100 le soir", "+15145550100", "| le soir"),
            ("(cell 514 555-0100)", "+15145550100", "(cell |)"),
            ("tel.:1 (514) 555-0100.", "+15145550100", "tel.:|."),
            ("5145550100ok", "+15145550100", "|ok"),
            ("au +1 514 555 0100 merci", "+15145550100", "au | merci"),
            ("1514 555-0100", "+15145550100", "|"),
            ("514 555 01 00", "+15145550100", "|"),
            ("514 5550100", "+15145550100", "|"),
            ("514 555-0100 poste 12", "+15145550100", "| poste 12"),
            ("514 555-0100 2 fois", "+15145550100", "| 2 fois"),
            ("le 3, 418 555-0101 ou 514 555-0100", "+14185550101", "le 3, | ou 514 555-0100"),
            ("５１４ ５５５ ０１００", "+15145550100", "|"),
            ("123456789 514 555-0100", "+15145550100", "123456789 |"),
            ("en France: +33 6 12 34 56 78", "+33612345678", "en France: |"),
            ("é👍 514 555-0100 👍", "+15145550100", "é👍 | 👍"),
        ]
    )
    func found(text: String, number: String, around: String) throws {
        let match = try #require(PhoneNumber.first(in: text))
        #expect(match.number.e164 == number)
        #expect(text.replacingCharacters(in: match.range) == around)
    }

    @Test(
        "None",
        arguments: [
            "", "oui", "555-0100", "514 555-010", "51455501001", "25145550100", "4111 1111 1111 1111",
            "4111111111111111",
            "7-514-555-0100", "514-555-0100-2", "20.5145550100", "514 911-0100", "514, 555, 0100", "514\n555\n0100",
            "2024-03-01 18:30", "le 25 2024-05-06", "+514 555-0100", "123 456 789", "114 555-0100", "5 14 55 50 100",
        ]
    )
    func none(text: String) {
        #expect(PhoneNumber.first(in: text) == nil)
    }

    @Test("Any text: what is found reads as the same number alone", arguments: UInt64(0)..<100)
    func properties(seed: UInt64) {
        var texts = RandomText(seed: seed)
        for _ in 0..<20 {
            let text = texts.next()
            guard let match = PhoneNumber.first(in: text) else { continue }
            #expect(PhoneNumber(typed: String(text[match.range])) == match.number)
        }
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<Index>) -> String {
        String(self[..<range.lowerBound]) + "|" + String(self[range.upperBound...])
    }
}
