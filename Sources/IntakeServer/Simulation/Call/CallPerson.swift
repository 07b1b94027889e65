import Foundation

/// Who is on the phone: does what a script says, and what is typed at a terminal.
struct CallPerson: Sendable {
    /// What the person can do now.
    enum Situation: Hashable, Sendable {
        /// Something is heard; keys count if it can be interrupted.
        case hearing(isInterruptible: Bool)
        /// The phone waits for keys.
        case listening
        /// The carrier records.
        case recording
        /// Somebody else is on the line.
        case talking
    }

    /// What the person does, and how long it takes them to begin.
    struct Reaction: Hashable, Sendable {
        /// What a person can do at a phone.
        enum Deed: Hashable, Sendable {
            case nothing
            case press(Character)
            case speak(Duration, words: String)
            case hangUp
        }

        var deed: Deed
        var delay: Duration
    }

    /// How long a key takes.
    static let keyTime: Duration = .milliseconds(300)
    /// How much of a prompt is heard before it is interrupted.
    private static let interruption: Duration = .seconds(1)

    private var acts: ArraySlice<PhoneScript.Act>
    /// Whether the next keys follow at once, whatever is heard.
    private var isTyping = false
    private var silences = 0
    private let patience: Int
    private let keyboard: Keyboard?
    private let isAtRealSpeed: Bool

    /// - Parameters:
    ///   - patience: how many times the person is silent after the script's end before hanging up.
    ///   - keyboard: what a person at a terminal types.
    ///   - isAtRealSpeed: whether time is waited for.
    init(acts: [PhoneScript.Act], patience: Int, keyboard: Keyboard? = nil, isAtRealSpeed: Bool = false) {
        self.acts = acts[...]
        self.patience = patience
        self.keyboard = keyboard
        self.isAtRealSpeed = isAtRealSpeed
    }

    /// What the person does within this time.
    mutating func reaction(to situation: Situation, within limit: Duration) async -> Reaction {
        while true {
            if let planned = planned(in: situation, within: limit) {
                if isAtRealSpeed { try? await Task.sleep(for: planned.delay) }
                return planned
            }
            let isAwaited = situation == .listening || situation == .recording
            guard let keyboard, isAtRealSpeed || isAwaited else { return await unplanned(in: situation, within: limit) }
            let start = ContinuousClock.now
            switch await keyboard.acts(within: isAtRealSpeed ? limit : nil) {
            case .none: return Reaction(deed: .nothing, delay: limit)
            case .end: return Reaction(deed: .hangUp, delay: .zero)
            case .acts(let typed): acts += Self.interrupting(typed, in: situation)
            }
            if isAtRealSpeed, ContinuousClock.now - start >= limit { return Reaction(deed: .nothing, delay: limit) }
        }
    }

    /// What a person does who has no plan: nothing, for a time.
    private mutating func unplanned(in situation: Situation, within limit: Duration) async -> Reaction {
        if situation == .listening || situation == .recording {
            silences += 1
            if silences > patience { return Reaction(deed: .hangUp, delay: .zero) }
        }
        if isAtRealSpeed { try? await Task.sleep(for: limit) }
        return Reaction(deed: .nothing, delay: limit)
    }

    /// Keys that are typed while something is heard cut in.
    private static func interrupting(_ typed: [PhoneScript.Act], in situation: Situation) -> [PhoneScript.Act] {
        guard case .hearing(isInterruptible: true) = situation else { return typed }
        return typed.map { if case .press(let keys) = $0 { .interrupt(keys) } else { $0 } }
    }
}

extension CallPerson {
    /// What the script has the person do, or nil at its end.
    mutating func planned(in situation: Situation, within limit: Duration) -> Reaction? {
        var delay: Duration = .zero
        while let act = acts.first {
            switch (act, situation) {
            case (.press(let keys), .listening), (.press(let keys), .recording), (.interrupt(let keys), .listening),
                (.interrupt(let keys), .recording):
                return key(of: keys, after: delay)
            case (.press(let keys), .hearing(isInterruptible: true)) where isTyping:
                return key(of: keys, after: min(.zero, limit))
            case (.interrupt(let keys), .hearing(isInterruptible: true)):
                return key(of: keys, after: isAtRealSpeed ? .zero : min(Self.interruption, limit / 2))
            case (.record, .listening):
                // Who waits for the beep is silent, but not for ever.
                silences += 1
                if silences <= patience { return Reaction(deed: .nothing, delay: limit) }
                acts.removeFirst()
            case (.record(let duration, let words), .recording):
                acts.removeFirst()
                return Reaction(deed: .speak(duration, words: words), delay: delay)
            case (.wait(let duration), .listening), (.wait(let duration), .recording):
                acts.removeFirst()
                guard delay + duration < limit else {
                    let rest = delay + duration - limit
                    if rest > .zero { acts.insert(.wait(rest), at: acts.startIndex) }
                    return Reaction(deed: .nothing, delay: limit)
                }
                delay += duration
            case (.hangUp, .listening), (.hangUp, .recording), (.hangUp, .talking):
                return Reaction(deed: .hangUp, delay: delay)
            case (_, .hearing), (_, .talking): return Reaction(deed: .nothing, delay: limit)
            }
        }
        guard delay == .zero else { return Reaction(deed: .nothing, delay: limit) }
        return nil
    }

    /// The next of these keys, the others of which follow at once.
    private mutating func key(of keys: String, after delay: Duration) -> Reaction {
        acts.removeFirst()
        let rest = String(keys.dropFirst())
        isTyping = !rest.isEmpty
        if isTyping { acts.insert(.press(rest), at: acts.startIndex) }
        return Reaction(deed: .press(keys.first ?? "#"), delay: delay + Self.keyTime)
    }
}
