import Foundation
import TestSupport
import Testing

@testable import IntakeCore

@Suite("Exploring a dialogue")
struct ExplorationTests {
    @Test("A good checklist has nothing to be found, in either language", arguments: Language.allCases)
    func good(language: Language) {
        let exploration = Exploration(of: Sample.checklist, on: Sample.line, in: language)
        #expect(exploration.findings == [])
        #expect(exploration.isWhole)
        #expect(exploration.positions > 100)
        #expect(exploration.inputs >= 30)
        let asked = Set(exploration.prompts.filter { $0.name == .question }.compactMap(\.question))
        #expect(asked == Set(Sample.checklist.questions.map(\.id)))
    }

    /// What only an advocate's act, a NAS, words of distress or a directory of groups make us say; and what is a part
    /// of other messages.
    private static let notSaid: Set<Wording.Key> = [
        .masked, .keysYesNo, .summaryYes, .summaryNo, .summaryUnknown, .summaryUnclear, .summaryRecorded,
        .statusClaimed, .statusWaiting, .statusSubmitted, .statusClosed, .nearbyGroup,
    ]

    @Test("Everything that the dialogue can say is said")
    func prompts() {
        let exploration = Exploration(of: Sample.checklist, on: Sample.line, in: .english)
        let said = Set(exploration.prompts.map(\.name))
        #expect(Set(Wording.Key.written).subtracting(said) == Self.notSaid)
    }

    @Test("A question that no answers lead to is found, whatever comes after it")
    func neverAsked() {
        var checklist = Sample.checklist
        checklist.questions[4].when = .all([.answer("letter", isOneOf: ["yes"]), .answer("letter", isOneOf: ["no"])])
        let exploration = Exploration(of: checklist, on: Sample.line, in: .french)
        #expect(exploration.findings == [.neverAsked("letter-date")])
    }

    @Test("More positions than may be explored are told, and nothing is claimed of the others")
    func limit() {
        let exploration = Exploration(of: Sample.checklist, on: Sample.line, in: .french, limit: 40)
        #expect(!exploration.isWhole)
        #expect(exploration.positions == 40)
        #expect(exploration.findings == [])
    }

    @Test("Conditions over many answers do not multiply the positions")
    func manyConditions() {
        var checklist = Sample.checklist
        let many = (0..<10).map { number in
            Question(id: "q\(number)", kind: .yesNo, text: Sample.text("Q?"), label: Sample.text("Q"))
        }
        checklist.questions.insert(contentsOf: many, at: 0)
        checklist.questions[14].when = .any(many.map { .answer($0.id, isOneOf: ["yes"]) })
        let exploration = Exploration(of: checklist, on: Sample.line, in: .french)
        #expect(exploration.isWhole)
        #expect(exploration.findings == [])
        #expect(exploration.positions < 400)
    }

    @Test(
        "What a text is taken for as an answer",
        arguments: [
            ("1", "call"), ("Call", "call"), ("neither", "neither"), ("AGENT", nil), ("maybe", nil), ("3", nil),
        ]
            as [(String, String?)]
    )
    func answer(text: String, option: String?) {
        let answer = Exploration.answer(text, to: "reach", of: Sample.checklist, on: Sample.line, in: .english)
        #expect(answer == option.map { .option($0) })
    }

    private static let explored = {
        var explorer = Explorer(
            checklist: Sample.checklist,
            line: Sample.line,
            language: .english,
            channel: .sms,
            limit: 3000
        )
        explorer.explore()
        return explorer
    }()

    @Test("Whatever a person writes, they are in a position that was explored", arguments: 0..<20)
    func histories(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<10 {
            var person = Texter()
            for _ in 0..<60 {
                let effects = Self.act(on: &person, using: &random)
                guard !effects.contains(where: \.isBeginningAnother) else { break }
                let position = DialoguePosition(of: person.conversation, in: Sample.checklist)
                #expect(Self.explored.numbers[position] != nil, "\(position)")
            }
        }
    }

    /// A text, mostly soon and sometimes after a night; or silence until the conversation has something to do.
    private static func act(on person: inout Texter, using random: inout SeededGenerator) -> [Effect] {
        let next = person.conversation.timers(on: Sample.line).min { $0.due < $1.due }
        if let next, Int.random(in: 0..<8, using: &random) == 0 {
            return person.handle(.timer(next.kind), after: max(0, next.due.timeIntervalSince(person.now)))
        }
        let night = Int.random(in: 0..<12, using: &random) == 0
        // Answers come more often than all the rest, so that histories come far.
        let isAnswer = Bool.random(using: &random)
        let index = Int.random(in: 0..<(isAnswer ? 3 : RandomHistoryTests.texts.count), using: &random)
        return person.send(Event.Text(RandomHistoryTests.texts[index]), after: night ? 13 * 60 * 60 : 60)
    }
}
