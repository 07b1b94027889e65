/// Puts the pieces of a spoken text together: sentences that can be recorded, and values between them.
struct SpokenPieces {
    private enum Piece {
        case sentence(String)
        case values([Utterance])
    }

    private let line: LineFacts
    private let language: Language
    private var pieces: [Piece] = []
    private var namesLine = false

    init(line: LineFacts, language: Language) {
        self.line = line
        self.language = language
    }

    mutating func append(words: String) {
        switch pieces.last {
        case .sentence(let sentence):
            pieces[pieces.count - 1] = .sentence(sentence + words)
        case .values(var values):
            // The mark that ends a sentence is said with the value before it.
            let mark = words.prefix { $0.isPunctuation }
            if let last = values.indices.last { values[last].text += mark }
            pieces[pieces.count - 1] = .values(values)
            pieces.append(.sentence(String(words.dropFirst(mark.count))))
        case nil:
            pieces.append(.sentence(words))
        }
    }

    /// Adds a fact of the line. It is the same for all its callers, so it is recorded with the words around it.
    mutating func append(fact: String) {
        namesLine = true
        append(words: fact)
    }

    mutating func append(_ values: [Utterance]) {
        pieces.append(.values(values))
    }

    /// What is said. A text of several sentences has a number after the name of each; one that tells of the line's
    /// group has the group's name, since another group's is another recording.
    func utterances(named name: String) -> [Utterance] {
        let name = namesLine ? "\(name)-\(line.organisation)" : name
        let isWhole = pieces.count { if case .sentence(let text) = $0 { text.isSaid } else { false } } == 1
        var number = 0
        return pieces.flatMap { piece -> [Utterance] in
            switch piece {
            case .values(let values): return values
            case .sentence(let text):
                guard text.isSaid else { return [] }
                number += 1
                return [Utterance(text.trimmed, recording: isWhole ? name : "\(name)-\(number)", language: language)]
            }
        }
    }
}

extension String {
    /// Whether there is a word in it to say.
    fileprivate var isSaid: Bool { contains { $0.isLetter || $0.isNumber } }
}
