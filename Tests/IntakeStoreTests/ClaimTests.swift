import IntakeCore
import Testing

@testable import IntakeStore

struct ClaimTests {
    @Test(arguments: StoreSuite.databases)
    func `of two advocates at once, one gets the case and the other is told who`(
        database: TestDatabase
    ) async throws {
        try await withGateway(database) { gateway in
            let other = try await gateway.another()
            let (anne, bruno) = (try await gateway.advocate("Anne"), try await gateway.advocate("Bruno"))
            for round in 0..<100 {
                let reference = try await gateway.file()
                // Every second round goes through two programs on the same database.
                let second = round.isMultiple(of: 2) ? gateway.store : other.store
                async let first = gateway.store.claim(reference, by: anne, at: Gateway.start)
                async let next = second.claim(reference, by: bruno, at: Gateway.start)
                let results = try await [first, next]
                let owner = try #require(try await gateway.listing(reference).owner)
                if owner.id == anne.id {
                    #expect(results == [.claimed, .takenBy(name: "Anne")])
                } else {
                    #expect(results == [.takenBy(name: "Bruno"), .claimed])
                }
                #expect(try await gateway.history(reference) == [.opened, .claimed])
            }
            #expect(try await gateway.store.counts(in: "group")[.claimed] == 100)
            try await other.store.close()
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `a case that is not new is not claimed`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let anne = try await gateway.advocate("Anne")
            let reference = try await gateway.file()
            let store = gateway.store
            #expect(try await store.claim(reference, by: anne, at: Gateway.start) == .claimed)
            #expect(try await store.claim(reference, by: anne, at: Gateway.start) == .alreadyYours)
            _ = try await store.close(reference, reason: "fait", by: anne, at: Gateway.start)
            #expect(try await store.claim(reference, by: anne, at: Gateway.start) == .closed)
            let nothing = CaseReference(number: 1)
            #expect(try await store.claim(nothing, by: anne, at: Gateway.start) == .notFound)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `a released case can be claimed by another`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let (anne, bruno) = (try await gateway.advocate("Anne"), try await gateway.advocate("Bruno"))
            let reference = try await gateway.file()
            let store = gateway.store
            _ = try await store.claim(reference, by: anne, at: Gateway.start)
            #expect(try await store.release(reference, by: anne, at: Gateway.start) == .done)
            #expect(try await store.claim(reference, by: bruno, at: Gateway.start) == .claimed)
            #expect(try await gateway.listing(reference).owner?.name == "Bruno")
        }
    }
}
