/// A case's reference: five symbols and a check symbol, written `K7R-4MX`, to be read aloud and written down.
///
/// The alphabet leaves out what is confused by eye (0 O, 1 I) or by ear in French and English (B C D E G J P Q S T V,
/// M N). Its size, 19, is prime, so that a weighted sum modulo 19 finds every wrong symbol and every exchange of two
/// neighbours.
public struct CaseReference: Hashable, Sendable {
    private static let alphabet = Array("23456789AFHKLMRUWXY")
    private static let length = 5

    /// How many different references there are.
    public static let count = 2_476_099

    /// The reference as it is written and stored.
    public let text: String

    /// The reference number `number`, taken modulo ``count``.
    public init(number: Int) {
        var rest = ((number % Self.count) + Self.count) % Self.count
        var values: [Int] = []
        for _ in 0..<Self.length {
            values.append(rest % Self.alphabet.count)
            rest /= Self.alphabet.count
        }
        values.append(Self.check(values))
        text = Self.written(values)
    }

    /// Reads a reference as people write it, with or without the hyphen, spaces or capitals.
    ///
    /// - Returns: nothing if it is not one, or if its check symbol does not fit.
    public init?(reading written: String) {
        let symbols = written.uppercased().filter { $0 != "-" && $0 != " " }
        let values = symbols.compactMap(Self.alphabet.firstIndex(of:))
        guard symbols.count == Self.length + 1, values.count == symbols.count,
            values.last == Self.check(values.dropLast())
        else { return nil }
        text = Self.written(values)
    }

    private static func check(_ values: some Sequence<Int>) -> Int {
        var sum = 0
        for (index, value) in values.enumerated() {
            sum += (index + 2) * value
        }
        return sum % alphabet.count
    }

    private static func written(_ values: [Int]) -> String {
        let symbols = values.map { alphabet[$0] }
        return String(symbols.prefix(3)) + "-" + String(symbols.dropFirst(3))
    }
}

extension CaseReference: Codable {
    /// Decodes a reference from its text.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let written = try container.decode(String.self)
        guard let reference = CaseReference(reading: written) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a case reference")
        }
        self = reference
    }

    /// Encodes the reference as its text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
