import Foundation

/// What a person types at a terminal during a call: a line is keys, an act of a ``PhoneScript``, or nothing at all.
public actor Keyboard {
    /// What was typed.
    enum Typed: Hashable, Sendable {
        /// What to do; nothing to do is silence.
        case acts([PhoneScript.Act])
        /// Nothing within the time, or an empty line.
        case none
        /// There is nothing more to read.
        case end
    }

    private var lines: [String] = []
    private var hasEnded = false
    private let complain: @Sendable (String) -> Void

    /// - Parameter complain: tells what was wrong with a line.
    public init(complain: @escaping @Sendable (String) -> Void) {
        self.complain = complain
    }

    /// Takes lines as they are typed.
    public func read(_ typed: AsyncStream<String>) async {
        for await line in typed { lines.append(line) }
        hasEnded = true
    }

    /// What is typed within a time, or ever.
    func acts(within limit: Duration?) async -> Typed {
        let deadline = limit.map { ContinuousClock.now + $0 }
        while true {
            if !lines.isEmpty {
                if let typed = typed(lines.removeFirst()) { return typed }
            } else if hasEnded || Task.isCancelled {
                return .end
            } else if let deadline, ContinuousClock.now >= deadline {
                return .none
            } else {
                try? await Task.sleep(for: .milliseconds(20))
            }
        }
    }

    private func typed(_ line: String) -> Typed? {
        let line = line.trimmingCharacters(in: .whitespaces)
        if line.isEmpty { return Typed.none }
        var script = PhoneScript()
        guard script.read(PhoneScript.areKeys(line) ? "press \(line)" : line), !script.acts.isEmpty else {
            complain("Type keys, `record 12`, `wait 10` or `hang up`. An empty line is silence.")
            return nil
        }
        return .acts(script.acts)
    }
}
