/// The keys and values of a node whose keys are known.
struct MappingReader {
    let parent: NodeReader
    private let values: [String: NodeReader]
    private let keys: [String: NodeReader]

    init(parent: NodeReader, entries: [(key: NodeReader, value: NodeReader)]) {
        self.parent = parent
        let named = entries.compactMap { entry in entry.key.written.map { ($0, entry) } }
        values = Dictionary(named.map { ($0, $1.value) }) { first, _ in first }
        keys = Dictionary(named.map { ($0, $1.key) }) { first, _ in first }
    }

    /// The value of a key that may be left out.
    subscript(key: String) -> NodeReader? { values[key] }

    /// Where a key itself stands.
    func key(_ key: String) -> NodeReader? { keys[key] }

    /// The value of a key that must be there.
    ///
    /// - Parameter example: how to write it, for the fault.
    func required(_ key: String, example: String) -> NodeReader? {
        if let value = values[key] { return value }
        parent.fault("`\(key)` is missing: write `\(key): \(example)`.")
        return nil
    }
}
