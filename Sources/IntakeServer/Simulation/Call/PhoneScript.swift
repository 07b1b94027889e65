import Foundation

/// What a person does during a call, written down: one act a line. A line that begins with `#` is a comment, and so is
/// what follows two spaces and `#`.
///
///     press 1
///     interrupt 2            # without hearing the prompt to its end
///     press 5145550123#
///     wait 10                # silence, counted while the phone listens
///     record 12 Mon agent ne rappelle jamais.
///     advocate 1 answers 1   # the first number that is dialled answers and presses 1
///     advocate 2 voicemail   # answers and presses nothing
///     hang up
struct PhoneScript: Hashable, Sendable {
    /// One thing that the person does.
    enum Act: Hashable, Sendable {
        /// Presses keys once the prompt is over.
        case press(String)
        /// Presses keys during the prompt.
        case interrupt(String)
        /// Is silent.
        case wait(Duration)
        /// Speaks after the beep.
        case record(Duration, words: String)
        /// Hangs up.
        case hangUp
    }

    /// What somebody who is dialled does.
    enum Pickup: Hashable, Sendable {
        /// Answers and presses keys, or none: so does a voice mailbox.
        case answers(keys: String)
        /// Is on the phone.
        case busy
        /// Lets it ring.
        case none
    }

    /// What the person does, in order.
    var acts: [Act] = []
    /// What each one who is dialled does, the first time, the second ..., by the order in which numbers were dialled
    /// first, from 1.
    var advocates: [Int: [Pickup]] = [:]

    /// Reads a script.
    ///
    /// - Parameter file: what faults call it.
    /// - Throws: the first line that is no act.
    init(_ text: String, file: String) throws(Fault) {
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let written = line.hasPrefix("#") ? "" : line.replacing(/\s\s+#.*/, with: "")
            guard read(written.trimmingCharacters(in: .whitespaces)) else {
                throw Fault(FilePosition(file: file, line: index + 1, column: 1), Self.advice)
            }
        }
    }

    init() {}

    static let advice = """
        An act is `press 1`, `interrupt 1`, `wait 10`, `record 12`, `hang up`, \
        `advocate 1 answers 1`, `advocate 1 voicemail`, `advocate 1 busy` or `advocate 1 no answer`.
        """

    /// Adds what one line says; false if it says nothing that can be done.
    mutating func read(_ line: String) -> Bool {
        let words = line.split(separator: " ", maxSplits: 2).map(String.init)
        switch (words.first, words.count) {
        case (nil, _): break
        case ("press", 2): return add(keys: words[1]) { .press($0) }
        case ("interrupt", 2): return add(keys: words[1]) { .interrupt($0) }
        case ("wait", 2):
            guard let duration = Self.duration(words[1]) else { return false }
            acts.append(.wait(duration))
        case ("record", 2...):
            guard let duration = Self.duration(words[1]) else { return false }
            acts.append(.record(duration, words: words.count == 3 ? words[2] : ""))
        case ("hang", 2) where words[1] == "up": acts.append(.hangUp)
        case ("advocate", 3): return addAdvocate(words[1], does: words[2])
        default: return false
        }
        return true
    }

    private mutating func add(keys: String, as act: (String) -> Act) -> Bool {
        guard Self.areKeys(keys) else { return false }
        acts.append(act(keys))
        return true
    }

    private mutating func addAdvocate(_ number: String, does what: String) -> Bool {
        guard let number = Int(number), number > 0 else { return false }
        let words = what.split(separator: " ").map(String.init)
        let pickup: Pickup
        switch (words.first, words.count) {
        case ("answers", 2) where Self.areKeys(words[1]): pickup = .answers(keys: words[1])
        case ("voicemail", 1), ("answers", 1): pickup = .answers(keys: "")
        case ("busy", 1): pickup = .busy
        case ("no", 2) where words[1] == "answer": pickup = .none
        default: return false
        }
        advocates[number, default: []].append(pickup)
        return true
    }

    /// Whether these are keys of a phone.
    static func areKeys(_ text: String) -> Bool {
        !text.isEmpty && text.allSatisfy { "0123456789*#".contains($0) }
    }

    private static func duration(_ seconds: String) -> Duration? {
        guard let seconds = Double(seconds), (0.1...86_400).contains(seconds) else { return nil }
        return .milliseconds(Int(seconds * 1000))
    }
}
