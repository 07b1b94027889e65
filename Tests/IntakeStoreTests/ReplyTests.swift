import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

struct ReplyTests {
    private static let start = Gateway.start

    @Test(arguments: StoreSuite.databases)
    func `a reply is in the transcript and in the outbox`(database: TestDatabase) async throws {
        try await withClaimedCase(database) { gateway, reference, anne in
            let result = try await reply("Bonjour", in: gateway, to: reference, by: anne)
            guard case .queued(let message) = result else {
                Issue.record("\(result)")
                return
            }
            let file = try await gateway.store.caseFile(reference, for: .advocate(anne), at: Self.start)
            let entry = try #require(file?.transcript.first { $0.id == message })
            #expect(entry.text == "Bonjour")
            #expect(entry.direction == .outgoing)
            #expect(entry.advocateName == "Anne")
            #expect(entry.sending == .queued)
            #expect(entry.delivery == nil)
            let items = try await gateway.store.claimOutbox(at: gateway.now(), limit: 10)
            #expect(items.map(\.messageID) == [message])
            #expect(items.map(\.text) == ["Bonjour"])
            #expect(items.map(\.to) == [Gateway.person(1)])
            #expect(items.map(\.line) == [Gateway.line])
            #expect(items.map(\.account) == ["main"])
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `a message that may or may not have left is shown as uncertain`(database: TestDatabase) async throws {
        try await withClaimedCase(database) { gateway, reference, anne in
            _ = try await reply("Bonjour", in: gateway, to: reference, by: anne)
            _ = try await gateway.store.claimOutbox(at: gateway.now(), limit: 10)
            _ = try await gateway.store.recoverOutbox()
            let file = try await gateway.store.caseFile(reference, for: .advocate(anne), at: Self.start)
            #expect(file?.transcript.compactMap(\.sending) == [.uncertain])
        }
    }

    @Test(
        arguments: StoreSuite.databases,
        [("1", true), ("2", false), ("3", true), ("4", false), ("PASSER", true)]
    )
    func `nobody is texted who told that texts are not safe`(
        database: TestDatabase,
        row: (key: String, isSafe: Bool)
    ) async throws {
        try await withClaimedCase(database, CaseInterview.texts(reach: row.key)) { gateway, reference, anne in
            let result = try await reply("Bonjour", in: gateway, to: reference, by: anne)
            #expect((result == .unsafe) == !row.isSafe)
            #expect(try await gateway.count("SELECT COUNT(*) AS value FROM outbox") == (row.isSafe ? 1 : 0))
        }
    }

    /// A double click sends one form twice, each time with the same random number.
    @Test(arguments: StoreSuite.databases)
    func `a form that is sent twice counts once, and another one counts`(database: TestDatabase) async throws {
        try await withClaimedCase(database) { gateway, reference, anne in
            let store = gateway.store
            func send(_ text: String, _ once: String?) async throws -> ReplyResult {
                try await store.reply(text, to: reference, once: once, account: "main", by: anne, at: gateway.now())
            }
            let first = try await send("Bonjour", "a")
            #expect(try await send("Bonjour", "a") == first)
            for once in ["a", "a", "b", "b", nil, nil] {
                _ = try await store.addNote("vu", to: reference, once: once, by: anne, at: gateway.now())
                let now = gateway.now()
                _ = try await store.recordCallAttempt(.noAnswer, on: reference, once: once, by: anne, at: now)
            }
            #expect(try await gateway.count("SELECT COUNT(*) AS value FROM outbox") == 1)
            #expect(try await gateway.count("SELECT COUNT(*) AS value FROM notes") == 4)
            #expect(try await gateway.count("SELECT COUNT(*) AS value FROM call_attempts") == 4)
            #expect(try await gateway.history(reference).count { $0 == .noted } == 4)
            // Other words on a page of before are other words, and so is the same text from another page.
            #expect(try await send("Bonsoir", "a") != first)
            #expect(try await send("Bonjour", "b") != first)
            // Whatever became of the case since, the answer is the first one.
            _ = try await store.release(reference, by: anne, at: gateway.now())
            #expect(try await send("Bonjour", "a") == first)
        }
    }

    /// The person said "neither" of their first case, and passed the question in the second.
    @Test(arguments: StoreSuite.databases)
    func `what is unsafe in one case of a person is unsafe in their others`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let (store, anne) = (gateway.store, try await gateway.advocate("Anne"))
            let first = try await gateway.interview(CaseInterview.texts(reach: "4"))
            let later = ["NOUVEAU"] + CaseInterview.texts(reach: "PASSER").dropFirst()
            let second = try #require(try await gateway.say(later))
            #expect(first != second)
            _ = try await store.claim(second, by: anne, at: Self.start)
            #expect(try await reply("Bonjour", in: gateway, to: second, by: anne) == .unsafe)
            try await store.setPhone(Gateway.phone(5_145_559_999), of: anne, at: Self.start)
            let call = try await store.prepareCallBack(to: .own, on: second, by: anne, at: Self.start)
            guard case .unsafe = call else {
                Issue.record("\(call)")
                return
            }
            let file = try await store.caseFile(second, for: .advocate(anne), at: Self.start)
            #expect(file?.reach?.option == "neither")
            #expect(file?.reach?.reference == first)
            // What is said of this case counts before that.
            let change = try await store.correct("contact", to: "1", in: second, by: anne, at: gateway.now())
            #expect(change == .done)
            #expect(try await reply("Bonjour", in: gateway, to: second, by: anne) != .unsafe)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `what is unsafe in a merged case is unsafe in the survivor`(database: TestDatabase) async throws {
        try await withClaimedCase(database, CaseInterview.texts(reach: "PASSER")) { gateway, reference, anne in
            let other = try await gateway.interview(CaseInterview.texts(reach: "2"), from: Gateway.person(2))
            #expect(try await reply("Bonjour", in: gateway, to: reference, by: anne) != .unsafe)
            let change = try await gateway.store.merge(other, into: reference, by: anne, at: gateway.now())
            #expect(change == .done)
            #expect(try await reply("Bonjour", in: gateway, to: reference, by: anne) == .unsafe)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `nobody is texted who stopped our messages, until they start them again`(
        database: TestDatabase
    ) async throws {
        try await withClaimedCase(database) { gateway, reference, anne in
            try await gateway.say(["STOP"])
            #expect(try await reply("Bonjour", in: gateway, to: reference, by: anne) == .optedOut)
            try await gateway.say(["DEBUT"])
            #expect(try await reply("Bonjour", in: gateway, to: reference, by: anne) != .optedOut)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `an opt-out that the carrier reports holds as well`(database: TestDatabase) async throws {
        try await withClaimedCase(database) { gateway, reference, anne in
            try await gateway.store.write { try $0.execute("UPDATE contacts SET opted_out_at = 1") }
            #expect(try await reply("Bonjour", in: gateway, to: reference, by: anne) == .optedOut)
        }
    }

    /// Of somebody who asked to be called before they consented, a number and a time may be held, and no words.
    @Test(arguments: StoreSuite.databases)
    func `nobody is texted who has not consented yet`(database: TestDatabase) async throws {
        try await withClaimedCase(database, ["bonjour", "HUMAIN", "mardi"]) { gateway, reference, anne in
            let before = try await gateway.count("SELECT COUNT(*) AS value FROM messages")
            #expect(try await reply("Bonjour", in: gateway, to: reference, by: anne) == .unconsented)
            #expect(try await gateway.count("SELECT COUNT(*) AS value FROM outbox") == 0)
            #expect(try await gateway.count("SELECT COUNT(*) AS value FROM messages") == before)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `without a number there is nobody to text`(database: TestDatabase) async throws {
        try await withClaimedCase(database) { gateway, reference, anne in
            try await gateway.store.write { try $0.execute("UPDATE people SET phone_sealed = NULL") }
            #expect(try await reply("Bonjour", in: gateway, to: reference, by: anne) == .noPhone)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `only its advocate writes to the person of a case, while it is open`(database: TestDatabase) async throws {
        try await withClaimedCase(database) { gateway, reference, anne in
            for roles: Set<Role> in [[.advocate], [.coordinator]] {
                let other = try await gateway.advocate("Bruno \(roles)", roles)
                #expect(try await reply("Bonjour", in: gateway, to: reference, by: other) == .notYours)
            }
            #expect(try await reply(" \n ", in: gateway, to: reference, by: anne) == .wordsMissing)
            _ = try await gateway.store.close(reference, reason: "fait", by: anne, at: Self.start)
            #expect(try await reply("Bonjour", in: gateway, to: reference, by: anne) == .notYours)
            #expect(try await gateway.count("SELECT COUNT(*) AS value FROM outbox") == 0)
        }
    }

    private func reply(
        _ text: String,
        in gateway: Gateway,
        to reference: CaseReference,
        by advocate: Advocate
    ) async throws -> ReplyResult {
        try await gateway.store.reply(text, to: reference, account: "main", by: advocate, at: gateway.now())
    }

    private func withClaimedCase(
        _ database: TestDatabase,
        _ texts: [String] = CaseInterview.texts(),
        _ body: (Gateway, CaseReference, Advocate) async throws -> Void
    ) async throws {
        try await withGateway(database) { gateway in
            let anne = try await gateway.advocate("Anne")
            let reference = try await gateway.interview(texts)
            #expect(try await gateway.store.claim(reference, by: anne, at: Self.start) == .claimed)
            try await body(gateway, reference, anne)
        }
    }
}
