extension AnswerReader {
    /// Reads a place: whatever words name one, with a Canadian postal code or the first half of one where there is.
    ///
    /// A key, *I don't know* and a question are no place.
    public static func place(_ text: IncomingText) -> Reading<Place>? {
        guard !text.isReaction, !text.isEmpty, unknown(text) == nil else { return nil }
        let tokenized = TokenizedText(text.body)
        if let code = PostalCode.only(in: tokenized) {
            let place = Place(text: text.body, postalCode: code.whole, postalPrefix: code.prefix)
            return Reading(value: place, evidence: tokenized.typed(code.tokens))
        }
        let letters = text.body.unicodeScalars.count { $0.properties.isAlphabetic }
        guard letters >= 2, yesNo(text) == nil, text.answer.unicodeScalars.last != "?" else { return nil }
        return Reading(value: Place(text: text.body), evidence: text.answer)
    }
}
