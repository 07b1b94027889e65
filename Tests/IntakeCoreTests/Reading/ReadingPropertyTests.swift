import IntakeCore
import TestSupport
import Testing

/// What holds for every text, tried on texts put together at random.
struct ReadingPropertyTests {
    /// The first seeds are fixed; the last is new at every run, and shown when a test fails.
    private static let seeds = Array(1...8) + [UInt64.random(in: 9...UInt64.max)]
    private static let textsPerSeed = 500
    private static let today = CivilDate(year: 2026, month: 11, day: 21) ?? .first
    private static let options = [["téléphone", "phone"], ["texto", "text"], ["le matin"]]

    @Test(arguments: seeds)
    func evidenceAndRemarkAreTheirWords(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<Self.textsPerSeed {
            let text = IncomingText(RandomAnswer.make(using: &generator))
            for language in Language.allCases {
                expectWords(of: AnswerReader.date(text, today: Self.today, language: language), in: text)
            }
            expectWords(of: AnswerReader.yesNo(text), in: text)
            expectWords(of: AnswerReader.unknown(text), in: text)
            expectWords(of: AnswerReader.choice(text, options: Self.options), in: text)
            expectWords(of: AnswerReader.number(text, in: 0...100_000), in: text)
            expectWords(of: AnswerReader.phone(text), in: text)
            expectWords(of: AnswerReader.place(text), in: text)
            expectWords(of: AnswerReader.time(text), in: text)
        }
    }

    @Test(arguments: seeds)
    func commandsAreNoAnswers(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<Self.textsPerSeed {
            let text = IncomingText(RandomAnswer.make(using: &generator))
            guard CommandWord.read(text) != nil else { continue }
            #expect(AnswerReader.yesNo(text) == nil, "\(text.raw.debugDescription)")
        }
    }

    @Test(arguments: seeds)
    func reactionsAreNeverRead(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<Self.textsPerSeed {
            let text = IncomingText("A aimé « \(RandomAnswer.make(using: &generator)) »")
            #expect(text.isReaction, "\(text.raw.debugDescription)")
            #expect(AnswerReader.yesNo(text) == nil)
            #expect(AnswerReader.choice(text, options: Self.options) == nil)
            #expect(AnswerReader.date(text, today: Self.today, language: .french) == nil)
            #expect(CommandWord.read(text) == nil)
        }
    }

    @Test(arguments: seeds)
    func foldingTwiceChangesNothing(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<Self.textsPerSeed {
            let text = RandomAnswer.make(using: &generator)
            let folded = Folding.fold(text)
            #expect(Folding.fold(folded) == folded, "\(text.debugDescription)")
            #expect(Folding.words(of: folded) == Folding.words(of: text), "\(text.debugDescription)")
        }
    }

    @Test(arguments: seeds)
    func theFirstLineIsTheAnswer(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<Self.textsPerSeed {
            let text = IncomingText(RandomAnswer.make(using: &generator))
            #expect(text.answer == text.body.split(separator: "\n").first.map(String.init) ?? "")
            #expect(text.isEmpty || !text.answer.isEmpty)
            #expect(IncomingText(text.body).body == text.body, "\(text.raw.debugDescription)")
        }
    }

    private func expectWords<Value>(of reading: Reading<Value>?, in text: IncomingText) {
        guard let reading else { return }
        #expect(!reading.evidence.isEmpty)
        for words in [reading.evidence, reading.remark ?? ""] {
            #expect(
                Array(text.body.utf8).firstRange(of: Array(words.utf8)) != nil || words.isEmpty,
                "\(words.debugDescription) in \(text.raw.debugDescription)"
            )
        }
    }
}
