import Foundation
import GRDB

/// A connection to SQLite inside a transaction. Statements are compiled once.
struct SQLiteConnection: Connection {
    let database: Database

    func execute(_ sql: StaticString, _ arguments: [Value]) throws -> Int {
        let statement = try database.cachedStatement(sql: sql.description)
        try statement.execute(arguments: Self.arguments(arguments))
        return database.changesCount
    }

    func rows(_ sql: StaticString, _ arguments: [Value]) throws -> [Row] {
        let statement = try database.cachedStatement(sql: sql.description)
        let columns = statement.columnNames
        let cursor = try GRDB.Row.fetchCursor(statement, arguments: Self.arguments(arguments))
        var rows: [Row] = []
        while let row = try cursor.next() {
            rows.append(Row(columns: columns, values: try row.databaseValues.map(Self.value)))
        }
        return rows
    }

    private static func arguments(_ values: [Value]) -> StatementArguments {
        StatementArguments(values.map(\.databaseValue))
    }

    private static func value(_ value: DatabaseValue) throws -> Value {
        switch value.storage {
        case .null: .null
        case .int64(let number): .integer(number)
        case .string(let text): .text(text)
        case .blob(let bytes): .bytes(bytes)
        case .double: throw StoreError.unexpectedValue(in: "a column of fractions")
        }
    }
}

extension Value {
    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let number): number.databaseValue
        case .text(let text): text.databaseValue
        case .bytes(let bytes): bytes.databaseValue
        }
    }
}
