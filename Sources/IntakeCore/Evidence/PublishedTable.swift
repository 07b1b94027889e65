/// Counts that add up to a published total, as they are published.
public struct PublishedTable: Hashable, Sendable {
    /// One kind of cases.
    public struct Row: Hashable, Sendable {
        /// Which kind.
        public let category: String
        /// How many.
        public let count: PublishedCount
    }

    /// The rows, in the order in which they are read.
    public let rows: [Row]

    /// A table of these kinds. What is counted of others is counted as ``Figure/other``, which is then among them.
    init(of categories: [String], counts: [String: Int]) {
        var counts = counts
        for (category, count) in counts where !categories.contains(category) {
            counts[Figure.other, default: 0] += count
        }
        let published = OneWaySuppression.published(categories.map { counts[$0, default: 0] })
        rows = zip(categories, published).map { Row(category: $0, count: $1) }
    }

    /// A table of the kinds that are large enough, and of all others together as ``Figure/other``.
    init(grouping counts: [String: Int]) {
        let grouped = SmallCategories.grouped(counts)
        rows = grouped.map { Row(category: $0.category, count: .shown($0.count)) }
    }

    /// What is published of a kind; nothing if there is no such row.
    public subscript(category: String) -> PublishedCount? {
        rows.first { $0.category == category }?.count
    }
}
