import Foundation
import GRDB
import GRDBSQLite

/// A connection to SQLite inside a transaction. Statements are compiled once.
///
/// GRDB compiles and keeps them; values are bound and read here, since its own way through boxes for any type takes
/// a third of a turn's time.
struct SQLiteConnection: Connection {
    let database: Database

    func execute(_ sql: StaticString, _ arguments: [Value]) throws -> Int {
        let statement = try database.cachedStatement(sql: sql.description)
        try run(statement.sqliteStatement, arguments) {}
        return Int(sqlite3_changes(database.sqliteConnection))
    }

    func rows(_ sql: StaticString, _ arguments: [Value]) throws -> [Row] {
        try rows(sql.description, arguments)
    }

    func rows(_ query: Query) throws -> [Row] {
        try rows(query.text, query.arguments)
    }

    private func rows(_ sql: String, _ arguments: [Value]) throws -> [Row] {
        let statement = try database.cachedStatement(sql: sql)
        let columns = statement.columnNames
        var rows: [Row] = []
        try run(statement.sqliteStatement, arguments) {
            let values = try columns.indices.map { try Self.value(statement.sqliteStatement, CInt($0)) }
            rows.append(Row(columns: columns, values: values))
        }
        return rows
    }

    /// Runs a statement to its end, and `body` at each of its rows.
    private func run(_ statement: OpaquePointer, _ arguments: [Value], _ body: () throws -> Void) throws {
        defer {
            sqlite3_reset(statement)
            sqlite3_clear_bindings(statement)
        }
        guard sqlite3_bind_parameter_count(statement) == arguments.count else {
            throw StoreError.database("a statement has another number of arguments")
        }
        for (index, argument) in arguments.enumerated() {
            try check(Self.bind(argument, to: statement, CInt(index + 1)), isDone: SQLITE_OK)
        }
        while true {
            let code = sqlite3_step(statement)
            guard code == SQLITE_ROW else { return try check(code, isDone: SQLITE_DONE) }
            try body()
        }
    }

    private func check(_ code: CInt, isDone: CInt) throws {
        guard code != isDone else { return }
        throw StoreError.database("SQLite \(sqlite3_extended_errcode(database.sqliteConnection))")
    }

    private static func bind(_ value: Value, to statement: OpaquePointer, _ index: CInt) -> CInt {
        // Tells SQLite to copy the bytes.
        let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        switch value {
        case .null:
            return sqlite3_bind_null(statement, index)
        case .integer(let number):
            return sqlite3_bind_int64(statement, index, number)
        case .text(let text):
            return sqlite3_bind_text(statement, index, text, CInt(text.utf8.count), copied)
        case .bytes(let data):
            return data.withUnsafeBytes { bytes in
                bytes.isEmpty
                    ? sqlite3_bind_zeroblob(statement, index, 0)
                    : sqlite3_bind_blob(statement, index, bytes.baseAddress, CInt(bytes.count), copied)
            }
        }
    }

    private static func value(_ statement: OpaquePointer, _ index: CInt) throws -> Value {
        switch sqlite3_column_type(statement, index) {
        case SQLITE_NULL:
            return .null
        case SQLITE_INTEGER:
            return .integer(sqlite3_column_int64(statement, index))
        case SQLITE_TEXT:
            let bytes = UnsafeRawBufferPointer(
                start: sqlite3_column_text(statement, index),
                count: Int(sqlite3_column_bytes(statement, index))
            )
            return .text(String(decoding: bytes, as: UTF8.self))
        case SQLITE_BLOB:
            let start = sqlite3_column_blob(statement, index)
            let bytes = UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, index)))
            return .bytes(Data(bytes))
        default:
            throw StoreError.unexpectedValue(in: "a column of fractions")
        }
    }
}
