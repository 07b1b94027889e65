/// Words that a carrier's voice speaks, with the pauses between them.
struct SpokenWords: Hashable, Sendable {
    /// A part of what is spoken.
    enum Part: Hashable, Sendable {
        /// Words, and how fast: 1 is the voice's own pace.
        case words(String, pace: Double)
        /// Nothing, for a while.
        case pause(Duration)
    }

    /// The carrier's name of the voice.
    var voice: String?
    /// The language's tag, as `fr-CA`.
    var language: String?
    var parts: [Part]

    /// What the carrier says when it gets no document.
    static let apology = SpokenWords(
        language: "en",
        parts: [.words("We are sorry. An application error has occurred. Goodbye.", pace: 1)]
    )

    /// How many characters a voice speaks in a second.
    private static let charactersPerSecond = 14.0

    /// The words as a person reads them, with pauses in brackets.
    var text: String {
        parts.map { part in
            switch part {
            case .words(let words, _): words
            case .pause(let duration): "[\(duration.inSeconds)]"
            }
        }
        .joined(separator: " ")
    }

    /// About how long it takes.
    var duration: Duration {
        parts.reduce(.zero) { sum, part in
            switch part {
            case .words(let words, let pace):
                sum + .milliseconds(Int(Double(words.count) / Self.charactersPerSecond / pace * 1000))
            case .pause(let duration): sum + duration
            }
        }
    }
}

extension Duration {
    /// The duration as a person reads it: `8 s`, `0.5 s`.
    var inSeconds: String {
        let tenths = Int((self / .milliseconds(100)).rounded())
        return tenths.isMultiple(of: 10) ? "\(tenths / 10) s" : "\(tenths / 10).\(tenths % 10) s"
    }

    /// Whole seconds, as carriers count them: a second that has begun counts.
    var carrierSeconds: Int {
        Int((self / .seconds(1)).rounded(.up))
    }
}
