/// Positions, numbered in the order in which they were found, and what leads from one to another.
struct PositionGraph: Sendable {
    /// A step from one position to another.
    struct Step: Hashable, Sendable {
        let from: Int
        let to: Int
    }

    private let count: Int
    private let steps: [Step]

    /// - Parameter count: how many positions there are.
    init(count: Int, steps: [Step]) {
        self.count = count
        self.steps = steps
    }

    /// The positions from which no steps lead to an end, found by going back from the ends.
    func deadEnds(ends: Set<Int>) -> [Int] {
        let origins = Dictionary(grouping: steps, by: \.to).mapValues { $0.map(\.from) }
        var reaching = ends
        var fresh = Array(ends)
        while let position = fresh.popLast() {
            for origin in origins[position, default: []] where reaching.insert(origin).inserted {
                fresh.append(origin)
            }
        }
        return (0..<count).filter { !reaching.contains($0) }
    }
}
