/// A statement that is put together from parts, of which each stands in the source: what people typed can only ever be
/// an argument.
public struct Query: Sendable {
    /// The statement, with `?` for each argument.
    public private(set) var text: String
    /// The arguments, in order.
    public private(set) var arguments: [Value]

    init(_ sql: StaticString, _ arguments: (any ColumnValue)?...) {
        text = sql.description
        self.arguments = arguments.map { $0?.columnValue ?? .null }
    }

    /// The parts one after the other.
    static func + (left: Query, right: Query) -> Query {
        var query = left
        query.text += "\n" + right.text
        query.arguments += right.arguments
        return query
    }
}
