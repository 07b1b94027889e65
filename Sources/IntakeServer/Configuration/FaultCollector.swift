/// Gathers the faults of all files, so that one run tells them all.
///
/// A reference, because every node of every file reports to the same list. It never leaves the load that made it.
final class FaultCollector {
    private var files: [String] = []
    private var faults: Set<Fault> = []

    var isEmpty: Bool { faults.isEmpty }

    /// Adds a fault; a second time, nothing: a file that two checklists include is read twice.
    func add(_ fault: Fault) {
        if !files.contains(fault.position.file) {
            files.append(fault.position.file)
        }
        faults.insert(fault)
    }

    /// The faults in the order of their places.
    var sorted: [Fault] {
        faults.sorted { key(of: $0) < key(of: $1) }
    }

    private func key(of fault: Fault) -> (Int, Int, Int, String) {
        let position = fault.position
        return (files.firstIndex(of: position.file) ?? 0, position.line, position.column, fault.sentence)
    }
}
