import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

struct MergeTests {
    /// Two cases of two people, both Anne's, the second merged into the first.
    private func merged(
        _ database: TestDatabase,
        _ body: (Gateway, Advocate, _ survivor: CaseReference, _ duplicate: CaseReference) async throws -> Void
    ) async throws {
        try await withGateway(database) { gateway in
            let (store, anne) = (gateway.store, try await gateway.advocate("Anne"))
            let survivor = try await gateway.interview()
            let duplicate = try await gateway.interview(from: Gateway.person(2))
            for reference in [survivor, duplicate] {
                _ = try await store.claim(reference, by: anne, at: Gateway.start)
                _ = try await store.addNote("note \(reference.text)", to: reference, by: anne, at: gateway.now())
                _ = try await store.recordCallAttempt(.noAnswer, on: reference, by: anne, at: gateway.now())
            }
            #expect(try await store.merge(duplicate, into: survivor, by: anne, at: gateway.now()) == .done)
            try await body(gateway, anne, survivor, duplicate)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `both files stay readable from the survivor`(database: TestDatabase) async throws {
        try await merged(database) { gateway, anne, survivor, duplicate in
            let store = gateway.store
            let file = try #require(try await store.caseFile(survivor, for: .advocate(anne), at: gateway.now()))
            #expect(file.merged.map(\.reference) == [duplicate])
            #expect(file.notes.map(\.text) == ["note \(survivor.text)", "note \(duplicate.text)"])
            #expect(file.notes.map(\.reference) == [survivor, duplicate])
            #expect(file.attempts.map(\.reference) == [survivor, duplicate])
            let other = try #require(try await store.caseFile(duplicate, for: .advocate(anne), at: gateway.now()))
            #expect(other.listing.mergedInto == survivor)
            #expect(other.listing.state == .closed)
            #expect(other.conversation != nil)
            #expect(other.transcript.isEmpty == false)
            #expect(file.history.contains { $0.action == .mergedWith && $0.detail == duplicate.text })
            #expect(other.history.contains { $0.action == .mergedInto && $0.detail == survivor.text })
            #expect(try await store.counts(in: "group")[.closed] == 1)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `what either person writes alerts the survivor's advocate`(database: TestDatabase) async throws {
        try await merged(database) { gateway, anne, survivor, duplicate in
            let store = gateway.store
            for rank in [1, 2] {
                _ = try await store.caseFile(survivor, for: .advocate(anne), at: gateway.now())
                #expect(try await gateway.listing(survivor).needsAttention == false)
                try await gateway.say(["encore une chose"], from: Gateway.person(rank))
                #expect(try await gateway.listing(survivor).needsAttention)
                #expect(try await gateway.listing(duplicate).state == .closed)
            }
            _ = try await store.close(survivor, reason: "fait", by: anne, at: gateway.now())
            try await gateway.say(["HUMAIN"], from: Gateway.person(2))
            #expect(try await gateway.listing(survivor).state == .new)
            #expect(try await gateway.listing(duplicate).state == .closed)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `where the survivor is erased, the other stands for itself again`(database: TestDatabase) async throws {
        try await merged(database) { gateway, _, survivor, duplicate in
            try await gateway.say(["EFFACER", "oui"])
            let alone = try await gateway.listing(duplicate)
            #expect(alone.state == .new)
            #expect(alone.mergedInto == nil)
            #expect(alone.needsAttention)
            #expect(try await gateway.history(duplicate).last == .separated)
            try await gateway.say(["encore une chose"], from: Gateway.person(2))
            #expect(try await gateway.listing(duplicate).state == .new)
            #expect(try await gateway.listing(survivor).state == .closed)
        }
    }

    /// What a human closed stays closed, and can be opened again.
    @Test(arguments: StoreSuite.databases)
    func `where the survivor was closed before it is erased, the other may be reopened`(
        database: TestDatabase
    ) async throws {
        try await merged(database) { gateway, anne, survivor, duplicate in
            let store = gateway.store
            #expect(try await store.close(survivor, reason: "fait", by: anne, at: gateway.now()) == .done)
            try await gateway.say(["EFFACER", "oui"])
            let listing = try await gateway.listing(duplicate)
            #expect(listing.state == .closed)
            #expect(listing.mergedInto == nil)
            #expect(try await store.reopen(duplicate, reason: "suite", by: anne, at: gateway.now()) == .done)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `merged cases follow their survivor, into another case and into another group`(
        database: TestDatabase
    ) async throws {
        try await merged(database) { gateway, anne, survivor, duplicate in
            let store = gateway.store
            let third = try await gateway.interview(from: Gateway.person(3))
            _ = try await store.claim(third, by: anne, at: gateway.now())
            #expect(try await store.merge(survivor, into: third, by: anne, at: gateway.now()) == .done)
            #expect(try await gateway.listing(duplicate).mergedInto == third)
            let change = try await store.handOver(
                third,
                toGroup: "others",
                consent: .inWriting,
                by: anne,
                at: gateway.now()
            )
            #expect(change == .done)
            #expect(try await gateway.cases(in: "group").isEmpty)
            #expect(try await store.counts(in: "others")[.closed] == 2)
            #expect(try await store.counts(in: "group").values.allSatisfy { $0 == 0 })
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `the earlier deadline and the earlier call count`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let (store, anne) = (gateway.store, try await gateway.advocate("Anne"))
            let early = try #require(PartialDate(iso: "2026-10-02")).earliest
            let late = try #require(PartialDate(iso: "2026-12-02")).earliest
            let survivor = try await gateway.file(deadline: late)
            let duplicate = try await gateway.file([.complete, .distress], deadline: early)
            _ = try await store.claim(survivor, by: anne, at: Gateway.start)
            _ = try await store.caseFile(survivor, for: .advocate(anne), at: Gateway.start)
            #expect(try await gateway.listing(survivor).needsAttention == false)
            #expect(try await store.merge(duplicate, into: survivor, by: anne, at: Gateway.start) == .done)
            let listing = try await gateway.listing(survivor)
            #expect(listing.deadline == early)
            #expect(listing.isDistress)
            #expect(listing.reasons == [.complete, .distress])
            #expect(listing.needsAttention)
            // A coordinator merges one that was read: its advocate has not seen that it came.
            let chloe = try await gateway.advocate("Chloé", [.coordinator])
            let read = try await gateway.file([])
            _ = try await store.caseFile(survivor, for: .advocate(anne), at: Gateway.start)
            #expect(try await store.merge(read, into: survivor, by: chloe, at: Gateway.start) == .done)
            #expect(try await gateway.listing(survivor).needsAttention)
        }
    }

    /// A checklist whose one question starts a deadline.
    private static let dated = Checklist(
        id: "dated",
        version: "1",
        title: Interview.both("Lettre"),
        questions: [
            Question(
                id: "date",
                kind: .date,
                text: Interview.both("Quelle date?"),
                label: Interview.both("date"),
                deadline: DeadlineRule(days: 90, source: "loi")
            )
        ]
    )

    /// From the 21st of September 2026: the date that is told, and the deadline.
    @Test(arguments: StoreSuite.databases)
    func `a deadline that is told or corrected in a merged case is the survivor's too`(
        database: TestDatabase
    ) async throws {
        try await withGateway(database) { gateway in
            let (store, anne) = (gateway.store, try await gateway.advocate("Anne"))
            func deadline(_ reference: CaseReference) async throws -> String? {
                try await gateway.listing(reference).deadline?.iso
            }
            func interview(_ date: String, _ rank: Int) async throws -> CaseReference {
                let texts = ["bonjour", "1", date, "1", "1"]
                return try #require(
                    try await gateway.say(texts, from: Gateway.person(rank), asking: Self.dated)
                )
            }
            let survivor = try await interview("2026-09-01", 1)
            let duplicate = try await interview("2026-09-10", 2)
            _ = try await store.claim(survivor, by: anne, at: gateway.now())
            #expect(try await store.merge(duplicate, into: survivor, by: anne, at: gateway.now()) == .done)
            #expect(try await deadline(survivor) == "2026-11-30")
            func correct(_ date: String) async throws {
                let now = gateway.now()
                #expect(try await store.correct("date", to: date, in: duplicate, by: anne, at: now) == .done)
            }
            try await correct("2026-08-01")
            #expect(try await deadline(survivor) == "2026-10-30")
            // What the survivor's own answers start stands apart.
            try await correct("2026-09-15")
            #expect(try await deadline(survivor) == "2026-11-30")
            #expect(try await deadline(duplicate) == "2026-12-14")
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `a deadline learnt in a merged case that wakes nobody reaches the survivor`(
        database: TestDatabase
    ) async throws {
        try await withGateway(database) { gateway in
            let (store, anne) = (gateway.store, try await gateway.advocate("Anne"))
            let survivor = try await gateway.file()
            let duplicate = try await gateway.file([.expired])
            _ = try await store.claim(survivor, by: anne, at: Gateway.start)
            #expect(try await store.merge(duplicate, into: survivor, by: anne, at: Gateway.start) == .done)
            let day = try #require(PartialDate(iso: "2026-10-02")).earliest
            try await gateway.tell(of: duplicate, deadline: day)
            #expect(try await gateway.listing(survivor).deadline == day)
            #expect(try await gateway.listing(survivor).band == .deadline)
            try await gateway.tell(of: duplicate, deadline: nil)
            #expect(try await gateway.listing(survivor).deadline == nil)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `only cases of the group that nobody else has are merged, and once`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let (anne, bruno) = (try await gateway.advocate("Anne"), try await gateway.advocate("Bruno"))
            let store = gateway.store
            let survivor = try await gateway.file()
            let his = try await gateway.file()
            let foreign = try await gateway.file(in: "others")
            let free = try await gateway.file()
            func merge(_ other: CaseReference, by advocate: Advocate) async throws -> CaseChange {
                try await store.merge(other, into: survivor, by: advocate, at: Gateway.start)
            }
            #expect(try await merge(free, by: anne) == .notYours(owner: nil))
            _ = try await store.claim(survivor, by: anne, at: Gateway.start)
            _ = try await store.claim(his, by: bruno, at: Gateway.start)
            #expect(try await merge(free, by: bruno) == .notYours(owner: "Anne"))
            #expect(try await merge(his, by: anne) == .notYours(owner: "Bruno"))
            #expect(try await merge(foreign, by: anne) == .notFound)
            #expect(try await merge(survivor, by: anne) == .notFound)
            #expect(try await gateway.file(in: "group") != survivor)
            let withState = try await gateway.interview()
            #expect(try await merge(withState, by: anne) == .done)
            #expect(try await merge(withState, by: anne) == .notFound)
            #expect(try await store.reopen(withState, reason: "x", by: anne, at: Gateway.start) == .closed)
        }
    }
}
