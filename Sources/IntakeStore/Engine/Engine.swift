/// A database: where SQL is run, and what differs from one database to another.
///
/// Statements are written once, in what SQLite ≥ 3.40 and PostgreSQL ≥ 15 share, with `?` for each argument. An
/// engine translates placeholders and runs the transactions; no other file knows which database it is.
public protocol Engine: Sendable {
    /// Runs `jobs` in one durable transaction, each in a savepoint of its own, so that a job that throws is undone
    /// alone. Returns once the transaction is on disk.
    ///
    /// - Returns: what became of each job, in order.
    /// - Throws: what kept the whole transaction from being committed; then no job had an effect.
    func commit(_ jobs: [WriteJob]) async throws -> [Result<Void, any Error>]

    /// Runs `body` on a consistent snapshot, beside writers.
    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

    /// Overwrites what was deleted wherever the database still holds a copy of it, as far as it can just now.
    ///
    /// - Returns: whether no copy is left.
    func scrub() async throws -> Bool

    /// Ends all connections. Nothing may be asked of the engine afterwards.
    func close() async throws
}

/// One job of a transaction: synchronous on every engine.
public typealias WriteJob = @Sendable (any Connection) throws -> Void

/// A connection inside a transaction.
public protocol Connection {
    /// Runs a statement that returns nothing, and tells how many rows it changed.
    @discardableResult
    func execute(_ sql: StaticString, _ arguments: [Value]) throws -> Int

    /// Runs a statement that returns rows (a query, or one with `RETURNING`).
    func rows(_ sql: StaticString, _ arguments: [Value]) throws -> [Row]

    /// Runs a query that was put together from parts.
    func rows(_ query: Query) throws -> [Row]
}

extension Connection {
    /// Runs a statement that returns nothing, and tells how many rows it changed.
    @discardableResult
    func execute(_ sql: StaticString, _ arguments: (any ColumnValue)?...) throws -> Int {
        try execute(sql, arguments.map { $0?.columnValue ?? .null })
    }

    /// Runs a statement that returns rows.
    func rows(_ sql: StaticString, _ arguments: (any ColumnValue)?...) throws -> [Row] {
        try rows(sql, arguments.map { $0?.columnValue ?? .null })
    }

    /// Runs a statement of which the first row alone matters.
    func row(_ sql: StaticString, _ arguments: (any ColumnValue)?...) throws -> Row? {
        try rows(sql, arguments.map { $0?.columnValue ?? .null }).first
    }
}
