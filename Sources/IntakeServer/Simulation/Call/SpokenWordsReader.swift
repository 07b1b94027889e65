import Foundation
import Providers

/// Flattens what a `Say` holds, plain words or SSML, to words and pauses.
struct SpokenWordsReader {
    private var parts: [SpokenWords.Part] = []

    /// The speech of a `Say`.
    ///
    /// - Throws: ``CallFault`` for an element that no voice knows.
    static func speech(of say: MarkupElement) throws(CallFault) -> SpokenWords {
        var reader = SpokenWordsReader()
        try reader.read(say, pace: 1)
        return SpokenWords(voice: say.value(of: "voice"), language: say.value(of: "language"), parts: reader.parts)
    }

    private mutating func read(_ element: MarkupElement, pace: Double) throws(CallFault) {
        for content in element.content {
            switch content {
            case .text(let text): add(text, pace: pace)
            case .element(let child): try readMarkup(child, pace: pace)
            }
        }
    }

    private mutating func readMarkup(_ element: MarkupElement, pace: Double) throws(CallFault) {
        switch element.name {
        case "break": parts.append(.pause(Self.pause(of: element)))
        case "prosody": try read(element, pace: pace * Self.pace(element.value(of: "rate")))
        case "say-as": add(Self.spelled(element), pace: pace)
        case "sub": add(element.value(of: "alias") ?? element.text, pace: pace)
        case "emphasis", "lang", "phoneme", "w": try read(element, pace: pace)
        case "p", "s":
            try read(element, pace: pace)
            parts.append(.pause(.milliseconds(element.name == "p" ? 600 : 300)))
        default: throw .invalid("A Say cannot hold <\(element.name)>.")
        }
    }

    /// Adds words; what the line breaks of a document are does not matter.
    private mutating func add(_ text: String, pace: Double) {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !words.isEmpty else { return }
        if case .words(let before, pace) = parts.last {
            parts[parts.count - 1] = .words(before + " " + words, pace: pace)
        } else {
            parts.append(.words(words, pace: pace))
        }
    }

    private static func pause(of element: MarkupElement) -> Duration {
        let strengths = ["none": 0, "x-weak": 100, "weak": 250, "medium": 500, "strong": 750, "x-strong": 1000]
        if let time = element.value(of: "time") {
            let isMilliseconds = time.hasSuffix("ms")
            let number = Double(time.prefix { $0.isNumber || $0 == "." }) ?? 0
            return .milliseconds(Int(min(number * (isMilliseconds ? 1 : 1000), 10_000)))
        }
        return .milliseconds(strengths[element.value(of: "strength") ?? "medium"] ?? 500)
    }

    private static func pace(_ rate: String?) -> Double {
        let names = ["x-slow": 0.5, "slow": 0.75, "medium": 1, "fast": 1.25, "x-fast": 1.5]
        guard let rate else { return 1 }
        let percent = rate.hasSuffix("%") ? Double(rate.dropLast()) : nil
        return names[rate] ?? percent.map { min(max($0 / 100, 0.2), 3) } ?? 1
    }

    /// Digits and letters that are spoken one by one stand apart.
    private static func spelled(_ element: MarkupElement) -> String {
        let isSpelled = ["characters", "digits", "spell-out", "telephone"]
            .contains(element.value(of: "interpret-as") ?? "")
        guard isSpelled else { return element.text }
        return element.text.filter { !$0.isWhitespace }.map(String.init).joined(separator: " ")
    }
}
