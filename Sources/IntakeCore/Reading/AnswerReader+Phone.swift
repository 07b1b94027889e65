extension AnswerReader {
    /// Reads the one telephone number in a text. With two different numbers nobody can tell which is meant.
    public static func phone(_ text: IncomingText) -> Reading<PhoneNumber>? {
        guard !text.isReaction, let (number, range) = PhoneNumber.first(in: text.body) else { return nil }
        let before = text.body[..<range.lowerBound]
        let after = text.body[range.upperBound...]
        if let (second, _) = PhoneNumber.first(in: String(after)), second != number { return nil }
        let hasWordsBefore = before.unicodeScalars.contains { $0.properties.isAlphabetic }
        let tail = Tail(of: TokenizedText(String(after)), from: 0)
        guard !tail.isQuestioned else { return nil }
        let remark = hasWordsBefore ? text.body : tail.remark
        return Reading(value: number, evidence: String(text.body[range]), remark: remark)
    }
}
