import Foundation
import IntakeCore
import IntakeStore

/// Plays a transcript on a line: the same conversation as in a running server, without one.
struct TranscriptPlayer {
    private let line: ServedLine
    private var now: Date
    private var current: PlayedConversation?
    /// Whether the last call came without a number.
    private var isNumberWithheld = false

    /// How long a person takes for a text, in seconds.
    private static let typing: TimeInterval = 30

    /// - Parameter start: when the conversation begins.
    init(line: ServedLine, start: Date) {
        self.line = line
        now = start
    }

    /// The transcript as it really goes.
    func play(_ transcript: Transcript) throws -> Transcript {
        var player = self
        var played = transcript
        for index in played.steps.indices {
            played.steps[index].messages = try player.take(played.steps[index].act)
        }
        return played
    }

    private mutating func take(_ act: Transcript.Step.Act) throws -> [String] {
        switch act {
        case .send(let text):
            let timed = try wait(Self.typing)
            meet(isNumberWithheld: false)
            let masked = SocialInsuranceNumber.masked(in: text)
            return timed + (try turn(.text(Event.Text(masked.text, isMasked: masked.found))))
        case .wait(let seconds):
            return try wait(TimeInterval(seconds))
        case .call(let act):
            let timed = try wait(TimeInterval(act.seconds))
            if case .call(let call) = act.event { meet(isNumberWithheld: call.isNumberWithheld) }
            return timed + (try turn(act.event))
        }
    }

    /// Lets time pass, and what was planned happen.
    private mutating func wait(_ seconds: TimeInterval) throws -> [String] {
        let end = now + seconds
        var messages: [String] = []
        while let timer = current?.conversation.timers(on: line.facts).min(by: { $0.due < $1.due }), timer.due <= end {
            now = timer.due
            messages += try turn(.timer(timer.kind))
        }
        now = end
        return messages
    }

    /// Whoever withholds the number is known for one call alone: what comes after begins a conversation.
    private mutating func meet(isNumberWithheld: Bool) {
        if isNumberWithheld || self.isNumberWithheld { current = nil }
        self.isNumberWithheld = isNumberWithheld
    }

    private mutating func turn(_ kind: Event.Kind) throws -> [String] {
        var event = Event(kind, at: now)
        if current?.conversation.isOver ?? true {
            // The end of a call begins nothing; any key on one that goes on does.
            if kind == .hungUp { return [] }
            if kind.channel == .voice { event = Event(call(isLanguageChosen: false), at: now) }
            current = PlayedConversation(beginning: line.beginning(with: event))
        }
        guard let turn = try current?.take(event, on: line.facts) else { return [] }
        let isCall = kind.channel == .voice
        var messages = isCall ? HeardTurn(turn: turn).lines : turn.messages
        if turn.effects.contains(where: \.isBeginningAnother), let language = current?.conversation.language {
            var beginning = line.beginning(with: event)
            beginning.language = language
            current = PlayedConversation(beginning: beginning)
            messages += try self.turn(isCall ? call(isLanguageChosen: true) : .begin)
        }
        return messages
    }

    /// A call that goes on in another conversation.
    private func call(isLanguageChosen: Bool) -> Event.Kind {
        .call(Event.Call(isNumberWithheld: isNumberWithheld, isLanguageChosen: isLanguageChosen))
    }
}

/// One conversation, written and read again between all turns.
private struct PlayedConversation {
    var conversation: Conversation
    let checklist: Checklist
    let wording: Wording

    init(beginning: Beginning) {
        conversation = Conversation(language: beginning.language)
        checklist = beginning.checklist
        wording = beginning.wording
    }

    mutating func take(_ event: Event, on line: LineFacts) throws -> Turn {
        conversation = try JSONDecoder().decode(Conversation.self, from: JSONEncoder().encode(conversation))
        let context = TurnContext(
            checklist: checklist,
            wordingVersion: "transcript",
            line: line,
            newReference: CaseReference(number: 1_234_567),
            caseState: conversation.reference == nil ? nil : .new
        )
        return conversation.turn(
            on: event,
            in: context,
            rendering: Renderer(wording: wording, checklist: checklist, line: line),
            at: event.at
        )
    }
}
