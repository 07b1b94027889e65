import Foundation
import Testing

@testable import IntakeStore

struct MigrationTests {
    private static let known = Migration.all.count
    private static let next = Migration(number: known + 1, statements: ["CREATE TABLE extra (id TEXT PRIMARY KEY)"])
    private static let numbers: StaticString = "SELECT number AS value FROM migrations ORDER BY number"

    @Test func `migrations are numbered from one without a gap`() {
        #expect(Migration.all.map(\.number) == Array(1...Migration.all.count))
    }

    @Test(arguments: StoreSuite.databases)
    func `an empty database goes through all migrations`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        #expect(try await gateway.column(Self.numbers) == Migration.all.map { String($0.number) })
    }

    @Test(arguments: StoreSuite.databases)
    func `an older database goes on from there and keeps its rows`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.texts(Interview.texts)
        let sizes = try await gateway.sizes()
        let newer = try await Store(
            engine: database.open(gateway.folder),
            masterKey: gateway.masterKey,
            migrations: Migration.all + [Self.next]
        )
        try await newer.write { try $0.execute("INSERT INTO extra (id) VALUES ('a')") }
        #expect(try await gateway.column(Self.numbers) == (1...Self.known + 1).map { String($0) })
        #expect(try await gateway.sizes() == sizes)
    }

    @Test(arguments: StoreSuite.databases)
    func `a newer database is refused`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let engine = try database.open(gateway.folder)
        _ = try await Store(engine: engine, masterKey: gateway.masterKey, migrations: Migration.all + [Self.next])
        await #expect(throws: StoreError.newerDatabase(found: Self.known + 1, known: Self.known)) {
            try await Store(engine: engine, masterKey: gateway.masterKey)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `a migration that was edited is refused`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let edited = Migration(number: 1, statements: Schema001.statements + ["CREATE TABLE extra (id TEXT)"])
        await #expect(throws: StoreError.changedMigration(1)) {
            try await Store(
                engine: database.open(gateway.folder),
                masterKey: gateway.masterKey,
                migrations: [edited] + Migration.all.dropFirst()
            )
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `a migration that fails leaves the database as it was`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let broken = Migration(
            number: Self.known + 1,
            statements: Self.next.statements + ["CREATE TABLE people (id TEXT)"]
        )
        await #expect(throws: StoreError.self) {
            try await Store(
                engine: database.open(gateway.folder),
                masterKey: gateway.masterKey,
                migrations: Migration.all + [broken]
            )
        }
        #expect(try await gateway.column(Self.numbers) == Migration.all.map { String($0.number) })
        #expect(try await gateway.another().store.isReady())
    }

    @Test func `a database that cannot be opened is refused with its path`() async throws {
        let error = await #expect(throws: StoreError.self) {
            try await Store.open(at: "/nowhere/store.sqlite", masterKey: .random())
        }
        #expect(error?.description.contains("/nowhere/store.sqlite") == true)
    }
}
