import IntakeCore
import Testing

@Suite("Social insurance numbers are masked")
struct SocialInsuranceNumberTests {
    @Test(
        "Masked",
        arguments: [
            ("123456789", "[NAS]"),
            ("123 456 789", "[NAS]"),
            ("123-456-789", "[NAS]"),
            ("123.456.789", "[NAS]"),
            ("123 456-789", "[NAS]"),
            ("123 - 456 - 789", "[NAS]"),
            ("123  456  789", "[NAS]"),
            ("123\u{A0}456\u{A0}789", "[NAS]"),
            ("123\u{202F}456\u{202F}789", "[NAS]"),
            ("123–456–789", "[NAS]"),
            ("123\u{2011}456\u{2011}789", "[NAS]"),
            ("１２３４５６７８９", "[NAS]"),
            ("１２３　４５６　７８９", "[NAS]"),
            ("١٢٣٤٥٦٧٨٩", "[NAS]"),
            ("000000000", "[NAS]"),
            ("Mon NAS est 123 456 789.", "Mon NAS est [NAS]."),
            ("NAS:123456789,merci", "NAS:[NAS],merci"),
            ("NAS123456789", "NAS[NAS]"),
            ("(123 456 789)", "([NAS])"),
            ("oui 123-456-789 depuis 3 mois", "oui [NAS] depuis 3 mois"),
            ("123 456 789 2 enfants", "[NAS] 2 enfants"),
            ("1. 123 456 789", "1. [NAS]"),
            ("123456789 987654321", "[NAS] [NAS]"),
            ("123 456 789 987 654 321", "[NAS] [NAS]"),
            ("123456789/987 654 321", "[NAS]/[NAS]"),
            ("123456789\n5145550100", "[NAS]\n5145550100"),
            ("123456789 514 555-0100", "[NAS] 514 555-0100"),
            ("123 456 789 514 555 0100", "[NAS] 514 555 0100"),
            ("514 555-0100 123 456 789", "514 555-0100 [NAS]"),
            ("514 555-0100, NAS 123456789", "514 555-0100, NAS [NAS]"),
            ("+1 514 555 0100 123 456 789", "+1 514 555 0100 [NAS]"),
            ("123 456 789 (514) 555-0100", "[NAS] (514) 555-0100"),
            ("né le 1985-03-02 123 456 789", "né le 1985-03-02 [NAS]"),
            ("H2X 1Y4 123456789", "H2X 1Y4 [NAS]"),
            ("👍123456789👍", "👍[NAS]👍"),
            ("\u{202E}123456789\u{301}", "\u{202E}[NAS]\u{301}"),
        ]
    )
    func masked(text: String, expected: String) {
        let result = SocialInsuranceNumber.masked(in: text)
        #expect(result.text.scalarValues == expected.scalarValues)
        #expect(result.found)
    }

    @Test(
        "Left alone",
        arguments: [
            "", "oui", "1", "12345678", "1234567890", "12 345 678",
            "514 555 0100", "514-555-0100", "514.555.0100", "(514) 555-0100", "(514)555-0100", "5145550100",
            "514 5550100",
            "+1 514 555 0100", "+15145550100", "1-514-555-0100", "15145550100", "1 800 463-5070", "1 800 463 5070",
            "５１４ ５５５ ０１００",
            "+33 6 12 34 56 78", "+33 612 345 678", "+33612345678",
            "4111111111111111", "4111 1111 1111 1111", "4111-1111-1111-1111", "3782 822463 10005",
            "2024-03-01", "2024-03-01 18:30", "01/03/2024", "18 h 30", "H2X 1Y4", "12 345,67 $", "1 234,56 $",
            "123 456 78", "12 345 6789", "123 456 789 012", "123-456-789-012", "2024-123-456-789", "123456789-01",
            "123456789.50", "AB-123456789-1", "123, 456, 789", "123\n456\n789",
            "123456789012345678901234567890",
        ]
    )
    func leftAlone(text: String) {
        let result = SocialInsuranceNumber.masked(in: text)
        #expect(result.text.scalarValues == text.scalarValues)
        #expect(!result.found)
    }

    @Test("Any text: what is masked stays masked, and only digits and what parts them go", arguments: UInt64(0)..<100)
    func properties(seed: UInt64) {
        var texts = RandomText(seed: seed)
        for _ in 0..<20 {
            let text = texts.next()
            let result = SocialInsuranceNumber.masked(in: text)
            #expect(result.found == (result.text.scalarValues != text.scalarValues))
            let kept = result.text.replacing(SocialInsuranceNumber.mark, with: "").filter(\.isLetter)
            #expect(kept == text.filter(\.isLetter))
        }
    }
}
