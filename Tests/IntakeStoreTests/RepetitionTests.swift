import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

struct RepetitionTests {
    @Test(arguments: StoreSuite.databases)
    func `a repetition gets the same answer and adds nothing`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        for (index, text) in Interview.texts.enumerated() {
            let first = try await gateway.text(text, id: "SM\(index)")
            let sizes = try await gateway.sizes()
            let again = try await gateway.text(text, id: "SM\(index)")
            #expect(!first.isRepetition)
            #expect(again == Advance(reply: first.reply, isRepetition: true))
            #expect(try await gateway.sizes() == sizes)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `of ten at once, one is taken and all get its answer`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let results = try await withThrowingTaskGroup(of: Advance.self) { group in
            for _ in 0..<10 {
                group.addTask { try await gateway.text("bonjour", id: "SM1") }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results.count { !$0.isRepetition } == 1)
        #expect(Set(results.map(\.reply)).count == 1)
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM turns") == 1)
    }

    @Test(arguments: StoreSuite.databases)
    func `a repetition after a restart gets the same answer`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let first = try await gateway.text("bonjour", id: "SM1")
        let restarted = try await gateway.another()
        let again = try await restarted.text("bonjour", id: "SM1")
        #expect(again == Advance(reply: first.reply, isRepetition: true))
        #expect(!first.reply.isEmpty)
        try await restarted.store.close()
    }

    @Test(arguments: StoreSuite.databases)
    func `the same name from another account is another message`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let time = gateway.now()
        var arrival = Gateway.arrival("bonjour", from: Gateway.person(1), id: "SM1", at: time)
        for account in ["main", "other"] {
            arrival.account = account
            let advance = try await gateway.store.advance(
                arrival,
                line: Interview.line(Gateway.line),
                at: time,
                beginning: Gateway.beginning,
                reply: Gateway.render
            )
            #expect(!advance.isRepetition)
        }
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM turns") == 2)
    }

    @Test(arguments: StoreSuite.databases)
    func `a message that could not be taken is taken when it comes again`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.text("bonjour")
        let good = try await gateway.store.write { connection -> Data? in
            let row = try connection.row("SELECT state_sealed FROM conversations")
            try connection.execute("UPDATE conversations SET state_sealed = ?", Data(repeating: 1, count: 64))
            return try row?.optional("state_sealed")
        }
        let sizes = try await gateway.sizes()
        await #expect(throws: StoreError.unreadable("conversations.state_sealed")) {
            try await gateway.text("1", id: "SM2")
        }
        #expect(try await gateway.sizes() == sizes)

        try await gateway.store.write { try $0.execute("UPDATE conversations SET state_sealed = ?", good) }
        let advance = try await gateway.text("1", id: "SM2")
        #expect(!advance.isRepetition)
        #expect(advance.texts == ["question keys-yes-no 1 Une lettre? 2"])
    }
}
