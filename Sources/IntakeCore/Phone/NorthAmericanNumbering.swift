/// The North American Numbering Plan: country code 1, shared by Canada, the United States and some twenty other
/// countries and territories, several of which are billed as overseas.
enum NorthAmericanNumbering {
    /// Whether ten ASCII digits have the form of a number: area code `[2-9][0-8]X`, exchange `[2-9]XX`, and neither of
    /// them a service code such as 411 or 911.
    static func isValid(_ national: some StringProtocol) -> Bool {
        let digits = national.utf8.map { Int($0) - Int(UInt8(ascii: "0")) }
        guard digits.count == 10, digits.allSatisfy((0...9).contains) else { return false }
        let isServiceCode = { (start: Int) in digits[start + 1] == 1 && digits[start + 2] == 1 }
        return digits[0] >= 2 && digits[1] != 9 && digits[3] >= 2 && !isServiceCode(0) && !isServiceCode(3)
    }

    /// The area codes of Quebec. Numbers are portable and people move: this is a hint, never a condition.
    static let quebecAreaCodes: Set<Int> = [
        418, 581, 367,  // Quebec City and the east
        819, 873, 468,  // the west, the north and the Eastern Townships
        450, 579, 354,  // around Montreal
        514, 438, 263,  // Montreal
    ]

    /// Area codes that we never call nor text, because someone who makes us do so can be paid for it: premium and
    /// carrier-priced numbers, and every part of the plan outside Canada, the United States and Puerto Rico.
    static let refusedAreaCodes: Set<Int> = [
        900, 700, 600,  // premium rate; rates set by a carrier; Canadian satellite and special services
        242,  // Bahamas
        246,  // Barbados
        264,  // Anguilla
        268,  // Antigua and Barbuda
        284,  // British Virgin Islands
        340,  // United States Virgin Islands
        345,  // Cayman Islands
        441,  // Bermuda
        473,  // Grenada
        649,  // Turks and Caicos
        658, 876,  // Jamaica
        664,  // Montserrat
        670,  // Northern Mariana Islands
        671,  // Guam
        684,  // American Samoa
        721,  // Sint Maarten
        758,  // Saint Lucia
        767,  // Dominica
        784,  // Saint Vincent and the Grenadines
        809, 829, 849,  // Dominican Republic
        868,  // Trinidad and Tobago
        869,  // Saint Kitts and Nevis
    ]

    /// The exchange of premium-rate numbers, in whatever area code.
    static let refusedExchange = 976
}
