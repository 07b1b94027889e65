/// Reads one text as yes, no or does not know.
struct YesNoReader {
    private let text: TokenizedText

    init(_ text: TokenizedText) {
        self.text = text
    }

    func read() -> Reading<YesNo>? {
        guard var start = text.firstWord() else { return nil }
        while YesNoWord.interjections.contains(text.tokens[start].text), let next = text.nextWord(from: start + 1) {
            start = next
        }
        guard let found = find(at: start, repetitions: Self.maximumRepetitions) else { return nil }
        return Reading(value: found.word.value, evidence: text.typed(start..<found.end), remark: found.tail.remark)
    }

    private struct Found {
        let word: YesNoWord
        let end: Int
        let tail: Tail
    }

    private static let maximumRepetitions = 4

    /// The answer that begins at a token, together with the words that repeat it: *non non*, *1 oui*.
    private func find(at start: Int, repetitions: Int) -> Found? {
        guard let (word, end) = text.longestPhrase(at: start, words: YesNoWord.maximumWords, lookUp: YesNoWord.named)
        else { return nil }
        let tail = Tail(of: text, from: end)
        if repetitions > 0, tail.separation != .unclear, !tail.isQuestioned, let next = text.nextWord(from: end),
            let again = find(at: next, repetitions: repetitions - 1), again.word.repeats(word)
        {
            return Found(word: word, end: again.end, tail: again.tail)
        }
        let isLetter = end == start + 1 && text.tokens[start].kind == .word && text.tokens[start].text.utf8.count == 1
        return agrees(tail, with: word, isLetter: isLetter) ? Found(word: word, end: end, tail: tail) : nil
    }

    private func agrees(_ tail: Tail, with word: YesNoWord, isLetter: Bool) -> Bool {
        if tail.separation == .unclear { return false }
        if tail.isQuestioned, word.value != .unknown { return false }
        if tail.isCourtesy { return true }
        if isLetter, !tail.isSpaced { return false }
        return mayFollow(tail, word) && !isDoubtful(tail, after: word)
    }

    private func mayFollow(_ tail: Tail, _ word: YesNoWord) -> Bool {
        let isPaused = tail.separation == .pause
        return switch word.following {
        case .anything: true
        case .sentence: isPaused || CommonWords.beginsSentence(tail.words[0])
        case .explanation: isPaused || CommonWords.beginsExplanation(tail.words[0])
        case .pause: isPaused
        case .courtesy: false
        }
    }

    private func isDoubtful(_ tail: Tail, after word: YesNoWord) -> Bool {
        let first = tail.words[0]
        // Whoever types a key has chosen: "1 mais seulement par téléphone" adds to the choice.
        if CommonWords.hedges.contains(first), !(word.isKey && (first == "mais" || first == "but")) { return true }
        if word.value == .yes, CommonWords.negations.contains(first) { return true }
        if word.value == .yes, CommonWords.denials.contains(first), tail.words.count == 1 { return true }
        if tail.words.contains(where: CommonWords.reservations.contains) { return true }
        if word.value == .yes, let last = tail.words.last, CommonWords.isNegation(last) { return true }
        return isCount(tail, after: word) || contradicts(tail, word)
    }

    /// Whether digits make a quantity of the answer, or another key: *1, 2*, *no. 3*.
    private func isCount(_ tail: Tail, after word: YesNoWord) -> Bool {
        func isNumber(_ word: String) -> Bool { word.unicodeScalars.allSatisfy(Folding.isDigit) }
        return word.isKey || word.value == .no ? isNumber(tail.words[0]) : tail.words.allSatisfy(isNumber)
    }

    private func contradicts(_ tail: Tail, _ word: YesNoWord) -> Bool {
        if tail.words.contains(where: { YesNoWord.contradicts($0, word.value) }) { return true }
        // In the middle of a sentence an English "no" denies the next word alone: "yes, I have no phone".
        if word.value != .no, tail.words.first == "no" || tail.words.last == "no" { return true }
        guard tail.words.count <= YesNoWord.maximumWords else { return false }
        let other = YesNoWord.all[tail.words.joined(separator: " ")]
        return other.map { $0.value != word.value } ?? false
    }
}
