import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

struct CallAttemptTests {
    private static func day(_ iso: String) throws -> CivilDate {
        try #require(PartialDate(iso: iso)).earliest
    }

    @Test(arguments: StoreSuite.databases)
    func `the last attempt says when to call again`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let (store, anne) = (gateway.store, try await gateway.advocate("Anne"))
            let reference = try await gateway.interview()
            _ = try await store.claim(reference, by: anne, at: Gateway.start)
            let rows: [(CallAttempt.Outcome, String?)] = [
                (.noAnswer, "2026-10-01"), (.leftMessage, "2026-10-05"), (.wrongPerson, nil), (.reached, "2026-10-09"),
            ]
            for (outcome, next) in rows {
                let next = try next.map(Self.day)
                let change = try await store.recordCallAttempt(
                    outcome,
                    next: next,
                    on: reference,
                    by: anne,
                    at: gateway.now()
                )
                #expect(change == .done)
                #expect(try await gateway.listing(reference).nextCall == next)
            }
            let file = try #require(try await store.caseFile(reference, for: .advocate(anne), at: gateway.now()))
            #expect(file.attempts.map(\.outcome) == rows.map(\.0))
            #expect(file.attempts.allSatisfy { $0.advocateName == "Anne" && $0.note == nil })
            let log = try await store.audit(of: reference, in: "group").filter { $0.action == .called }
            #expect(log.map(\.detail) == rows.map(\.0.rawValue))
            _ = try await store.close(reference, reason: "fait", by: anne, at: gateway.now())
            #expect(try await gateway.listing(reference).nextCall == nil)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `the note is sealed, and gone with the person`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let (store, anne) = (gateway.store, try await gateway.advocate("Anne"))
            let reference = try await gateway.interview()
            _ = try await store.claim(reference, by: anne, at: Gateway.start)
            _ = try await store.recordCallAttempt(
                .reached,
                note: "marmotte",
                next: Self.day("2026-10-01"),
                on: reference,
                by: anne,
                at: Gateway.start
            )
            let file = try await store.caseFile(reference, for: .advocate(anne), at: Gateway.start)
            #expect(file?.attempts.map(\.note) == ["marmotte"])
            try expectAbsent([Data("marmotte".utf8)], in: gateway.folder)
            try await gateway.say(["EFFACER", "oui"])
            #expect(try await gateway.count("SELECT COUNT(note_sealed) AS value FROM call_attempts") == 0)
            #expect(try await gateway.listing(reference).nextCall == nil)
            let erased = try await store.caseFile(reference, for: .advocate(anne), at: Gateway.start)
            #expect(erased?.attempts.map(\.outcome) == [.reached])
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `only who has the case, or a coordinator, notes a call`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let (store, anne) = (gateway.store, try await gateway.advocate("Anne"))
            let reference = try await gateway.interview()
            func attempt(_ advocate: Advocate) async throws -> CaseChange {
                try await store.recordCallAttempt(.noAnswer, on: reference, by: advocate, at: Gateway.start)
            }
            #expect(try await attempt(anne) == .notYours(owner: nil))
            _ = try await store.claim(reference, by: anne, at: Gateway.start)
            #expect(try await attempt(gateway.advocate("Bruno")) == .notYours(owner: "Anne"))
            #expect(try await attempt(gateway.advocate("Chloé", [.coordinator])) == .done)
            #expect(try await attempt(gateway.advocate("Dan", in: "others")) == .notFound)
            _ = try await store.close(reference, reason: "fait", by: anne, at: Gateway.start)
            #expect(try await attempt(anne) == .closed)
        }
    }
}
