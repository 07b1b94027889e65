/// A place in a file that somebody wrote, as editors count.
public struct FilePosition: Hashable, Sendable, CustomStringConvertible {
    /// The file's path, as it was given.
    public var file: String
    /// The line, from 1.
    public var line: Int
    /// The column in characters, from 1.
    public var column: Int

    /// Makes a position; without a line, the beginning of the file.
    public init(file: String, line: Int = 1, column: Int = 1) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// The form that editors and terminals can follow: `Config/porte-voix.yaml:12:5`.
    public var description: String { "\(file):\(line):\(column)" }
}
