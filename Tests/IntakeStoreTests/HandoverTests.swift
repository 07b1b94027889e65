import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

struct HandoverTests {
    @Test(arguments: StoreSuite.databases)
    func `a colleague gets the case and is told until they act on it`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let store = gateway.store
            let (anne, bruno) = (try await gateway.advocate("Anne"), try await gateway.advocate("Bruno"))
            let reference = try await gateway.interview()
            _ = try await store.claim(reference, by: anne, at: Gateway.start)
            _ = try await store.move(reference, to: .waiting, by: anne, at: Gateway.start)
            #expect(try await store.handOver(reference, to: bruno.id, by: anne, at: Gateway.start) == .done)
            var listing = try await gateway.listing(reference)
            #expect(listing.owner?.name == "Bruno")
            #expect(listing.state == .waiting)
            #expect(listing.handedOverBy == "Anne")
            #expect(try await store.handOver(reference, to: anne.id, by: anne, at: Gateway.start) != .done)
            _ = try await store.addNote("vu", to: reference, by: anne, at: Gateway.start)
            #expect(try await gateway.listing(reference).handedOverBy == "Anne")
            _ = try await store.addNote("vu", to: reference, by: bruno, at: Gateway.start)
            listing = try await gateway.listing(reference)
            #expect(listing.handedOverBy == nil)
            let entry = try await store.audit(of: reference, in: "group").first { $0.action == .handedOver }
            #expect(entry?.actorName == "Anne")
            #expect(entry?.detail == bruno.id)
        }
    }

    /// The name of who gave it is for whoever got it, and for nobody who has it after them.
    @Test(arguments: StoreSuite.databases)
    func `who gave the case is forgotten once somebody else has it`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let (store, anne) = (gateway.store, try await gateway.advocate("Anne"))
            let (bruno, chloe) = (try await gateway.advocate("Bruno"), try await gateway.advocate("C", [.coordinator]))
            func given() async throws -> CaseReference {
                let reference = try await gateway.interview(from: Gateway.person(Int.random(in: 10..<9_000)))
                #expect(try await store.handOver(reference, to: bruno.id, by: anne, at: gateway.now()) == .done)
                return reference
            }
            let closed = try await given()
            _ = try await store.close(closed, reason: "fait", by: chloe, at: gateway.now())
            _ = try await store.reopen(closed, reason: "suite", by: anne, at: gateway.now())
            #expect(try await gateway.listing(closed).handedOverBy == nil)
            let moved = try await given()
            let now = gateway.now()
            _ = try await store.handOver(moved, toGroup: "others", consent: .byText, by: chloe, at: now)
            let dan = try await gateway.advocate("Dan", in: "others")
            #expect(try await gateway.listing(moved).handedOverBy == nil)
            #expect(try await store.claim(moved, by: dan, at: gateway.now()) == .claimed)
            #expect(try await gateway.listing(moved).handedOverBy == nil)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `nobody gets a case who may not have it`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let store = gateway.store
            let anne = try await gateway.advocate("Anne")
            let bruno = try await gateway.advocate("Bruno")
            let admin = try await gateway.advocate("Ada", [.administrator])
            let stranger = try await gateway.advocate("Dan", in: "others")
            let gone = try await gateway.advocate("Gil")
            try await store.disable(gone.id, by: .system, at: Gateway.start)
            let reference = try await gateway.interview()
            #expect(try await store.handOver(reference, to: anne.id, by: stranger, at: Gateway.start) == .notFound)
            _ = try await store.claim(reference, by: anne, at: Gateway.start)
            for other in [admin.id, stranger.id, gone.id, anne.id, ""] {
                let change = try await store.handOver(reference, to: other, by: anne, at: Gateway.start)
                #expect(change == .unknownColleague)
            }
            let change = try await store.handOver(reference, to: bruno.id, by: bruno, at: Gateway.start)
            #expect(change == .notYours(owner: "Anne"))
            #expect(try await gateway.history(reference).contains(.handedOver) == false)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `a case that nobody has is claimed by being given`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let store = gateway.store
            let (anne, bruno) = (try await gateway.advocate("Anne"), try await gateway.advocate("Bruno"))
            let chloe = try await gateway.advocate("Chloé", [.coordinator])
            let reference = try await gateway.interview()
            #expect(try await store.handOver(reference, to: bruno.id, by: anne, at: gateway.now()) == .done)
            let listing = try await gateway.listing(reference)
            #expect(listing.state == .claimed && listing.owner?.name == "Bruno" && listing.handedOverBy == "Anne")
            let again = try await store.handOver(reference, to: anne.id, by: anne, at: gateway.now())
            #expect(again == .notYours(owner: "Bruno"))
            #expect(try await store.handOver(reference, to: anne.id, by: chloe, at: gateway.now()) == .done)
            _ = try await store.close(reference, reason: "fait", by: anne, at: gateway.now())
            #expect(try await store.handOver(reference, to: bruno.id, by: chloe, at: gateway.now()) == .closed)
            let counts = try await store.counts(in: "group")
            #expect(counts[.closed] == 1 && counts.values.reduce(0, +) == 1)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `with consent, the walls follow the new group`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let store = gateway.store
            let (anne, dan) = (try await gateway.advocate("Anne"), try await gateway.advocate("Dan", in: "others"))
            let reference = try await gateway.interview()
            _ = try await store.claim(reference, by: anne, at: Gateway.start)
            _ = try await store.addNote("pour nous", to: reference, by: anne, at: Gateway.start)
            _ = try await store.recordCallAttempt(
                .reached,
                note: "pour nous aussi",
                on: reference,
                by: anne,
                at: Gateway.start
            )
            let change = try await store.handOver(
                reference,
                toGroup: "others",
                consent: .byPhone,
                words: "pour vous",
                by: anne,
                at: Gateway.start
            )
            #expect(change == .done)
            #expect(try await store.caseFile(reference, for: .advocate(anne), at: Gateway.start) == nil)
            #expect(try await gateway.cases(in: "group").isEmpty)
            #expect(try await store.counts(in: "group")[.claimed] == 0)
            #expect(try await store.counts(in: "others")[.new] == 1)
            let file = try #require(try await store.caseFile(reference, for: .advocate(dan), at: Gateway.start))
            #expect(file.listing.state == .new)
            #expect(file.transcript.isEmpty == false)
            #expect(file.notes.map(\.text) == ["pour vous"])
            #expect(file.attempts.map(\.note) == [nil])
            #expect(file.history.map(\.action) == [.receivedFromGroup, .viewed])
            #expect(file.history.first?.detail.flatMap(GroupHandover.init)?.organisation == "group")
            let left = try await store.audit(of: reference, in: "group").last
            #expect(left?.action == .givenToGroup)
            #expect(left?.detail.flatMap(GroupHandover.init)?.consent == .byPhone)
            // The person goes on writing to the same number, and the new group is who reads it.
            #expect(try await gateway.say(["encore une chose"]) == reference)
            #expect(try await gateway.cases(in: "group").isEmpty)
            #expect(try await gateway.cases(in: "others").map(\.reasons.last) == [.wrote])
            #expect(try await store.verifyAudit() == .intact(count: store.audit(latest: 1, in: nil).first?.number ?? 0))
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `an advocate opens a closed case again, for themselves and with a reason`(
        database: TestDatabase
    ) async throws {
        try await withGateway(database) { gateway in
            let store = gateway.store
            let (anne, bruno) = (try await gateway.advocate("Anne"), try await gateway.advocate("Bruno"))
            let reference = try await gateway.interview()
            _ = try await store.claim(reference, by: anne, at: Gateway.start)
            #expect(
                try await store.reopen(reference, reason: "x", by: anne, at: Gateway.start) == .notYours(owner: "Anne")
            )
            _ = try await store.close(reference, reason: "fait", by: anne, at: Gateway.start)
            #expect(try await store.reopen(reference, reason: " ", by: bruno, at: Gateway.start) == .wordsMissing)
            #expect(try await store.reopen(reference, reason: "elle a rappelé", by: bruno, at: Gateway.start) == .done)
            let file = try #require(try await store.caseFile(reference, for: .advocate(bruno), at: Gateway.start))
            #expect(file.listing.state == .claimed)
            #expect(file.listing.owner?.name == "Bruno")
            #expect(file.closeReason == nil)
            #expect(file.notes.map(\.text) == ["elle a rappelé"])
            #expect(file.history.map(\.action).contains(.reopenedByAdvocate))
            try await gateway.say(["EFFACER", "oui"])
            #expect(try await store.reopen(reference, reason: "x", by: bruno, at: Gateway.start) == .erased)
        }
    }
}
