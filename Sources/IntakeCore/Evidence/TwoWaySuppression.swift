/// Which counts of a table with rows and columns are published, where the totals of all rows and columns are.
///
/// The rule is that of ``OneWaySuppression``, along every row and every column at once. What a hidden count can be is
/// worked out exactly, from all totals together: see ``HiddenCells``.
public enum TwoWaySuppression {
    /// The counts as they are published, row by row; nothing if there is no way to publish any of them.
    ///
    /// - Parameter counts: rows of equal length, of which each adds up to 0 or to 5 and more, as does each column.
    public static func published(_ counts: [[Int]]) -> [[PublishedCount]]? {
        var cells = HiddenCells(of: counts)
        while true {
            if let line = cells.lineWithOneHidden {
                guard let next = cells.smallestShown(in: line) else { return nil }
                cells.hide(next)
            } else if let cell = cells.firstThatIsGivenAway {
                guard let next = cells.smallestShown(near: cell) else { return nil }
                cells.hide(next)
            } else {
                return cells.published
            }
        }
    }
}
