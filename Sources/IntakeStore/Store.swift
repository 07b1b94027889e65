import Foundation

/// All that is kept: conversations, cases, messages to send, accounts. Each method is one transaction.
public struct Store: Sendable {
    let engine: any Engine
    let vault: Vault
    let documents = Documents()
    let scrubNote = ScrubNote()
    private let funnel: WriteFunnel

    /// Opens the SQLite database at `path`, makes it if there is none, and brings its schema up to date.
    ///
    /// - Throws: ``StoreError`` if the file cannot be opened, the key is another one than the database was made
    ///   with, or a newer program made it. Then nothing was changed.
    public static func open(at path: String, masterKey: MasterKey) async throws -> Store {
        let engine: SQLiteEngine
        do {
            engine = try SQLiteEngine(path: path)
        } catch {
            throw StoreError.cannotOpen(path, reason: "\(error)")
        }
        do {
            return try await Store(engine: engine, masterKey: masterKey)
        } catch {
            try? await engine.close()
            throw error
        }
    }

    /// Opens the database behind `engine` and brings its schema up to date.
    ///
    /// - Throws: ``StoreError`` as ``open(at:masterKey:)`` does.
    public init(engine: any Engine, masterKey: MasterKey) async throws {
        try await self.init(engine: engine, masterKey: masterKey, migrations: Migration.all)
    }

    /// One transaction, so that a wrong key leaves the schema alone too.
    init(engine: any Engine, masterKey: MasterKey, migrations: [Migration]) async throws {
        self.engine = engine
        funnel = WriteFunnel(engine: engine)
        vault = try await funnel.commit { connection in
            let run = try Migrator(migrations: migrations).migrate(connection)
            let vault = try Vault(masterKey: masterKey, in: connection)
            if run.contains(Migration.auditBeginning.number) {
                try AuditLog(vault: vault).begin(in: connection)
            }
            return vault
        }
        await scrub()
    }

    /// Ends all connections once what is being written is on disk.
    public func close() async throws {
        try await engine.close()
    }

    /// Whether a row can be written and read just now.
    public func isReady() async -> Bool {
        do {
            try await write { try $0.execute("UPDATE keyring SET wrapped_key = wrapped_key WHERE name = 'system'") }
            return try await read { try $0.row("SELECT name FROM keyring WHERE name = 'system'") } != nil
        } catch {
            return false
        }
    }

    /// Runs a transaction that writes, and returns its result once it is on disk.
    @discardableResult
    func write<Result: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Result
    ) async throws -> Result {
        try await funnel.commit(body)
    }

    /// Runs a transaction that only reads.
    func read<Result: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Result
    ) async throws -> Result {
        try await engine.read(body)
    }
}
