import IntakeCore

/// What a person does on the phone, as a transcript writes it.
enum CallAct: Hashable, Sendable {
    case begin(isNumberWithheld: Bool)
    case press(String)
    case silence
    /// A message of so many seconds, ended by a key or by silence.
    case record(seconds: Int, endKey: String?)
    case advocateTakes
    case advocateEnds
    case hangUp

    /// How each is written, for a fault.
    static let examples =
        "`press 1`, `silence`, `record 12`, `record 12 #`, `advocate takes`, `advocate ends`, `hang up`"

    /// Reads an act; nothing for what is none.
    init?(_ written: String) {
        let words = written.split(separator: " ").map(String.init)
        switch (words.first, words.dropFirst().first, words.count) {
        case ("call", nil, 1): self = .begin(isNumberWithheld: false)
        case ("call", "withheld", 2): self = .begin(isNumberWithheld: true)
        case ("press", let keys?, 2) where keys.allSatisfy(Self.keypad.contains): self = .press(keys)
        case ("silence", nil, 1): self = .silence
        case ("record", let seconds?, 2...3):
            guard let seconds = Int(seconds), (1...3600).contains(seconds) else { return nil }
            let key = words.count == 3 ? words[2] : nil
            guard key.map({ $0.count == 1 && $0.allSatisfy(Self.keypad.contains) }) ?? true else { return nil }
            self = .record(seconds: seconds, endKey: key)
        case ("advocate", "takes", 2): self = .advocateTakes
        case ("advocate", "ends", 2): self = .advocateEnds
        case ("hang", "up", 2): self = .hangUp
        default: return nil
        }
    }

    /// The act as a transcript writes it.
    var written: String {
        switch self {
        case .begin(let isNumberWithheld): isNumberWithheld ? "call withheld" : "call"
        case .press(let keys): "press \(keys)"
        case .silence: "silence"
        case .record(let seconds, let endKey): "record \(seconds)" + (endKey.map { " \($0)" } ?? "")
        case .advocateTakes: "advocate takes"
        case .advocateEnds: "advocate ends"
        case .hangUp: "hang up"
        }
    }

    var isBeginning: Bool {
        if case .begin = self { true } else { false }
    }

    /// What a conversation is told.
    var event: Event.Kind {
        switch self {
        case .begin(let isNumberWithheld): .call(Event.Call(isNumberWithheld: isNumberWithheld))
        case .press(let keys): .keys(keys)
        case .silence: .silence
        case .record(let seconds, let endKey):
            .recorded(Event.RecordedMessage(id: "transcript", seconds: seconds, endKey: endKey))
        case .advocateTakes: .advocate(.taken)
        case .advocateEnds: .advocate(.ended)
        case .hangUp: .hungUp
        }
    }

    /// How long it takes, in seconds.
    var seconds: Int {
        switch self {
        case .begin, .hangUp: 1
        case .press(let keys): 3 * keys.count
        case .silence: 20
        case .record(let seconds, _): seconds
        case .advocateTakes: 10
        case .advocateEnds: 120
        }
    }

    private static let keypad = Set<Character>("0123456789*#")
}
