import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

struct DeliveryTests {
    private static let reports: [([DeliveryStatus], DeliveryStatus)] = [
        ([.queued, .sent, .delivered], .delivered),
        ([.delivered, .sent, .queued], .delivered),
        ([.sent, .sent], .sent),
        ([.undelivered, .sent], .undelivered),
        ([.failed, .delivered, .undelivered], .delivered),
        ([.read, .delivered], .read),
    ]

    @Test(arguments: StoreSuite.databases, reports)
    func `a delivery never goes backwards`(
        database: TestDatabase,
        reports: ([DeliveryStatus], DeliveryStatus)
    ) async throws {
        let gateway = try await Gateway(on: database)
        let message = try #require(try await gateway.text("bonjour").messageIDs.first)
        for status in reports.0 {
            let isKnown = try await gateway.store.recordDelivery(
                messageID: message,
                providerMessageID: "SM1",
                status: status,
                at: gateway.now()
            )
            #expect(isKnown)
        }
        let stored = try await gateway.value("SELECT delivery AS value FROM messages WHERE id = ?", .text(message))
        #expect(stored == reports.1.rawValue)
    }

    @Test(arguments: StoreSuite.databases)
    func `a message is known by the provider's name once that was told`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let message = try await gateway.text("bonjour", id: "SM0").messageIDs.first
        func report(_ message: String?, _ name: String) async throws -> Bool {
            try await gateway.store.recordDelivery(
                messageID: message,
                providerMessageID: name,
                status: .sent,
                at: gateway.now()
            )
        }
        #expect(try await !report(nil, "SM1"))
        #expect(try await !report("0123456789abcdef0123456789abcdef", "SM1"))
        #expect(try await !report(nil, "SM0"))
        #expect(try await report(message, "SM1"))
        #expect(try await report(nil, "SM1"))
    }

    @Test(arguments: StoreSuite.databases, [DeliveryStatus.failed, .undelivered])
    func `bad news of a message puts its case before an advocate, once`(
        database: TestDatabase,
        status: DeliveryStatus
    ) async throws {
        let gateway = try await Gateway(on: database)
        let message = try await gateway.texts(Interview.texts).messageIDs.first
        for attention in [1, 0] {
            try await gateway.store.write { try $0.execute("UPDATE cases SET needs_attention = 0") }
            _ = try await gateway.store.recordDelivery(
                messageID: message,
                providerMessageID: "SM1",
                status: status,
                error: 30005,
                at: gateway.now()
            )
            #expect(try await gateway.count("SELECT needs_attention AS value FROM cases") == attention)
        }
        #expect(try await gateway.value("SELECT reasons AS value FROM cases") == "complete undeliverable")
    }

    @Test(arguments: StoreSuite.databases)
    func `bad news before there is a case is kept with the message`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let message = try #require(try await gateway.text("bonjour").messageIDs.first)
        let isKnown = try await gateway.store.recordDelivery(
            messageID: message,
            providerMessageID: "SM1",
            status: .undelivered,
            error: 30003,
            at: gateway.now()
        )
        #expect(isKnown)
        let error = try await gateway.count(
            "SELECT delivery_error AS value FROM messages WHERE id = ?",
            .text(message)
        )
        #expect(error == 30003)
    }
}
