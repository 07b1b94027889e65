import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

struct OutboxTests {
    private static let now = Gateway.start + 60 * 60

    /// A store with as many queued messages to one person.
    private func gateway(_ database: TestDatabase, queued: Int) async throws -> Gateway {
        let gateway = try await Gateway(on: database)
        try await gateway.text("bonjour")
        for index in 0..<queued {
            try await gateway.queue("mot \(index)", due: Gateway.start + Double(index))
        }
        return gateway
    }

    @Test(arguments: StoreSuite.databases)
    func `a message is claimed once, the longest due first`(database: TestDatabase) async throws {
        let gateway = try await gateway(database, queued: 3)
        #expect(try await gateway.store.nextOutboxDue() == Gateway.start)
        #expect(try await gateway.store.claimOutbox(at: Gateway.start - 1, limit: 10).isEmpty)
        let items = try await gateway.store.claimOutbox(at: Self.now, limit: 2)
        #expect(items.map(\.text) == ["mot 0", "mot 1"])
        #expect(items.allSatisfy { $0.attempts == 1 && $0.claimedAt == Self.now && $0.account == "main" })
        #expect(items.allSatisfy { $0.to == Gateway.person(1) && $0.line == Gateway.line })
        #expect(try await gateway.store.claimOutbox(at: Self.now, limit: 10).map(\.text) == ["mot 2"])
        #expect(try await gateway.store.nextOutboxDue() == nil)
    }

    @Test(arguments: StoreSuite.databases)
    func `many who claim at once share the messages`(database: TestDatabase) async throws {
        let gateway = try await gateway(database, queued: 40)
        let other = try await gateway.another()
        let claimed = try await withThrowingTaskGroup(of: [OutboxItem].self) { group in
            for index in 0..<20 {
                group.addTask { try await (index < 10 ? gateway : other).store.claimOutbox(at: Self.now, limit: 3) }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(claimed.count == 40)
        #expect(Set(claimed.map(\.messageID)).count == 40)
    }

    @Test(arguments: StoreSuite.databases)
    func `a long queue on one line delays no other, and a line may be left out`(database: TestDatabase) async throws {
        let gateway = try await gateway(database, queued: 10)
        let second = Gateway.phone(5_145_550_101)
        try await gateway.text("bonjour", on: second)
        for index in 0..<3 {
            try await gateway.queue("autre \(index)", on: second, due: Gateway.start + 100)
        }
        let items = try await gateway.store.claimOutbox(at: Self.now, limit: 6)
        #expect(items.map(\.text) == ["mot 0", "mot 1", "mot 2", "autre 0", "autre 1", "autre 2"])
        let left = try await gateway.store.claimOutbox(at: Self.now, limit: 6, exceptLines: [Gateway.line.e164])
        #expect(left.isEmpty)
        #expect(try await gateway.store.claimOutbox(at: Self.now, limit: 60).count == 7)
    }

    @Test(arguments: StoreSuite.databases)
    func `what was being sent at a crash is uncertain`(database: TestDatabase) async throws {
        let gateway = try await gateway(database, queued: 3)
        let claimed = try await gateway.store.claimOutbox(at: Self.now, limit: 2)
        let restarted = try await gateway.another()
        #expect(try await restarted.store.recoverOutbox() == 2)
        #expect(try await restarted.store.recoverOutbox() == 0)
        let uncertain = try await restarted.store.uncertainItems(limit: 10)
        #expect(Set(uncertain.map(\.messageID)) == Set(claimed.map(\.messageID)))
        #expect(try await restarted.store.claimOutbox(at: Self.now, limit: 10).map(\.text) == ["mot 2"])
    }

    @Test(arguments: StoreSuite.databases)
    func `an uncertain message is tried again or was sent`(database: TestDatabase) async throws {
        let gateway = try await gateway(database, queued: 2)
        let items = try await gateway.store.claimOutbox(at: Self.now, limit: 2)
        for item in items {
            try await gateway.store.markUncertain(item.messageID)
        }
        try await gateway.store.markRetry(items[0].messageID, at: Self.now + 30, error: 30003)
        try await gateway.store.markSent(items[1].messageID, providerMessageID: "SM9", status: .sent, at: Self.now)
        #expect(try await gateway.store.uncertainItems(limit: 10).isEmpty)
        #expect(try await gateway.store.nextOutboxDue() == Self.now + 30)
        #expect(try await gateway.store.claimOutbox(at: Self.now + 30, limit: 10).map(\.attempts) == [2])
        let delivery = try await gateway.value(
            "SELECT delivery AS value FROM messages WHERE provider_message_id = 'SM9'"
        )
        #expect(delivery == "sent")
    }

    @Test(arguments: StoreSuite.databases)
    func `a message that failed is not tried again, and its case says so`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.texts(Interview.texts)
        try await gateway.store.write { try $0.execute("UPDATE cases SET needs_attention = 0") }
        try await gateway.queue("un mot")
        let item = try #require(try await gateway.store.claimOutbox(at: Self.now, limit: 1).first)
        try await gateway.store.markFailed(item.messageID, error: 21211, at: Self.now)
        #expect(try await gateway.store.claimOutbox(at: Self.now, limit: 10).isEmpty)
        #expect(try await gateway.store.uncertainItems(limit: 10).isEmpty)
        #expect(try await gateway.value("SELECT reasons AS value FROM cases") == "complete undeliverable")
        #expect(try await gateway.count("SELECT needs_attention AS value FROM cases") == 1)
    }

    @Test(arguments: StoreSuite.databases)
    func `news of a message whose person was erased changes nothing`(database: TestDatabase) async throws {
        let gateway = try await gateway(database, queued: 2)
        let items = try await gateway.store.claimOutbox(at: Self.now, limit: 2)
        try await gateway.texts(["EFFACER", "oui"])
        try await gateway.store.markSent(items[0].messageID, providerMessageID: nil, status: .queued, at: Self.now)
        try await gateway.store.markRetry(items[1].messageID, at: Self.now)
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM outbox") == 0)
    }
}
