/// The one way in which texts are made comparable: what people type differs by capitals, accents, width, the shape of
/// apostrophes, keycaps and emoji, and none of it changes what they mean.
public enum Folding {
    /// The text in lower case without accents, on one line, without punctuation, quotes and emoji around it:
    /// `« Arrêt ! »` gives `arret`, and the keycap `1️⃣` gives `1`.
    ///
    /// Folding a folded text changes nothing.
    public static func fold(_ text: some StringProtocol) -> String {
        var folded: [UInt8] = []
        var lengthTrimmed = 0
        var endsWithSpace = true
        for scalar in text.unicodeScalars {
            FoldedScalars.visit(scalar) { scalar in
                let isTrimmed = isTrimmed(scalar)
                if isTrimmed && (folded.isEmpty || scalar == " " && endsWithSpace) { return }
                folded.append(contentsOf: scalar.utf8)
                endsWithSpace = scalar == " "
                if !isTrimmed { lengthTrimmed = folded.count }
            }
        }
        return String(decoding: folded.prefix(lengthTrimmed), as: UTF8.self)
    }

    /// The folded words of a text, in order: letters and digits, with the apostrophes inside them (`j'ai`).
    public static func words(of text: some StringProtocol) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        var hasApostrophe = false
        func close() {
            if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
            word.removeAll(keepingCapacity: true)
            hasApostrophe = false
        }
        for scalar in text.unicodeScalars {
            FoldedScalars.visit(scalar) { scalar in
                if isWordScalar(scalar) {
                    if hasApostrophe { word.append(UInt8(ascii: "'")) }
                    hasApostrophe = false
                    word.append(contentsOf: scalar.utf8)
                } else if scalar == "'", !word.isEmpty, !hasApostrophe {
                    hasApostrophe = true
                } else {
                    close()
                }
            }
        }
        close()
        return words
    }

    /// Whether a folded scalar is part of a word: a letter of any script, or a digit.
    /// Whether folded words hold a folded phrase, whole words only. Bytes are compared: it is asked for every text.
    static func contains(_ phrase: String, in words: String) -> Bool {
        let phrase = phrase.utf8
        let space = UInt8(ascii: " ")
        guard let first = phrase.first else { return false }
        var isStart = true
        var index = words.utf8.startIndex
        while index < words.utf8.endIndex {
            if isStart, words.utf8[index] == first, words.utf8[index...].starts(with: phrase) {
                let end = words.utf8.index(index, offsetBy: phrase.count)
                if end == words.utf8.endIndex || words.utf8[end] == space { return true }
            }
            isStart = words.utf8[index] == space
            words.utf8.formIndex(after: &index)
        }
        return false
    }

    static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        isDigit(scalar) || isLetter(scalar)
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar)
    }

    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? ("a"..."z").contains(scalar) : scalar.properties.isAlphabetic
    }

    static func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
        !scalar.isASCII && scalar.properties.isEmoji
    }

    /// Whether a folded scalar beside a word leaves it as it is: spaces, punctuation, quotes, bullets and emoji.
    static func isTrimmed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "0"..."9": false
        case " ", ".", "!", "?", ",", ";", ":", "\"", "'", "(", ")", "[", "]", "*", "_", "~", "#", "-", "¡", "¿": true
        default: isEmoji(scalar)
        }
    }
}
