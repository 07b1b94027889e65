extension AnswerReader {
    /// Reads the answer to a yes-no question: the keys 1 (yes), 2 (no) and 3 (does not know), or words.
    ///
    /// A word followed by more text has it as its remark. It is no answer where what follows makes it doubtful: an
    /// opposite word, *mais*, *ou* or *pas* right after, another key, or a question mark.
    public static func yesNo(_ text: IncomingText) -> Reading<YesNo>? {
        if text.isShortLine, let word = YesNoWord.all[Folding.fold(text.body)] {
            return Reading(value: word.value, evidence: text.body)
        }
        // A thumb beside a command word leaves it a command.
        guard !text.isReaction, CommandWord.read(text) == nil else { return nil }
        return YesNoReader(TokenizedText(text.body)).read()
    }

    /// Reads *I don't know* in words, for questions whose answer is not yes or no.
    public static func unknown(_ text: IncomingText) -> Reading<YesNo>? {
        guard let reading = yesNo(text), reading.value == .unknown else { return nil }
        let isKey = YesNoWord.all[Folding.words(of: reading.evidence).joined(separator: " ")]?.isKey == true
        return isKey ? nil : reading
    }
}

extension IncomingText {
    /// Whether it is one short line of plain characters that asks nothing, so that folding tells all there is.
    var isShortLine: Bool {
        body.utf8.count <= 16 && body.utf8.allSatisfy { (0x20...0x7E).contains($0) && $0 != UInt8(ascii: "?") }
    }
}
