extension Unicode.Scalar {
    /// The ASCII digit that a decimal digit of any script stands for (full-width `５` is `5`), or `nil`.
    var asciiDigit: Unicode.Scalar? {
        if isASCII { return ("0"..."9").contains(self) ? self : nil }
        guard properties.numericType == .decimal,
            let value = properties.numericValue.flatMap(UInt8.init(exactly:)), value < 10
        else { return nil }
        return Unicode.Scalar(UInt8(ascii: "0") + value)
    }

    /// A plus sign, also full-width, as before a country code.
    var isPlusSign: Bool { self == "+" || self == "\u{FF0B}" }

    /// What people put between the groups of a number: any space, dot, hyphen or dash, parentheses.
    var separatesDigits: Bool {
        if joinsDigits || self == "(" || self == ")" || self == "\t" { return true }
        return isASCII ? self == " " : properties.generalCategory == .spaceSeparator
    }

    /// A dot, hyphen or dash: alone between two groups it says that they belong to the same number.
    var joinsDigits: Bool {
        switch self {
        case "-", ".", "\u{AD}", "\u{B7}", "\u{2212}", "\u{FF0E}": true
        default: !isASCII && properties.generalCategory == .dashPunctuation
        }
    }

    /// An invisible mark, such as those that come along when a number is copied from a list of contacts.
    var isInvisible: Bool { !isASCII && properties.generalCategory == .format }
}
