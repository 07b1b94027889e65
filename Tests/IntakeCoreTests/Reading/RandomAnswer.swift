import IntakeCore
import TestSupport

/// Texts made of words that mean something to the readers, and of anything else that Unicode has.
enum RandomAnswer {
    private static let words =
        [
            "oui", "non", "yes", "no", "o", "y", "n", "ok", "je sais pas", "peut-être", "idk", "pas", "mais", "ou",
            "et",
            "jamais", "depuis", "hier", "lundi", "mars", "may", "sept", "3", "26", "2026", "03", "1er", "il y a",
            "jours",
            "semaine passée", "ago", "18h", "30", "pm", "midi", "H2X", "1Y4", "514", "555", "0123", "téléphone",
            "texto",
            "le", "1", "2", "0", "svp", "👍", "👎", "1️⃣", "１", "½", "№", "Envoyé de mon iPhone", "--", "« oui »",
        ] + CommandWord.allCases.flatMap { $0.words(in: .french) + $0.words(in: .english) }

    private static let separators = [
        "", " ", ", ", ".", "/", "-", "\n", "\r\n", "?", "'", "’", "\u{0}", "\u{301}", "🏽",
    ]

    static func make(using generator: inout SeededGenerator) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
            if Int.random(in: 0..<4, using: &generator) == 0 {
                text.unicodeScalars.append(scalar(using: &generator))
            } else {
                text += words.randomElement(using: &generator) ?? ""
            }
            if Bool.random(using: &generator) {
                text += separators.randomElement(using: &generator) ?? ""
            }
        }
        return text
    }

    private static func scalar(using generator: inout SeededGenerator) -> Unicode.Scalar {
        let limit: UInt32 =
            [0x80, 0x250, 0x3000, 0x1_0000, 0x2_0000, 0x11_0000].randomElement(using: &generator) ?? 0x80
        return Unicode.Scalar(UInt32.random(in: 0..<limit, using: &generator)) ?? "\u{FFFD}"
    }
}
