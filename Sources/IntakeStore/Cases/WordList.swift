/// Several named values in one column: their names in order, with a space between.
struct WordList<Word: RawRepresentable>: ColumnValue where Word.RawValue == String {
    let words: [Word]

    /// The list as the column holds it.
    var text: String { words.map(\.rawValue).joined(separator: " ") }

    var columnValue: Value { .text(text) }

    init(_ words: [Word]) {
        self.words = words
    }

    /// A set, in an order that is always the same.
    init(_ words: Set<Word>) where Word: Hashable {
        self.words = words.sorted { $0.rawValue < $1.rawValue }
    }

    init?(columnValue: Value) {
        guard case .text(let text) = columnValue else { return nil }
        let names = text.split(separator: " ")
        words = names.compactMap { Word(rawValue: String($0)) }
        guard words.count == names.count else { return nil }
    }
}

extension Row {
    /// A named value.
    func word<Word: RawRepresentable>(_ column: String) throws -> Word where Word.RawValue == String {
        guard let word = Word(rawValue: try value(column)) else { throw StoreError.unexpectedValue(in: column) }
        return word
    }

    /// Several named values.
    func words<Word: RawRepresentable>(_ column: String) throws -> [Word] where Word.RawValue == String {
        try value(column, as: WordList<Word>.self).words
    }
}
