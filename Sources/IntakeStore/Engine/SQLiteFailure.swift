import GRDB

/// Turns SQLite's errors into ours, which hold no statement and no value.
enum SQLiteFailure {
    /// Runs `body` and describes what it throws.
    static func describing<T: Sendable>(_ body: () async throws -> T) async throws -> T {
        do {
            return try await body()
        } catch {
            throw described(error)
        }
    }

    /// An error in our words; those that are not SQLite's stay what they are.
    static func described(_ error: any Error) -> any Error {
        guard let error = error as? DatabaseError else { return error }
        return StoreError.database("SQLite \(error.extendedResultCode.rawValue), \(error.resultCode)")
    }
}
