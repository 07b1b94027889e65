/// What comparing conversations with their replay gave.
public struct ReplayResult: Hashable, Sendable {
    /// How many gave the same again.
    public internal(set) var same = 0
    /// How many gave something else.
    public internal(set) var different = 0
    /// How many could not be read, since something was altered.
    public internal(set) var damaged = 0
    /// How many are left out, since their person was erased.
    public internal(set) var erased = 0
    /// How many are left out, since another version of the engine decided them.
    public internal(set) var otherEngine = 0

    /// How many were looked at.
    public var count: Int { same + different + damaged + erased + otherEngine }
    /// Whether all that could be compared gave the same.
    public var isExact: Bool { different + damaged == 0 }

    /// The result in words.
    public var text: String {
        let compared = same + different
        var sentences = [
            "\(compared) \(Self.conversations(compared)) decided again: \(same) the same, \(different) different."
        ]
        if damaged > 0 { sentences.append("\(damaged) \(Self.conversations(damaged)) could not be read.") }
        if erased > 0 { sentences.append("Left out: \(erased) erased.") }
        if otherEngine > 0 { sentences.append("Left out: \(otherEngine) of another version of the engine.") }
        return sentences.joined(separator: "\n")
    }

    private static func conversations(_ count: Int) -> String {
        count == 1 ? "conversation" : "conversations"
    }
}
