import Foundation
import GRDB

/// SQLite, embedded: one connection that writes, and several that read beside it.
struct SQLiteEngine: Engine {
    private let pool: DatabasePool

    /// Opens the database file at `path`, and makes it if there is none.
    init(path: String) throws {
        do {
            pool = try DatabasePool(path: path, configuration: Self.configuration)
            // GRDB lowers this while it opens a pool; our answers promise that what was committed is on disk.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        } catch {
            throw SQLiteFailure.described(error)
        }
    }

    /// How many seconds a connection waits for another process that holds the file, such as a backup.
    private static let patience = 10

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.label = "porte-voix"
        configuration.busyMode = .timeout(TimeInterval(patience))
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA secure_delete = ON")
        }
        return configuration
    }

    func commit(_ jobs: [WriteJob]) async throws -> [Result<Void, any Error>] {
        try await SQLiteFailure.describing {
            try await pool.writeWithoutTransaction { database in
                var results: [Result<Void, any Error>] = []
                try database.inTransaction(.immediate) {
                    for job in jobs {
                        results.append(try Self.run(job, in: database))
                    }
                    return .commit
                }
                return results
            }
        }
    }

    private static func run(_ job: WriteJob, in database: Database) throws -> Result<Void, any Error> {
        do {
            try database.inSavepoint {
                try job(SQLiteConnection(database: database))
                return .commit
            }
            return .success(())
        } catch {
            // A full disk ends the whole transaction, and with it all that the other jobs did.
            guard database.isInsideTransaction else { throw error }
            return .failure(SQLiteFailure.described(error))
        }
    }

    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await SQLiteFailure.describing {
            try await pool.read { try body(SQLiteConnection(database: $0)) }
        }
    }

    /// Empties the write-ahead log, which would hold earlier versions of what was erased until it is written over.
    /// Gives up soon when somebody reads an old snapshot, since writers wait meanwhile.
    func scrub() async throws -> Bool {
        try await SQLiteFailure.describing {
            try await pool.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA busy_timeout = 100")
                defer { try? database.execute(sql: "PRAGMA busy_timeout = \(Self.patience * 1000)") }
                // Its first column is 1 where readers or writers were in the way.
                return try Int.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)") == 0
            }
        }
    }

    func close() async throws {
        do {
            // The connection that closes last may be one that only reads, which leaves everything in the log file.
            _ = try? await pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
            try pool.close()
        } catch {
            throw SQLiteFailure.described(error)
        }
    }
}
