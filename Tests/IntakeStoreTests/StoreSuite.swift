import Foundation
import Testing

@testable import IntakeStore

/// The databases on which all tests of the store run. A second engine is one more line.
enum StoreSuite {
    static let databases: [TestDatabase] = [
        TestDatabase(name: "SQLite") { try SQLiteEngine(path: $0.appending(path: "store.sqlite").path) }
    ]
}

/// A kind of database to test.
struct TestDatabase: Sendable, CustomTestStringConvertible {
    let name: String
    /// Opens the database of a folder: an empty one at first, and the same one again later.
    let open: @Sendable (_ folder: URL) throws -> any Engine

    var testDescription: String { name }
}

/// A folder that is gone with the last test that holds it.
final class TemporaryFolder: Sendable {
    let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

    init() throws {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }
}

/// Runs `body` with an open store in a folder of its own.
func withGateway(_ database: TestDatabase, _ body: (Gateway) async throws -> Void) async throws {
    try await body(Gateway(on: database))
}
