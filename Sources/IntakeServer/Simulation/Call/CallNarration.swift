/// Writes down what happens during a call, one line after the other.
struct CallNarration: Sendable {
    /// Keys that were pressed one after the other, and belong on one line.
    private var keys = ""
    private var isInterrupting = false
    private let prefix: String

    /// - Parameter prefix: what every line begins with.
    init(prefix: String = "") {
        self.prefix = prefix
    }

    /// The lines that can be written now that this has happened.
    mutating func lines(for moment: CallMoment) -> [String] {
        if case .presses(let key, let isInterrupting) = moment {
            if keys.isEmpty { self.isInterrupting = isInterrupting }
            keys.append(key)
            return []
        }
        return rest() + [prefix + moment.line]
    }

    /// What is left to write at the end.
    mutating func rest() -> [String] {
        defer { keys = "" }
        return keys.isEmpty ? [] : ["\(prefix)> \(keys)\(isInterrupting ? " (cuts in)" : "")"]
    }
}
