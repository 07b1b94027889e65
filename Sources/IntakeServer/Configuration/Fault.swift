/// Something wrong in a configuration file: where it stands, what it is, and what to do.
public struct Fault: Error, Hashable, Sendable, CustomStringConvertible {
    /// Where it stands.
    public var position: FilePosition
    /// What is wrong and what to do, as a sentence for the person who wrote the file. Never holds a secret.
    public var sentence: String

    /// Makes a fault.
    public init(_ position: FilePosition, _ sentence: String) {
        self.position = position
        self.sentence = sentence
    }

    /// One line: the position, then the sentence.
    public var description: String { "\(position): \(sentence)" }
}

/// All the faults of a configuration, so that they can be mended in one go.
public struct Faults: Error, Hashable, Sendable, CustomStringConvertible {
    /// The faults, by file in the order in which files are read, then by position. At least one.
    public var all: [Fault]

    /// Makes an error of several faults.
    public init(_ all: [Fault]) {
        self.all = all
    }

    /// One line for each fault.
    public var description: String { all.map(\.description).joined(separator: "\n") }
}
