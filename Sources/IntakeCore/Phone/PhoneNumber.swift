/// A telephone number anywhere in the world, known to be well formed. Whether it is in service is another matter.
public struct PhoneNumber: Sendable, Hashable {
    /// The number in E.164: a plus sign, the country code and the rest, 8 to 15 digits with nothing between them.
    public let e164: String

    /// Reads a number that is already in E.164, as providers write it: `+15145550100`.
    ///
    /// A number of country code 1 must follow the North American plan.
    public init?(e164 text: String) {
        let digits = text.utf8.dropFirst()
        guard text.utf8.first == UInt8(ascii: "+"), (8...15).contains(digits.count),
            digits.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains), digits.first != UInt8(ascii: "0")
        else { return nil }
        if digits.first == UInt8(ascii: "1"), !NorthAmericanNumbering.isValid(text.dropFirst(2)) { return nil }
        e164 = text
    }

    /// Reads ten digits of the North American plan, or eleven that begin with 1, with nothing between them.
    init?(national digits: String) {
        self.init(e164: digits.utf8.count == 10 ? "+1" + digits : "+" + digits)
        guard isNorthAmerican else { return nil }
    }

    /// Reads a number as a person types it, with nothing else around it: `514 555-0100`, `(514) 555.0100`,
    /// `1 514 555 0100`, `+33 6 12 34 56 78`, `011 33 6 12 34 56 78`.
    ///
    /// `nil` where it cannot be read in one way only. A seven-digit number lacks its area code, and a plus sign
    /// straight before a Quebec area code (`+514 555 0100`) may be a slip or another country.
    public init?(typed text: String) {
        var digits = ""
        var hasPlusSign = false
        for scalar in text.unicodeScalars {
            if let digit = scalar.asciiDigit {
                digits.unicodeScalars.append(digit)
            } else if scalar.isPlusSign, !hasPlusSign, digits.isEmpty {
                hasPlusSign = true
            } else if !scalar.separatesDigits, !scalar.isInvisible, !scalar.properties.isWhitespace {
                return nil
            }
        }
        if hasPlusSign {
            if digits.utf8.count == 10, PhoneNumber(national: digits)?.hasQuebecAreaCode == true { return nil }
            self.init(e164: "+" + digits)
        } else if digits.hasPrefix("011") {
            self.init(e164: "+" + digits.dropFirst(3))
        } else {
            self.init(national: digits)
        }
    }
}

extension PhoneNumber {
    /// Whether the country code is 1: Canada, the United States and their neighbours in the same plan.
    public var isNorthAmerican: Bool { e164.hasPrefix("+1") }

    /// The three digits after country code 1; `nil` for a number outside North America.
    public var areaCode: Int? { isNorthAmerican ? Int(e164.dropFirst(2).prefix(3)) : nil }

    /// Whether the area code is one of Quebec's. It does not tell where someone lives: numbers are portable.
    public var hasQuebecAreaCode: Bool {
        areaCode.map(NorthAmericanNumbering.quebecAreaCodes.contains) ?? false
    }

    /// Whether we may call or text the number: Canada, the United States and Puerto Rico, without premium numbers.
    ///
    /// Anyone can have us dial by giving a number or forging a sender, and some numbers pay whoever makes them ring
    /// (toll fraud); the area codes that do are refused even though they share country code 1.
    public var isAllowedDestination: Bool {
        guard let areaCode, !NorthAmericanNumbering.refusedAreaCodes.contains(areaCode) else { return false }
        return Int(e164.dropFirst(5).prefix(3)) != NorthAmericanNumbering.refusedExchange
    }

    /// The number as it is written in Canada, `514 555-0100`; a foreign one in E.164.
    public var display: String {
        guard isNorthAmerican else { return e164 }
        let national = e164.dropFirst(2)
        return "\(national.prefix(3)) \(national.dropFirst(3).prefix(3))-\(national.suffix(4))"
    }
}

extension PhoneNumber: Codable {
    /// Decodes the string that ``encode(to:)`` writes; throws if it is not a number in E.164.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let number = PhoneNumber(e164: text) else {
            // The text stays out of the error: errors are logged, telephone numbers are not.
            let reason = "This is not a telephone number in E.164: write it like +15145550100."
            throw DecodingError.dataCorruptedError(in: container, debugDescription: reason)
        }
        self = number
    }

    /// Encodes the number as a plain E.164 string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(e164)
    }
}
