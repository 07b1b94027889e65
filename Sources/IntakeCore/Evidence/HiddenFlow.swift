/// How much can be moved between a row and a column along hidden counts, up to ``limit``, without a change of any total
/// and without one of them falling under 1.
struct HiddenFlow {
    enum Node: Hashable {
        case row(Int)
        case column(Int)
    }

    /// More is never asked.
    static let limit = PublishedCount.leastShown

    /// By how much each way is still open.
    private var room: [Node: [Node: Int]] = [:]

    init(_ hidden: Set<HiddenCells.Cell>, _ counts: [[Int]]) {
        for cell in hidden {
            // A count can always grow; it can shrink to 1.
            room[.row(cell.row), default: [:]][.column(cell.column)] = Self.limit
            room[.column(cell.column), default: [:]][.row(cell.row)] = counts[cell.row][cell.column] - 1
        }
    }

    /// The largest flow, found way by way (Edmonds and Karp).
    func most(from source: Node, to target: Node) -> Int {
        var flow = self
        var moved = 0
        while moved < Self.limit, let way = flow.way(from: source, to: target) {
            moved += flow.send(along: way)
        }
        return min(moved, Self.limit)
    }

    /// The shortest way that is open.
    private func way(from source: Node, to target: Node) -> [Node]? {
        var before: [Node: Node] = [:]
        var queue = [source]
        var next = 0
        while next < queue.count {
            let node = queue[next]
            next += 1
            if node == target { return way(to: target, from: source, before) }
            for (other, room) in room[node, default: [:]] where room > 0 && other != source && before[other] == nil {
                before[other] = node
                queue.append(other)
            }
        }
        return nil
    }

    private func way(to target: Node, from source: Node, _ before: [Node: Node]) -> [Node] {
        var way = [target]
        while let last = way.last, last != source, let previous = before[last] {
            way.append(previous)
        }
        return way.reversed()
    }

    /// Sends as much as the narrowest step takes.
    private mutating func send(along way: [Node]) -> Int {
        let steps = Array(zip(way, way.dropFirst()))
        let amount = steps.map { room[$0, default: [:]][$1, default: 0] }.min() ?? 0
        for (from, to) in steps {
            room[from, default: [:]][to, default: 0] -= amount
            room[to, default: [:]][from, default: 0] += amount
        }
        return amount
    }
}
