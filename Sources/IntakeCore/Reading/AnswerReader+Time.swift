extension AnswerReader {
    /// Reads the one time of day in a text: `18h`, `18 h 30`, `18:30`, `6pm`, *midi*, *noon*.
    ///
    /// A bare number is no time. From 1 to 6 o'clock an hour needs *matin*, *soir*, *pm* or the like: people write
    /// `5h` for the afternoon too. Spans and bounds (*après 18h*) are not read.
    public static func time(_ text: IncomingText) -> Reading<TimeOfDay>? {
        guard !text.isReaction else { return nil }
        return TimeReader(text: TokenizedText(text.body)).read()
    }
}

/// Reads the one time of a text.
private struct TimeReader {
    let text: TokenizedText

    private typealias Found = (time: TimeOfDay, tokens: Range<Int>)

    func read() -> Reading<TimeOfDay>? {
        guard !text.tokens.contains(where: { Self.doubts.contains($0.text) || Punctuation.questions.contains($0.text) })
        else { return nil }
        guard let start = text.tokens.indices.first(where: { beginsTime($0) }), let found = time(at: start) else {
            return nil
        }
        let rest = found.tokens.upperBound..<text.tokens.endIndex
        guard !rest.contains(where: { beginsTime($0) || text.tokens[$0].kind == .number }) else { return nil }
        guard isSeparate(found.tokens) else { return nil }
        let tail = Tail(of: text, from: rest.lowerBound)
        let hasWordsBefore = text.tokens[..<start].contains { $0.isWord && !Self.leads.contains($0.text) }
        let remark = hasWordsBefore ? text.text : tail.remark
        return Reading(value: found.time, evidence: text.typed(found.tokens), remark: remark)
    }

    private func beginsTime(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return token.kind == .number || token.kind == .word && Self.named[token.text] != nil
    }

    /// Whether no sign ties the time to something else: `13h-15h`, `24/7`, `2,5`.
    private func isSeparate(_ tokens: Range<Int>) -> Bool {
        if let before = text.tokens[..<tokens.lowerBound].last {
            let isTied = before.isWord && !text.tokens[tokens.lowerBound].followsSpace
            guard !isTied, before.kind != .mark || before.text == "," || before.text == ":" else { return false }
        }
        guard tokens.upperBound < text.tokens.endIndex else { return true }
        let after = text.tokens[tokens.upperBound]
        switch after.kind {
        case .lineEnd: return true
        case .mark: return Punctuation.isHarmless(after.text) && after.text != "-" && after.text != ":"
        case .word: return after.followsSpace && after.text != "d" && !after.text.hasPrefix("d'")
        case .number: return false
        }
    }

    private func time(at start: Int) -> Found? {
        if let named = Self.named[text.tokens[start].text] {
            return afternoonHasNoon(at: start) ? nil : TimeOfDay(hour: named).map { ($0, start..<start + 1) }
        }
        guard let hour = number(at: start, maximumDigits: 2) else { return nil }
        var end = start + 1
        guard let separator = token(end), Self.hourMarks.contains(separator.text) || Self.isHalf(separator.text) else {
            return nil
        }
        var minute = 0
        if !Self.isHalf(separator.text) {
            end += 1
            if let value = number(at: end, maximumDigits: 2), text.tokens[end].text.utf8.count == 2 {
                minute = value
                end += 1
            } else if separator.text == ":" {
                return nil
            }
        }
        let half = half(at: end)
        if half == nil, Self.isHalf(separator.text) { return nil }
        guard let exact = Self.exactHour(hour, half?.half, text.tokens[start]) else { return nil }
        return TimeOfDay(hour: exact, minute: minute).map { ($0, start..<(half?.end ?? end)) }
    }

    private func token(_ index: Int) -> Token? {
        text.tokens.indices.contains(index) ? text.tokens[index] : nil
    }

    private func number(at index: Int, maximumDigits: Int) -> Int? {
        guard let token = token(index), token.text.utf8.count <= maximumDigits else { return nil }
        return token.number
    }

    /// *après-midi* and *afternoon* hold the word for noon.
    private func afternoonHasNoon(at index: Int) -> Bool {
        text.tokens[..<index].last(where: \.isWord).map { ["apres", "avant"].contains($0.text) } ?? false
    }

    /// The half of the day said after a time, and where it ends: `pm`, `p.m.`, *du matin*, *de l'après-midi*.
    private func half(at start: Int) -> (half: Half, end: Int)? {
        let phrase = text.longestPhrase(at: start, words: 4) { Self.halves[$0] }
        return phrase.map { ($0.entry, $0.end) }
    }
}

extension TimeReader {
    private enum Half {
        case morning
        case afternoon
    }

    private static func exactHour(_ hour: Int, _ half: Half?, _ typed: Token) -> Int? {
        switch half {
        case .morning: (1...12).contains(hour) ? hour % 12 : nil
        case .afternoon: (1...12).contains(hour) ? hour % 12 + 12 : (13...23).contains(hour) ? hour : nil
        // `06:30` is written by people who count to 24.
        case nil: (1...6).contains(hour) && typed.text.utf8.count == 1 ? nil : hour
        }
    }

    private static func isHalf(_ word: String) -> Bool {
        ["am", "pm", "a", "p"].contains(word)
    }

    private static let named = ["midi": 12, "noon": 12, "minuit": 0, "midnight": 0]
    private static let hourMarks: Set<String> = ["h", "hr", "hrs", "hre", "hres", "heure", "heures", ":"]
    private static let leads: Set<String> = ["a", "at"]

    private static let halves: [String: Half] = [
        "am": .morning, "a m": .morning, "du matin": .morning, "le matin": .morning, "in the morning": .morning,
        "pm": .afternoon, "p m": .afternoon, "du soir": .afternoon, "le soir": .afternoon,
        "in the evening": .afternoon, "de l'apres midi": .afternoon, "in the afternoon": .afternoon,
    ]

    /// Words that make a span, a bound, a length or a denial of a time.
    private static let doubts: Set<String> = CommonWords.negations.union([
        "avant", "apres", "before", "after", "entre", "between", "jusqu'a", "jusque", "until", "till", "depuis",
        "since", "for", "pendant", "durant", "ou", "or", "et", "and", "sauf", "except", "peut", "maybe", "attente",
        "attendu", "waited", "ago", "vers", "environ", "around", "about", "jamais", "never", "demie", "quart", "half",
        "quarter", "non", "no",
    ])
}
