/// What a caller can do.
extension ExploredInput {
    /// Every kind of input of a call: each key alone, entries of several keys, silence, a message, what comes of
    /// calling an advocate, and hanging up.
    static func keypad(for checklist: Checklist) -> [ExploredInput] {
        calls + keys(for: checklist) + other
    }

    /// Whether it can happen in a dialogue that stands there.
    func canHappen(to conversation: Conversation) -> Bool {
        switch kind {
        case .begin: conversation.phase == .opening
        case .call(let call): !conversation.isOnPhone && conversation.canBeCalled(by: call)
        case .keys, .silence, .recorded, .advocate, .hungUp: conversation.isOnPhone
        case .text, .carrierStopped, .carrierStarted, .timer: true
        }
    }

    private static let calls = [
        ExploredInput(.call(Event.Call()), .answer),
        ExploredInput(.call(Event.Call(isNumberWithheld: true)), .answer),
        ExploredInput(.call(Event.Call(isLanguageChosen: true)), .other),
    ]

    /// The keys that some question has, one that none has, a date, a telephone number, and the three commands.
    private static func keys(for checklist: Checklist) -> [ExploredInput] {
        let most = max(4, checklist.questions.map(\.options.count).max() ?? 0)
        let answers = (1...most).map(String.init) + ["03032026", "5145550123"]
        return answers.map { ExploredInput(.keys($0), .answer) } + [
            ExploredInput(.keys("88"), .other),
            ExploredInput(.keys("#"), .other),
            ExploredInput(.keys("9"), .other),
            ExploredInput(.keys("*"), .again),
            ExploredInput(.keys("0"), .human),
            ExploredInput(.keys("0"), .human, after: aNight),
        ]
    }

    private static let other = [
        ExploredInput(.silence, .other),
        ExploredInput(.recorded(Event.RecordedMessage(id: "message", seconds: 12)), .answer),
        ExploredInput(.recorded(Event.RecordedMessage(id: "message", seconds: 12, endKey: "0")), .other),
        ExploredInput(.advocate(.taken), .other),
        ExploredInput(.advocate(.ended), .answer),
        ExploredInput(.hungUp, .other),
    ]
}

extension Conversation {
    /// Whoever withholds the number is known for one call alone.
    fileprivate func canBeCalled(by call: Event.Call) -> Bool {
        phase == .opening || !call.isNumberWithheld && isNumberWithheld != true
    }
}
