/// A written conversation: what a person sends, and what they should get. Anyone can read and write one.
///
///     # A comment.
///     > bonjour
///     < Bonjour, ici le groupe.
///       A message of two lines goes on with two spaces.
///     ~ 3 min
///     < What comes after three minutes of silence.
///
/// In a file whose name ends with `.call.txt`, `> call` begins a call, and until `> hang up` what is sent are the acts
/// of a ``CallAct``, what is received is what the caller hears.
struct Transcript: Hashable, Sendable {
    /// What happens, and what the person then gets.
    struct Step: Hashable, Sendable {
        /// What happens.
        enum Act: Hashable, Sendable {
            /// The person sends a text.
            case send(String)
            /// So many seconds pass.
            case wait(Int)
            /// The person does something on the phone.
            case call(CallAct)
        }

        var act: Act
        /// The messages that the person gets.
        var messages: [String]
        /// Where the act stands, from one.
        var line: Int
        /// The comments and empty lines before it.
        var remarks: [String] = []
    }

    var steps: [Step]
    /// The comments and empty lines at the end.
    var closing: [String] = []

    private let hasCalls: Bool
    private var isOnCall = false

    /// Reads a transcript.
    ///
    /// - Parameter file: what faults call it.
    /// - Throws: the first line that is none of a comment, a text, a message or a wait.
    init(_ text: String, file: String) throws(Fault) {
        steps = []
        hasCalls = file.hasSuffix(".call.txt")
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let position = FilePosition(file: file, line: index + 1, column: 1)
            try read(String(line), at: position)
        }
        if closing.last == "" { closing.removeLast() }
    }

    private mutating func read(_ line: String, at position: FilePosition) throws(Fault) {
        let content = String(line.dropFirst(2))
        if line.isEmpty || line.hasPrefix("#") {
            closing.append(line)
        } else if line.hasPrefix("> ") || line == ">" {
            append(try act(content, at: position), position)
        } else if line.hasPrefix("~ ") {
            guard let seconds = Self.seconds(content) else {
                throw Fault(
                    position,
                    "`\(content)` is not a time: write for example `~ 90 s`, `~ 3 min`, `~ 2 h`, `~ 5 d`."
                )
            }
            append(.wait(seconds), position)
        } else if line.hasPrefix("< "), closing.isEmpty, !steps.isEmpty {
            steps[steps.count - 1].messages.append(content)
        } else if line.hasPrefix("  "), closing.isEmpty, let last = steps.last?.messages.indices.last {
            steps[steps.count - 1].messages[last] += "\n" + content
        } else {
            throw Fault(position, "A line begins with `> ` (sent), `< ` (received), `~ ` (a wait) or `#` (a comment).")
        }
    }

    private mutating func act(_ content: String, at position: FilePosition) throws(Fault) -> Step.Act {
        guard hasCalls, isOnCall || CallAct(content)?.isBeginning == true else {
            return .send(content.replacing("\\n", with: "\n"))
        }
        guard let act = CallAct(content) else {
            throw Fault(position, "On a call nobody sends `\(content)`: write one of \(CallAct.examples).")
        }
        isOnCall = act != .hangUp
        return .call(act)
    }

    private mutating func append(_ act: Step.Act, _ position: FilePosition) {
        steps.append(Step(act: act, messages: [], line: position.line, remarks: closing))
        closing = []
    }

    private static func seconds(_ text: String) -> Int? {
        let parts = text.split(separator: " ")
        let units = ["s": 1, "min": 60, "h": 3600, "d": 86_400]
        guard parts.count == 2, let number = Int(parts[0]), (1...10_000).contains(number),
            let unit = units[String(parts[1])]
        else { return nil }
        return number * unit
    }
}

extension Transcript {
    /// The transcript as it is written in a file.
    var text: String {
        (steps.flatMap { $0.remarks + $0.lines } + closing).map { $0 + "\n" }.joined()
    }
}

extension Transcript.Step {
    /// The step as it is written, without its remarks.
    var lines: [String] {
        [written]
            + messages.flatMap { message in
                ("< " + message).split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
                    $0.offset == 0 ? String($0.element) : "  " + $0.element
                }
            }
    }

    private var written: String {
        switch act {
        case .send(let text): "> " + text.replacing("\n", with: "\\n")
        case .wait(let seconds): "~ " + Self.written(seconds)
        case .call(let act): "> " + act.written
        }
    }

    private static func written(_ seconds: Int) -> String {
        for (name, length) in [("d", 86_400), ("h", 3600), ("min", 60)] where seconds.isMultiple(of: length) {
            return "\(seconds / length) \(name)"
        }
        return "\(seconds) s"
    }
}
