/// The hidden counts of a table with rows and columns, and what its totals tell about them.
///
/// What the totals leave open is a flow: a hidden count can grow by as much as can be sent round along the other hidden
/// counts, each of which gives or takes. The largest flow is the exact bound.
struct HiddenCells {
    struct Cell: Hashable {
        var row: Int
        var column: Int
    }

    /// A row or a column.
    typealias Line = [Cell]

    private let counts: [[Int]]
    private let cells: [Cell]
    private(set) var hidden: Set<Cell>

    /// Hides what is small by itself.
    init(of counts: [[Int]]) {
        self.counts = counts
        cells = counts.indices.flatMap { row in counts[row].indices.map { Cell(row: row, column: $0) } }
        hidden = Set(cells.filter { PublishedCount.isSmall(counts[$0.row][$0.column]) })
    }

    mutating func hide(_ cell: Cell) {
        hidden.insert(cell)
    }

    var published: [[PublishedCount]] {
        counts.indices.map { row in
            counts[row].indices.map { column in
                hidden.contains(Cell(row: row, column: column)) ? .hidden : .shown(counts[row][column])
            }
        }
    }

    /// A row or a column in which one count alone is hidden: its total gives it away.
    var lineWithOneHidden: Line? {
        lines.first { line in line.count(where: hidden.contains) == 1 }
    }

    /// A hidden count that the totals give away, or hold under five.
    var firstThatIsGivenAway: Cell? {
        cells.first { cell in
            guard hidden.contains(cell) else { return false }
            let room = mostAdded(to: cell)
            let isOpen = room > 0 || mostTaken(from: cell) > 0
            return !isOpen || count(cell) + room < PublishedCount.leastShown
        }
    }

    /// The smallest count that is still shown and can be hidden: one that is not all of its row or of its column.
    func smallestShown(in line: Line) -> Cell? {
        line.filter { !hidden.contains($0) && count($0) > 0 && !isAlone($0) }.min { count($0) < count($1) }
    }

    /// The smallest such count in the same column, else in the same row, else anywhere.
    func smallestShown(near cell: Cell) -> Cell? {
        smallestShown(in: cells.filter { $0.column == cell.column })
            ?? smallestShown(in: cells.filter { $0.row == cell.row }) ?? smallestShown(in: cells)
    }

    private func isAlone(_ cell: Cell) -> Bool {
        let others = cells.filter { $0 != cell && count($0) > 0 }
        return !others.contains { $0.row == cell.row } || !others.contains { $0.column == cell.column }
    }

    private func count(_ cell: Cell) -> Int {
        counts[cell.row][cell.column]
    }

    private var lines: [Line] {
        let rows = Dictionary(grouping: cells, by: \.row).sorted { $0.key < $1.key }.map(\.value)
        return rows + Dictionary(grouping: cells, by: \.column).sorted { $0.key < $1.key }.map(\.value)
    }

    private func mostAdded(to cell: Cell) -> Int {
        HiddenFlow(hidden.subtracting([cell]), counts).most(from: .column(cell.column), to: .row(cell.row))
    }

    private func mostTaken(from cell: Cell) -> Int {
        let flow = HiddenFlow(hidden.subtracting([cell]), counts).most(from: .row(cell.row), to: .column(cell.column))
        return min(flow, count(cell) - 1)
    }
}
