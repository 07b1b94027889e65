import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

/// What somebody without a case is told, handed and rid of, who gives their number.
struct NumberHoldingTests {
    private static let search = NumberSearch(Gateway.person(1), on: [Gateway.line])

    /// A text before consent: no case comes of it.
    private func unfinished(_ words: String, on gateway: Gateway) async throws {
        try await gateway.texts(["bonjour", words])
    }

    @Test(arguments: StoreSuite.databases)
    func `words before consent are handed out, and destroyed`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let coordinator = Actor.advocate(try await gateway.advocate("zoe", [.coordinator]))
        try await unfinished("un corbeau", on: gateway)
        let held = try await gateway.store.held(under: Self.search, for: coordinator, at: gateway.now())
        let talker = try #require(held.talkers.first)
        #expect(held.talkers.count == 1 && held.cases.isEmpty && held.stops.isEmpty && held.strayCount == 0)

        let file = try #require(
            try await gateway.store.export(under: Self.search, of: talker.id, for: coordinator, at: gateway.now())
        )
        #expect(file.cases.isEmpty)
        #expect(file.talks.first?.transcript.contains { $0.text == "un corbeau" } == true)

        let sealed = try await gateway.column("SELECT text_sealed AS value FROM messages").compactMap(\.self)
        let isDone = try await gateway.store.erase(
            under: Self.search,
            of: talker.id,
            because: .request,
            by: coordinator,
            at: gateway.now()
        )
        #expect(isDone)
        #expect(try await gateway.store.held(under: Self.search, for: coordinator, at: gateway.now()).isEmpty)
        try expectAbsent(sealed.compactMap { Data(base64Encoded: $0) }, in: gateway.folder)
        let again = try await gateway.store.erase(
            under: Self.search,
            of: talker.id,
            because: .request,
            by: coordinator,
            at: gateway.now()
        )
        #expect(!again)
        #expect(
            try await gateway.count("SELECT COUNT(*) AS value FROM audit WHERE action IN ('exported', 'number-erased')")
                == 2
        )
    }

    @Test(arguments: StoreSuite.databases)
    func `a stop alone is told, and stays`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let coordinator = Actor.advocate(try await gateway.advocate("zoe", [.coordinator]))
        try await gateway.texts(Interview.texts + ["EFFACER", "oui", "STOP"])
        try await gateway.nightsWithoutConsent()
        let held = try await gateway.store.held(under: Self.search, for: coordinator, at: gateway.now())
        #expect(held.talkers.isEmpty && held.stops.map(\.line) == [Gateway.line.e164])
        let file = try #require(
            try await gateway.store.export(under: Self.search, of: nil, for: coordinator, at: gateway.now())
        )
        #expect(file.stops.count == 1 && file.talks.isEmpty)
        let isDone = try await gateway.store.erase(
            under: Self.search,
            of: nil,
            because: .request,
            by: coordinator,
            at: gateway.now()
        )
        #expect(!isDone)
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM contacts WHERE opted_out_at IS NOT NULL") == 1)
    }

    @Test(arguments: StoreSuite.databases)
    func `texts from abroad are found by their sender`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let coordinator = Actor.advocate(try await gateway.advocate("zoe", [.coordinator]))
        for (id, sender) in [("SM1", "+33612345678"), ("SM2", "+33687654321"), ("SM3", "12345")] {
            try await gateway.store.keepStray(
                sender: sender,
                line: Gateway.line,
                organisation: "group",
                text: "de \(sender)",
                account: "main",
                providerMessageID: id,
                at: gateway.now()
            )
        }
        let number = try #require(PhoneNumber(typed: "+33 6 12 34 56 78"))
        let search = NumberSearch(number, on: [Gateway.line])
        let file = try #require(
            try await gateway.store.export(under: search, of: nil, for: coordinator, at: Gateway.start)
        )
        #expect(file.strays.map(\.text) == ["de +33612345678"])
        #expect(
            try await gateway.store.erase(under: search, of: nil, because: .request, by: coordinator, at: gateway.now())
        )
        #expect(try await gateway.store.strayCount(organisation: "group") == 2)
        #expect(try await gateway.store.openTaskCount(in: "group") == 2)
    }

    @Test(arguments: StoreSuite.databases)
    func `of several on one telephone, one must be named, and gets their own words alone`(
        database: TestDatabase
    ) async throws {
        let gateway = try await Gateway(on: database)
        let coordinator = Actor.advocate(try await gateway.advocate("zoe", [.coordinator]))
        try await gateway.texts(["bonjour", "1", "oui, un corbeau"])
        gateway.pass(hours: 20)
        try await gateway.texts(["bonjour", "2", "un hibou"])
        try await gateway.store.write { try $0.execute("UPDATE conversations SET ended_at = NULL") }
        let held = try await gateway.store.held(under: Self.search, for: coordinator, at: gateway.now())
        // The first has a case by now, as somebody who left in the middle.
        #expect(held.cases.count == 1 && held.talkers.count == 1)
        let file = try #require(
            try await gateway.store.export(
                under: Self.search,
                of: held.talkers[0].id,
                for: coordinator,
                at: gateway.now()
            )
        )
        #expect(file.talks.flatMap(\.transcript).contains { $0.text == "un hibou" })
        #expect(!file.talks.flatMap(\.transcript).contains { $0.text.contains("corbeau") })
        for talker in [nil, "somebody"] {
            let other = try await gateway.store.export(
                under: Self.search,
                of: talker,
                for: coordinator,
                at: gateway.now()
            )
            #expect(other == nil)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `another group finds nothing, and an advocate may not look`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        try await unfinished("un corbeau", on: gateway)
        let stranger = Actor.advocate(try await gateway.advocate("dan", [.coordinator], in: "other"))
        let search = NumberSearch(Gateway.person(1), on: [Gateway.line(of: "other")])
        #expect(try await gateway.store.held(under: search, for: stranger, at: gateway.now()).isEmpty)
        let advocate = Actor.advocate(try await gateway.advocate("anne"))
        await #expect(throws: AccessDenied.self) {
            try await gateway.store.held(under: Self.search, for: advocate, at: gateway.now())
        }
    }
}

extension Gateway {
    /// As many nights as let conversations without consent end.
    fileprivate func nightsWithoutConsent() async throws {
        try await nights(until: 40, under: RetentionPolicy(closedCaseMonths: 12, noticeDays: 14))
    }
}
