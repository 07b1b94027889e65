import TestSupport

/// Texts that try to break what reads them, the same ones for the same seed.
struct RandomText {
    private var generator: SeededGenerator

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    /// Up to some 400 characters: ordinary words with, here and there, what nobody expects.
    mutating func next() -> String {
        var text = String.UnicodeScalarView()
        let mixes = [Self.plain, Self.plain + Self.extended, Self.french, Self.digits, Self.french + Self.hostile]
        let mix = mixes.randomElement(using: &generator) ?? Self.plain
        for _ in 0..<Int.random(in: 0...400, using: &generator) {
            let piece = mix.randomElement(using: &generator) ?? ""
            text.append(contentsOf: (piece == "?" ? anyScalar() : piece).unicodeScalars)
        }
        return String(text)
    }

    private mutating func anyScalar() -> String {
        // The gap between the two ranges is the surrogates, which are no scalars.
        let isHigh = Bool.random(using: &generator)
        let value = UInt32.random(in: isHigh ? 0xE000...0x10FFFF : 0...0xD7FF, using: &generator)
        return Unicode.Scalar(value).map { String($0) } ?? ""
    }

    private static let plain = ["a", "b", "E", " ", ".", "1", "é", "à", "Ç", "\n"]
    private static let extended = ["€", "[", "\u{0C}", "\r\n"]
    private static let french = plain + ["ç", "ê", "œ", "À", "«", " ", "\u{A0}", "»", "’", "…", "e\u{301}", "c\u{327}"]
    private static let digits = ["1", "5", "514", "0100", "123", "456789", " ", " ", "-", ".", "(", ")", "+", "５", "a"]
    private static let hostile = [
        "?", "\0", "\u{301}", "\u{20E3}", "\u{FE0F}", "\u{200D}", "\u{202E}", "\u{1B}",
        "👍", "1️⃣", "👩🏽‍🚒", "🇨🇦", "שלום", "العربية", "٣",
    ]
}

extension String {
    /// Scalar by scalar, because `==` on strings takes é and e + accent for the same.
    var scalarValues: [UInt32] { unicodeScalars.map(\.value) }
}
