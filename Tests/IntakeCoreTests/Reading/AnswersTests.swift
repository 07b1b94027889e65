import IntakeCore
import Testing

/// What real-looking texts are read as, from the tables in `Answers/`.
struct AnswersTests {
    /// The options of every `choice` row.
    private static let options = [
        ["téléphone", "phone", "call"],
        ["texto", "SMS", "text", "text message"],
        ["courriel", "email", "e-mail"],
        ["lettre", "poste", "letter"],
    ]

    /// The range of every `number` row.
    private static let range = 1...12

    /// The day on which every `date` row is read: a Saturday.
    private static let today = CivilDate(year: 2026, month: 11, day: 21) ?? .first

    @Test func tablesAreThere() {
        for language in Language.allCases {
            #expect(AnswerRow.all.count { $0.language == language } >= 300)
        }
    }

    @Test(arguments: AnswerRow.all("yesno"))
    func yesNo(_ row: AnswerRow) {
        expect(AnswerReader.yesNo(IncomingText(row.text)), row, \.rawValue)
    }

    @Test(arguments: AnswerRow.all("choice"))
    func choice(_ row: AnswerRow) {
        expect(AnswerReader.choice(IncomingText(row.text), options: Self.options), row) { String($0) }
    }

    @Test(arguments: AnswerRow.all("date"))
    func date(_ row: AnswerRow) {
        let text = IncomingText(row.text)
        expect(AnswerReader.date(text, today: Self.today, language: row.language), row, \.iso)
    }

    @Test(arguments: AnswerRow.all("number"))
    func number(_ row: AnswerRow) {
        expect(AnswerReader.number(IncomingText(row.text), in: Self.range), row) { String($0) }
    }

    @Test(arguments: AnswerRow.all("phone"))
    func phone(_ row: AnswerRow) {
        expect(AnswerReader.phone(IncomingText(row.text)), row, \.e164)
    }

    @Test(arguments: AnswerRow.all("place"))
    func place(_ row: AnswerRow) {
        expect(AnswerReader.place(IncomingText(row.text)), row) { $0.postalCode ?? $0.postalPrefix ?? "~" }
    }

    @Test(arguments: AnswerRow.all("time"))
    func time(_ row: AnswerRow) {
        expect(AnswerReader.time(IncomingText(row.text)), row, \.iso)
    }

    @Test(arguments: AnswerRow.all("command"))
    func command(_ row: AnswerRow) {
        #expect(CommandWord.read(IncomingText(row.text))?.rawValue == row.value)
    }

    @Test(arguments: AnswerRow.all("ordinary"))
    func ordinaryWord(_ row: AnswerRow) {
        #expect(CommandWord.isOrdinaryWord(IncomingText(row.text)) == (row.value != nil))
    }

    @Test(arguments: AnswerRow.all("reaction"))
    func reaction(_ row: AnswerRow) {
        #expect(IncomingText(row.text).isReaction == (row.value != nil))
    }

    @Test(arguments: AnswerRow.all("empty"))
    func empty(_ row: AnswerRow) {
        #expect(IncomingText(row.text).isEmpty == (row.value != nil))
    }

    @Test(arguments: AnswerRow.all("unknown"))
    func unknown(_ row: AnswerRow) {
        #expect((AnswerReader.unknown(IncomingText(row.text)) != nil) == (row.value != nil))
    }

    @Test(arguments: AnswerRow.all("body"))
    func body(_ row: AnswerRow) {
        #expect(IncomingText(row.text).body == row.value)
    }

    private func expect<Value>(_ reading: Reading<Value>?, _ row: AnswerRow, _ written: (Value) -> String) {
        #expect(reading.map { written($0.value) } == row.value)
        #expect(reading?.remark == row.remark)
    }
}
