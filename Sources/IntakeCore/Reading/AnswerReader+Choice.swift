extension AnswerReader {
    /// Reads the choice of one of several options, counted from 1.
    ///
    /// - Parameter options: For each option the words that name it, in any language; its key is its place.
    public static func choice(_ text: IncomingText, options: [[String]]) -> Reading<Int>? {
        if text.isShortLine, let key = Int(text.body), (1...9).contains(key), key <= options.count {
            return Reading(value: key, evidence: text.body)
        }
        guard !text.isReaction else { return nil }
        return ChoiceReader(text: TokenizedText(text.body), options: options).read()
    }
}

/// Reads one text as the choice of one of several options.
private struct ChoiceReader {
    let text: TokenizedText
    /// The folded names of each option.
    let options: [[String]]
    /// The options by name; a name that two options share stands for neither.
    let optionsByName: [String: Int?]

    init(text: TokenizedText, options: [[String]]) {
        self.text = text
        self.options = options.map { $0.map { Folding.words(of: $0).joined(separator: " ") }.filter { !$0.isEmpty } }
        var byName: [String: Int?] = [:]
        for (index, names) in self.options.enumerated() {
            for name in names {
                let other = byName[name] ?? index + 1
                byName[name] = .some(other == index + 1 ? other : nil)
            }
        }
        optionsByName = byName
    }

    func read() -> Reading<Int>? {
        guard let start = text.firstWord() else { return nil }
        return readKey(at: start) ?? readWords(at: start) ?? readNumeral()
    }

    private func readKey(at start: Int) -> Reading<Int>? {
        guard let (key, keyEnd) = Key.read(in: text, at: start, last: options.count) else { return nil }
        let end = endOfName(of: key, after: keyEnd) ?? keyEnd
        let tail = Tail(of: text, from: end)
        guard isClear(tail, of: key) else { return nil }
        if !tail.isCourtesy {
            let first = tail.words[0]
            let isHedged = CommonWords.hedges.contains(first) && first != "mais" && first != "but"
            guard !isHedged, first.unicodeScalars.contains(where: Folding.isLetter) else { return nil }
            let isRemark = CommonWords.beginsExplanation(first) || CommonWords.tellWhen(tail.words)
            guard tail.separation == .pause || end > keyEnd || isRemark else { return nil }
        }
        return Reading(value: key, evidence: text.typed(start..<end), remark: tail.remark)
    }

    /// Where the option's own name ends, when it comes after its key: *2 par téléphone*.
    private func endOfName(of key: Int, after end: Int) -> Int? {
        let tail = Tail(of: text, from: end)
        guard tail.separation != .unclear, !tail.isQuestioned, let next = text.nextWord(from: end) else { return nil }
        guard let name = name(at: next), name.option == key else { return nil }
        return name.end
    }

    private func readWords(at start: Int) -> Reading<Int>? {
        guard let (option, end) = name(at: start) else { return nil }
        let tail = Tail(of: text, from: end)
        guard isClear(tail, of: option) else { return nil }
        if !tail.isCourtesy {
            let first = tail.words[0]
            guard !CommonWords.hedges.contains(first) else { return nil }
            let isRemark = CommonWords.beginsExplanation(first) || CommonWords.tellWhen(tail.words)
            guard tail.separation == .pause || isRemark else { return nil }
        }
        return Reading(value: option, evidence: text.typed(start..<end), remark: tail.remark)
    }

    /// *deux*: a number in letters, as a whole answer.
    private func readNumeral() -> Reading<Int>? {
        let answer = text.words(0..<text.tokens.endIndex)
        guard let key = options.indices.first(where: { Key.spelled($0 + 1).contains(answer) }).map({ $0 + 1 }) else {
            return nil
        }
        guard !Tail(of: text, from: 0).isQuestioned else { return nil }
        return Reading(value: key, evidence: text.typed(0..<text.tokens.endIndex))
    }

    /// Whether what follows neither doubts the choice nor names another option.
    private func isClear(_ tail: Tail, of option: Int) -> Bool {
        guard tail.separation != .unclear, !tail.isQuestioned else { return false }
        guard let first = tail.words.first else { return true }
        if CommonWords.negations.contains(first) { return false }
        let words = tail.words.joined(separator: " ")
        return !options.enumerated().contains { index, names in
            index + 1 != option && names.contains { Folding.contains($0, in: words) }
        }
    }

    /// The option named at a token, with or without a small word before it: *le matin*, *par téléphone*.
    private func name(at start: Int) -> (option: Int, end: Int)? {
        var starts = [start]
        while starts.count < 3, let last = starts.last, Self.smallWords.contains(text.tokens[last].text),
            let next = text.nextWord(from: last + 1)
        {
            starts.append(next)
        }
        return starts.lazy.compactMap { start -> (option: Int, end: Int)? in
            let phrase = text.longestPhrase(at: start, words: Self.maximumWords) { optionsByName[$0] }
            return phrase.flatMap { phrase in phrase.entry.map { ($0, phrase.end) } }
        }.first
    }

    private static let maximumWords = 8

    private static let smallWords: Set<String> = [
        "le", "la", "les", "l", "un", "une", "au", "aux", "a", "par", "en", "avec", "du", "de", "d", "mon", "ma",
        "dans", "pour", "the", "an", "by", "in", "on", "at", "with", "my", "of", "from",
    ]
}
