import Foundation
import IntakeCore
import Testing

@Suite("Telephone numbers")
struct PhoneNumberTests {
    @Test(
        "Typed by a person",
        arguments: [
            ("514 555-0100", "+15145550100"),
            ("5145550100", "+15145550100"),
            ("(514) 555.0100", "+15145550100"),
            ("(514)555-0100", "+15145550100"),
            ("514 555 01 00", "+15145550100"),
            ("1 514 555 0100", "+15145550100"),
            ("1-514-555-0100", "+15145550100"),
            ("+1 514 555 0100", "+15145550100"),
            ("+1(514)555-0100", "+15145550100"),
            ("  514 555-0100.\n", "+15145550100"),
            ("５１４－５５５－０１００", "+15145550100"),
            ("514\u{A0}555\u{2011}0100", "+15145550100"),
            ("\u{202A}514 555-0100\u{202C}", "+15145550100"),
            ("1 800 463-5070", "+18004635070"),
            ("+33 6 12 34 56 78", "+33612345678"),
            ("011 33 6 12 34 56 78", "+33612345678"),
            ("011 1 514 555 0100", "+15145550100"),
            ("+47 22 33 44 55", "+4722334455"),
        ]
    )
    func typed(text: String, expected: String) {
        #expect(PhoneNumber(typed: text)?.e164 == expected)
    }

    @Test(
        "Not a number, or not certainly",
        arguments: [
            "", " ", "+", "non", "0", "555-0100", "514 555-010", "514 555-01000", "2 514 555 0100", "114 555-0100",
            "014 555-0100", "594 555-0100", "514 055-0100", "514 155-0100", "514 911-0100", "514 411-0100",
            "911 555-0100",
            "514 555-0100 poste 2", "tel 514 555-0100", "514 555-0100#", "514+555-0100", "++15145550100",
            "+514 555 0100",
            "+1 514 555 010", "+1234567", "+1234567890123456", "+0 514 555 0100", "011", "00 33 6 12 34 56 78",
            "514/555-0100/514", "\0", "5145550100\0",
        ]
    )
    func refused(text: String) {
        #expect(PhoneNumber(typed: text) == nil)
    }

    @Test("Strict E.164", arguments: ["+15145550100", "+12042345678", "+33612345678", "+29061234", "+491701234567890"])
    func strict(text: String) {
        #expect(PhoneNumber(e164: text)?.e164 == text)
    }

    @Test(
        "Refused as E.164",
        arguments: [
            "", "+", "15145550100", "5145550100", "+1 514 555 0100", "+1514555010", "+151455501000", "+1514911555",
            "+15149110100", "+11145550100", "+0123456789", "+1234567", "+3361234567890123", "+３３612345678",
            "+33612345678 ",
        ]
    )
    func refusedStrictly(text: String) {
        #expect(PhoneNumber(e164: text) == nil)
    }

    @Test(
        "Where a number may be called",
        arguments: [
            ("+15145550100", true), ("+14165550100", true), ("+12125550100", true), ("+18675550100", true),
            ("+18004635070", true), ("+17875550100", true), ("+19395550100", true),
            ("+18095550100", false), ("+18765550100", false), ("+16585550100", false), ("+14735550100", false),
            ("+12425550100", false), ("+14415550100", false), ("+13405550100", false), ("+16715550100", false),
            ("+19005550100", false), ("+17005550100", false), ("+15149760100", false), ("+33612345678", false),
        ]
    )
    func destinations(text: String, isAllowed: Bool) throws {
        let number = try #require(PhoneNumber(e164: text))
        #expect(number.isAllowedDestination == isAllowed)
        #expect(number.isNorthAmerican == text.hasPrefix("+1"))
    }

    @Test("Quebec area codes", arguments: [418, 581, 367, 819, 873, 468, 450, 579, 354, 514, 438, 263])
    func quebec(areaCode: Int) throws {
        let number = try #require(PhoneNumber(typed: "\(areaCode) 555-0100"))
        #expect(number.hasQuebecAreaCode)
        #expect(number.areaCode == areaCode)
        #expect(number.isAllowedDestination)
    }

    @Test("Not Quebec", arguments: ["+14165550100", "+18004635070", "+51455501001"])
    func notQuebec(text: String) throws {
        #expect(try !#require(PhoneNumber(e164: text)).hasQuebecAreaCode)
    }

    @Test("Written for reading", arguments: [("+15145550100", "514 555-0100"), ("+33612345678", "+33612345678")])
    func display(text: String, expected: String) {
        #expect(PhoneNumber(e164: text)?.display == expected)
    }

    @Test("Codable as a plain string, and nothing else gets in")
    func codable() throws {
        let number = try #require(PhoneNumber(e164: "+15145550100"))
        let data = try JSONEncoder().encode([number])
        #expect(String(decoding: data, as: UTF8.self) == #"["+15145550100"]"#)
        #expect(try JSONDecoder().decode([PhoneNumber].self, from: data) == [number])
        let error = #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([PhoneNumber].self, from: Data(#"["514 555-0199"]"#.utf8))
        }
        #expect(!String(describing: error).contains("0199"))
    }
}
