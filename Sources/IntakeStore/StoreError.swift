/// What keeps the store from doing its work. Holds no personal data, so it may be logged.
public struct StoreError: Error, Equatable, CustomStringConvertible {
    private enum Kind: Equatable {
        case cannotOpen(path: String, reason: String)
        case wrongMasterKey
        case newerDatabase(found: Int, known: Int)
        case changedMigration(Int)
        case unreadable(String)
        case unexpectedValue(String)
        case missingDocument
        case database(String)
    }

    private let kind: Kind

    /// The database file could not be opened or made.
    static func cannotOpen(_ path: String, reason: String) -> StoreError {
        StoreError(kind: .cannotOpen(path: path, reason: reason))
    }

    /// The master key is not the one the database was made with.
    public static let wrongMasterKey = StoreError(kind: .wrongMasterKey)

    /// A later version of the program made the database.
    static func newerDatabase(found: Int, known: Int) -> StoreError {
        StoreError(kind: .newerDatabase(found: found, known: known))
    }

    /// A migration is not what it was when the database went through it.
    static func changedMigration(_ number: Int) -> StoreError {
        StoreError(kind: .changedMigration(number))
    }

    /// A sealed field does not open: it was altered, moved from another row, or its key is gone.
    static func unreadable(_ column: String) -> StoreError {
        StoreError(kind: .unreadable(column))
    }

    /// A column holds what the schema does not allow.
    static func unexpectedValue(in column: String) -> StoreError {
        StoreError(kind: .unexpectedValue(column))
    }

    /// A conversation is pinned to a checklist, a wording or a line that is not there.
    static let missingDocument = StoreError(kind: .missingDocument)

    /// The database refused.
    static func database(_ reason: String) -> StoreError {
        StoreError(kind: .database(reason))
    }

    /// Whether a row is not as it was written, while the others may well be.
    var isDamage: Bool {
        switch kind {
        case .unreadable, .unexpectedValue, .missingDocument: true
        case .cannotOpen, .wrongMasterKey, .newerDatabase, .changedMigration, .database: false
        }
    }

    /// What happened, and what to do.
    public var description: String {
        switch kind {
        case .cannotOpen(let path, let reason):
            "The database \(path) cannot be opened (\(reason)). Check that the folder exists and may be written to."
        case .wrongMasterKey:
            "The master key does not open this database. Start with the key it was made with, or restore both from "
                + "the same backup. Nothing was changed."
        case .newerDatabase(let found, let known):
            "The database has schema \(found) and this program knows \(known) at most. Start the newer program, or "
                + "restore the backup made before it."
        case .changedMigration(let number):
            "Migration \(number) differs from the one this database went through. Start the program that made the "
                + "database, or begin with an empty data folder."
        case .unreadable(let column):
            "A sealed field (\(column)) does not open: it was altered or belongs to another row. Restore a backup."
        case .unexpectedValue(let column):
            "The database holds an unexpected value (\(column)). Restore a backup."
        case .missingDocument:
            "A conversation refers to a checklist or wording that the database lacks. Restore a backup."
        case .database(let reason):
            "The database refused (\(reason)). Check that the disk has room and the file may be written to."
        }
    }
}
