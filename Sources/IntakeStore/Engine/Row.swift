/// One row of a result.
public struct Row: Sendable {
    private let columns: [String]
    private let values: [Value]

    /// Makes a row from its columns' names and what they hold, in the same order.
    public init(columns: [String], values: [Value]) {
        self.columns = columns
        self.values = values
    }

    /// What a column holds, which cannot be null.
    ///
    /// - Throws: ``StoreError`` if the database holds something else than the schema says.
    func value<T: ColumnValue>(_ column: String, as type: T.Type = T.self) throws -> T {
        guard let value = try optional(column, as: type) else { throw StoreError.unexpectedValue(in: column) }
        return value
    }

    /// What a column holds, or nothing where it is null.
    ///
    /// - Throws: ``StoreError`` if the database holds something else than the schema says.
    func optional<T: ColumnValue>(_ column: String, as type: T.Type = T.self) throws -> T? {
        guard let index = columns.firstIndex(of: column), index < values.count else {
            throw StoreError.unexpectedValue(in: column)
        }
        if values[index] == .null { return nil }
        guard let value = T(columnValue: values[index]) else { throw StoreError.unexpectedValue(in: column) }
        return value
    }
}
