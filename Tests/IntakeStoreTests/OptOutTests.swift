import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

struct OptOutTests {
    private static let optedOut: StaticString = """
        SELECT COUNT(*) AS value FROM contacts WHERE opted_out_at IS NOT NULL
        """

    @Test(arguments: StoreSuite.databases)
    func `a stop is recorded, and a start takes it back`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        #expect(try await gateway.texts(["bonjour", "1", "ARRET"]).texts == ["stopped"])
        #expect(try await gateway.count(Self.optedOut) == 1)
        #expect(try await gateway.text("allo").texts.isEmpty)
        #expect(try await !gateway.text("DEBUT").texts.isEmpty)
        #expect(try await gateway.count(Self.optedOut) == 0)
    }

    @Test(arguments: StoreSuite.databases)
    func `a message to a phone that opted out is not sent`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.text("bonjour")
        try await gateway.text("bonjour", from: Gateway.person(2))
        let message = try await gateway.queue("un mot")
        let other = try await gateway.queue("un mot", to: Gateway.person(2))
        try await gateway.text("STOP")
        let items = try await gateway.store.claimOutbox(at: gateway.now(), limit: 10)
        #expect(items.map(\.messageID) == [other])
        #expect(
            try await gateway.value("SELECT delivery AS value FROM messages WHERE id = ?", .text(message)) == "failed"
        )
        #expect(try await gateway.store.claimOutbox(at: gateway.now(), limit: 10).isEmpty)
    }

    @Test(arguments: StoreSuite.databases)
    func `a carrier's word that the person stopped is respected`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let reply = try await gateway.texts(["bonjour", "1"])
        let message = try #require(reply.messageIDs.first)
        let isKnown = try await gateway.store.recordDelivery(
            messageID: message,
            providerMessageID: "SM1",
            status: .undelivered,
            error: 21610,
            recipientOptedOut: true,
            at: gateway.now()
        )
        #expect(isKnown)
        #expect(try await gateway.count(Self.optedOut) == 1)
        #expect(try await gateway.text("1").texts.isEmpty)
        let replayed = try await gateway.replayed()
        #expect(replayed.conversation == replayed.stored)
        #expect(replayed.stored.isStopped)
        #expect(try await !gateway.text("START").texts.isEmpty)
    }

    @Test(arguments: StoreSuite.databases)
    func `a new conversation stays silent on a phone that opted out`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.texts(["bonjour", "2", "ARRET"])
        #expect(try await gateway.texts(["allo", "allo?"]).texts.isEmpty)
        #expect(try await gateway.count(Self.optedOut) == 1)
        #expect(try await gateway.text("DEBUT").texts.contains { $0.contains("welcome") })
    }

    @Test(arguments: StoreSuite.databases)
    func `a stop outlives the erasure of the person`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let reply = try await gateway.text("bonjour")
        _ = try await gateway.store.recordDelivery(
            messageID: reply.messageIDs.first,
            providerMessageID: "SM1",
            status: .undelivered,
            recipientOptedOut: true,
            at: gateway.now()
        )
        let store = gateway.store
        try await store.write { connection in
            let erasure = Erasure(connection: connection, log: store.auditLog, now: Gateway.start)
            for row in try connection.rows("SELECT id FROM people") {
                try erasure.erase(person: row.value("id"))
            }
        }
        #expect(try await gateway.count(Self.optedOut) == 1)
        #expect(try await gateway.text("allo").texts.isEmpty)
    }
}
