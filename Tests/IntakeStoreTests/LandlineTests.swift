import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

/// Numbers of which a carrier said that they take no texts.
struct LandlineTests {
    private static let marked: StaticString = """
        SELECT COUNT(*) AS value FROM contacts WHERE no_texts_at IS NOT NULL
        """

    @Test(arguments: StoreSuite.databases)
    func `a carrier's word that a phone takes no texts is kept until one comes from it`(
        database: TestDatabase
    ) async throws {
        let gateway = try await Gateway(on: database)
        let reply = try await gateway.texts(["bonjour", "1"])
        for _ in 0..<2 {
            let isKnown = try await gateway.store.recordDelivery(
                messageID: try #require(reply.messageIDs.first),
                providerMessageID: "SM1",
                status: .undelivered,
                error: 30006,
                recipientTakesNoTexts: true,
                at: gateway.now()
            )
            #expect(isKnown)
        }
        #expect(try await gateway.count(Self.marked) == 1)
        #expect(try await !gateway.text("1").texts.isEmpty, "whoever writes is answered")
        #expect(try await gateway.count(Self.marked) == 0)
        let replayed = try await gateway.replayed()
        #expect(replayed.conversation == replayed.stored)
    }

    @Test(arguments: StoreSuite.databases)
    func `what waits for a phone that takes no texts fails at once`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.text("bonjour")
        try await gateway.text("bonjour", from: Gateway.person(2))
        let refused = try await gateway.queue("un mot")
        let waiting = try await gateway.queue("un autre")
        let other = try await gateway.queue("un mot", to: Gateway.person(2))
        try await gateway.store.markFailed(refused, error: 21614, recipientTakesNoTexts: true, at: gateway.now())
        let items = try await gateway.store.claimOutbox(at: gateway.now(), limit: 10)
        #expect(items.map(\.messageID) == [other])
        #expect(
            try await gateway.value("SELECT delivery AS value FROM messages WHERE id = ?", .text(waiting)) == "failed"
        )
    }

    @Test(arguments: StoreSuite.databases)
    func `an advocate is told to call instead`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let reference = try await gateway.interview()
        let anne = try await gateway.advocate("Anne")
        _ = try await gateway.store.claim(reference, by: anne, at: gateway.now())
        let message = try await gateway.queue("un mot")
        try await gateway.store.markFailed(message, error: 21614, recipientTakesNoTexts: true, at: gateway.now())
        let result = try await gateway.store.reply(
            "Bonjour",
            to: reference,
            account: "main",
            by: anne,
            at: gateway.now()
        )
        #expect(result == .takesNoTexts)
        let file = try await gateway.store.caseFile(reference, for: .advocate(anne), at: gateway.now())
        #expect(file?.takesNoTexts == true)
    }

    @Test(arguments: StoreSuite.databases)
    func `a turn is decided again with what was known of the phone then`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.texts(["bonjour", "1"])
        let message = try await gateway.queue("un mot")
        try await gateway.store.markFailed(message, error: 21614, recipientTakesNoTexts: true, at: gateway.now())
        for _ in 0..<10 {
            gateway.pass(hours: 24 * 7)
            try await gateway.takeDueTimers(at: gateway.now())
        }
        let replayed = try await gateway.replayed()
        #expect(replayed.conversation == replayed.stored)
        #expect(replayed.stored.hasExpired)
        try await gateway.text("allo")
        let sent = "SELECT COUNT(*) AS value FROM outbox WHERE state = 'queued'" as StaticString
        #expect(try await gateway.count(sent) == 0, "no reminder was queued")
    }
}
