import Foundation
import TestSupport
import Testing

@testable import IntakeCore

@Suite("Exploring a dialogue by telephone")
struct CallExplorationTests {
    private static func line(placesOnCall: Int) -> LineFacts {
        let day = OpeningHours.Span(from: 540, until: 990)
        var line = Sample.line
        let hours = OpeningHours(week: [[OpeningHours.Span]](repeating: [day], count: 5))
        line.phone = PhoneFacts(hours: hours, placesOnCall: placesOnCall)
        return line
    }

    @Test("Every step of a call says something, repeats, reaches a human, and ends with a goodbye", arguments: [0, 2])
    func good(placesOnCall: Int) {
        let line = Self.line(placesOnCall: placesOnCall)
        let exploration = Exploration(of: Sample.checklist, on: line, in: .english, by: .voice)
        #expect(exploration.findings == [])
        #expect(exploration.isWhole)
        let asked = Set(exploration.prompts.filter { $0.name == .question }.compactMap(\.question))
        #expect(asked == Set(Sample.checklist.questions.map(\.id)))
        let rings = exploration.callTurns.contains { $0.listening == .advocate(1) }
        #expect(rings == (placesOnCall == 2))
        #expect(exploration.callTurns.contains { $0.isSlow })
    }

    @Test("A question that no keys lead to is found")
    func neverAsked() {
        var checklist = Sample.checklist
        checklist.questions[4].when = .all([.answer("letter", isOneOf: ["yes"]), .answer("letter", isOneOf: ["no"])])
        let exploration = Exploration(of: checklist, on: Self.line(placesOnCall: 2), in: .french, by: .voice)
        #expect(exploration.findings == [.neverAsked("letter-date")])
    }

    private static let explored = {
        var explorer = Explorer(
            checklist: Sample.checklist,
            line: line(placesOnCall: 2),
            language: .english,
            channel: .voice,
            limit: Exploration.mostPositions
        )
        explorer.explore()
        return explorer
    }()

    @Test("Whatever a caller does, they are in a position that was explored", arguments: 0..<10)
    func histories(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let inputs = ExploredInput.keypad(for: Sample.checklist)
        let answers = inputs.filter { $0.role == .answer }
        for _ in 0..<10 {
            var conversation = Conversation(language: .english)
            var now = Date(timeIntervalSince1970: 1_793_631_600)
            for _ in 0..<60 {
                // Answers come more often than all the rest, so that histories come far.
                let all = (Bool.random(using: &random) ? answers : inputs).filter { $0.canHappen(to: conversation) }
                guard let input = all.randomElement(using: &random) else { break }
                now += input.delay
                let event = Event(input.kind, at: now)
                let effects = conversation.handle(event, in: Self.explored.context, at: now)
                guard !effects.contains(where: \.isBeginningAnother) else { break }
                let position = DialoguePosition(of: conversation, in: Sample.checklist)
                #expect(Self.explored.numbers[position] != nil, "\(position)")
            }
        }
    }
}
