/// Brings a database to the schema that this program knows.
struct Migrator: Sendable {
    let migrations: [Migration]

    /// Runs the migrations that the database has not gone through.
    ///
    /// - Returns: their numbers.
    /// - Throws: ``StoreError`` if a newer program made the database, or if a migration was edited since; then, as
    ///   after every error, the transaction is to be rolled back.
    func migrate(_ connection: any Connection) throws -> Set<Int> {
        try connection.execute(
            """
            CREATE TABLE IF NOT EXISTS migrations (
                number INTEGER PRIMARY KEY,
                checksum TEXT NOT NULL
            )
            """
        )
        let done = try self.done(connection)
        let known = migrations.count
        if let newest = done.keys.max(), newest > known {
            throw StoreError.newerDatabase(found: newest, known: known)
        }
        for migration in migrations {
            try apply(migration, unless: done[migration.number], in: connection)
        }
        return Set(migrations.map(\.number)).subtracting(done.keys)
    }

    private func done(_ connection: any Connection) throws -> [Int: String] {
        let rows = try connection.rows("SELECT number, checksum FROM migrations")
        return try rows.reduce(into: [:]) { done, row in
            done[try row.value("number")] = try row.value("checksum")
        }
    }

    private func apply(_ migration: Migration, unless checksum: String?, in connection: any Connection) throws {
        if let checksum {
            guard checksum == migration.checksum else { throw StoreError.changedMigration(migration.number) }
            return
        }
        for statement in migration.statements {
            try connection.execute(statement)
        }
        try connection.execute(
            "INSERT INTO migrations (number, checksum) VALUES (?, ?)",
            migration.number,
            migration.checksum
        )
    }
}
