extension TokenizedText {
    /// Puts the tokens together, scalar by scalar.
    struct Builder {
        private let text: String
        private(set) var tokens: [Token] = []
        private var kind: Token.Kind?
        private var word: [UInt8] = []
        private var start = "".startIndex
        private var end = "".startIndex
        private var followsSpace = true
        /// An apostrophe that belongs to the word if a letter comes next.
        private var apostrophe: String.Index?

        init(text: String) { self.text = text }

        mutating func add(_ scalar: Unicode.Scalar, at index: String.Index) {
            if scalar == "\n" {
                close()
                append(.lineEnd, "\n", at: index)
                followsSpace = true
                return
            }
            var isDropped = true
            FoldedScalars.visit(scalar) { scalar in
                addFolded(scalar, at: index)
                isDropped = false
            }
            if isDropped { extendLast(over: index) }
        }

        /// A scalar that folding drops, such as an accent or a skin tone, belongs to the one before it.
        private mutating func extendLast(over index: String.Index) {
            let next = text.unicodeScalars.index(after: index)
            if kind != nil {
                if end == index { end = next }
            } else if let last = tokens.last, last.range.upperBound == index {
                tokens[tokens.count - 1].range = last.range.lowerBound..<next
            }
        }

        private mutating func addFolded(_ scalar: Unicode.Scalar, at index: String.Index) {
            if scalar == " " {
                close()
                followsSpace = true
            } else if Folding.isDigit(scalar) {
                extend(.number, with: scalar, at: index)
            } else if Folding.isLetter(scalar) {
                extend(.word, with: scalar, at: index)
            } else if scalar == "'", kind == .word, apostrophe == nil {
                apostrophe = index
            } else if Thumb.isThumb(scalar) {
                close()
                followsSpace = true
                append(.word, String(scalar), at: index)
                followsSpace = true
            } else {
                close()
                append(.mark, String(scalar), at: index)
            }
        }

        private mutating func extend(_ newKind: Token.Kind, with scalar: Unicode.Scalar, at index: String.Index) {
            if kind != newKind {
                close()
                kind = newKind
                start = index
            } else if apostrophe != nil {
                word.append(UInt8(ascii: "'"))
                apostrophe = nil
            }
            word.append(contentsOf: scalar.utf8)
            end = text.unicodeScalars.index(after: index)
        }

        /// Ends the word or number under way.
        mutating func close() {
            if let kind {
                let folded = String(decoding: word, as: UTF8.self)
                tokens.append(Token(kind: kind, text: folded, range: start..<end, followsSpace: followsSpace))
                followsSpace = false
            }
            kind = nil
            word.removeAll(keepingCapacity: true)
            if let index = apostrophe {
                apostrophe = nil
                append(.mark, "'", at: index)
            }
        }

        private mutating func append(_ kind: Token.Kind, _ text: String, at index: String.Index) {
            let range = index..<self.text.unicodeScalars.index(after: index)
            tokens.append(Token(kind: kind, text: text, range: range, followsSpace: followsSpace))
            followsSpace = false
        }
    }
}
