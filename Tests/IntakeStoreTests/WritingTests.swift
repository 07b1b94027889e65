import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

struct WritingTests {
    private struct Refusal: Error {}

    private static let insert: StaticString = "INSERT INTO sign_in_failures (subject_hash, at) VALUES (?, ?)"
    private static let rows: StaticString = "SELECT at AS value FROM sign_in_failures ORDER BY at"

    @Test(arguments: StoreSuite.databases)
    func `a job that throws leaves nothing, and the others of its commit stay`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let jobs: [WriteJob] = (0..<5).map { index in
            { connection in
                try connection.execute(Self.insert, [.bytes(Data()), .integer(Int64(index))])
                if index.isMultiple(of: 2) { throw Refusal() }
            }
        }
        let results = try await gateway.store.engine.commit(jobs)
        let isDone = results.map { if case .success = $0 { true } else { false } }
        #expect(isDone == [false, true, false, true, false])
        #expect(try await gateway.column(Self.rows) == ["1", "3"])
    }

    @Test(arguments: StoreSuite.databases)
    func `a statement that the schema refuses undoes its job alone`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let jobs: [WriteJob] = [
            { try $0.execute(Self.insert, [.bytes(Data()), .integer(1)]) },
            { connection in
                try connection.execute(Self.insert, [.bytes(Data()), .integer(2)])
                try connection.execute(Self.insert, [.null, .null])
            },
            { try $0.execute(Self.insert, [.bytes(Data()), .integer(3)]) },
        ]
        let results = try await gateway.store.engine.commit(jobs)
        #expect(throws: StoreError.self) { try results[1].get() }
        #expect(try await gateway.column(Self.rows) == ["1", "3"])
    }

    @Test(arguments: StoreSuite.databases)
    func `each caller gets the result of its own job`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let results = await withTaskGroup(of: (Int, Int?).self) { group in
            for index in 0..<500 {
                group.addTask {
                    let result = try? await gateway.store.write { connection in
                        try connection.execute(Self.insert, [.bytes(Data()), .integer(Int64(index))])
                        if index.isMultiple(of: 5) { throw Refusal() }
                        return index
                    }
                    return (index, result)
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results.count == 500)
        #expect(results.allSatisfy { $0.0.isMultiple(of: 5) ? $0.1 == nil : $0.1 == $0.0 })
        #expect(try await gateway.column(Self.rows).count == 400)
    }

    @Test(arguments: StoreSuite.databases)
    func `what was handed in is written although its task is cancelled`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let tasks = (0..<20).map { index in
            Task {
                try await gateway.store.write { try $0.execute(Self.insert, [.bytes(Data()), .integer(Int64(index))]) }
            }
        }
        for task in tasks {
            task.cancel()
        }
        for task in tasks {
            #expect(try await task.value == 1)
        }
        #expect(try await gateway.column(Self.rows).count == 20)
    }

    @Test(arguments: StoreSuite.databases)
    func `a store is ready until it is closed`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        #expect(await gateway.store.isReady())
        try await gateway.store.close()
        #expect(await !gateway.store.isReady())
    }

    @Test func `SQLite waits for the disk and overwrites what is deleted`() async throws {
        let folder = try TemporaryFolder()
        let engine = try SQLiteEngine(path: folder.url.appending(path: "store.sqlite").path)
        let funnel = WriteFunnel(engine: engine)
        let settings = try await funnel.commit { connection in
            [
                try connection.row("PRAGMA synchronous")?.value("synchronous", as: Int.self),
                try connection.row("PRAGMA secure_delete")?.value("secure_delete"),
                try connection.row("PRAGMA foreign_keys")?.value("foreign_keys"),
            ]
        }
        #expect(settings == [2, 1, 1])
    }
}
