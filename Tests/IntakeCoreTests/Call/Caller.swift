import Foundation

@testable import IntakeCore

/// A person on the phone who does something every ten seconds.
struct Caller {
    var person = Texter()

    var conversation: Conversation { person.conversation }

    /// What the call waits for.
    var listening: Listening { conversation.listening(in: person.context) }

    /// A line on which two advocates are called in turn, at any hour.
    static let open: TurnContext = {
        var context = Sample.context
        let always = Array(repeating: [OpeningHours.Span(from: 0, until: 1440)], count: 7)
        context.line.phone = PhoneFacts(hours: OpeningHours(week: always), placesOnCall: 2)
        return context
    }()

    @discardableResult
    mutating func call(isNumberWithheld: Bool = false) -> [Effect] {
        handle(.call(Event.Call(isNumberWithheld: isNumberWithheld)))
    }

    /// Presses each of these, with what ends an entry.
    @discardableResult
    mutating func press(_ keys: String...) -> [Effect] {
        keys.map { handle(.keys($0)) }.last ?? []
    }

    @discardableResult
    mutating func leave(_ message: String = "m1", seconds: Int = 8, endKey: String? = "#") -> [Effect] {
        handle(.recorded(Event.RecordedMessage(id: message, seconds: seconds, endKey: endKey)))
    }

    @discardableResult
    mutating func stayQuiet(times: Int = 1) -> [Effect] {
        (0..<times).map { _ in handle(.silence) }.last ?? []
    }

    @discardableResult
    mutating func handle(_ kind: Event.Kind) -> [Effect] {
        person.handle(kind, after: 10)
    }

    /// Calls in English, consents, and answers up to the question.
    mutating func reach(_ question: Question.ID) {
        let keys = [
            "problem": ["1"], "hungry": ["2"], "letter": ["1"], "letter-date": ["03032025", "1"], "reach": ["2"],
            "other-phone": ["5145550123", "1"], "people": ["02", "1"],
        ]
        call()
        press("2", "1")
        while case .asking(let open) = conversation.phase, open != question {
            if let keys = keys[open] {
                keys.forEach { press($0) }
            } else {
                leave("message-\(open)")
                if open == "story" { press("2") }
            }
        }
    }

    /// A caller at each step of a call.
    static let everywhere: [(name: String, caller: Caller)] = {
        var callers: [(String, Caller)] = []
        func add(_ name: String, _ steps: (inout Caller) -> Void) {
            var caller = Caller()
            steps(&caller)
            callers.append((name, caller))
        }
        add("language") { $0.call() }
        add("consent") {
            $0.call()
            $0.press("2")
        }
        for question in Sample.checklist.questions {
            add(question.id) { $0.reach(question.id) }
        }
        add("said back") {
            $0.reach("letter-date")
            $0.press("03032025")
        }
        add("more words") {
            $0.reach("story")
            $0.leave()
        }
        add("menu") {
            $0.reach("problem")
            $0.press("#")
        }
        add("confirming an erasure") {
            $0.reach("problem")
            $0.press("#", "2")
        }
        add("lost") {
            $0.reach("problem")
            $0.stayQuiet(times: 3)
        }
        add("waiting") {
            $0.reach("problem")
            $0.stayQuiet(times: 4)
        }
        add("when to call back") {
            $0.reach("problem")
            $0.press("0")
        }
        add("a call back is promised") {
            $0.reach("problem")
            $0.press("0", "1")
        }
        add("a message for the advocate") {
            $0.reach("problem")
            $0.press("0", "1", "1")
        }
        add("who calls again") {
            $0.reach("letter")
            $0.handle(.hungUp)
            $0.call()
            $0.press("2")
        }
        add("a hidden number") {
            $0.call(isNumberWithheld: true)
            $0.press("2", "1")
        }
        add("summary") {
            $0.reach("name")
            $0.leave()
        }
        add("correcting") {
            $0.reach("name")
            $0.leave()
            $0.press("2")
        }
        add("accompaniment") {
            $0.reach("name")
            $0.leave()
            $0.press("1")
        }
        add("finished") {
            $0.reach("name")
            $0.leave()
            $0.press("1", "1")
        }
        return callers
    }()
}
