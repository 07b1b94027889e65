import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

struct CaseChangeTests {
    /// Who does something with a case that Anne has.
    enum Who: String, CaseIterable, Sendable {
        case owner
        case colleague
        case coordinator

        var result: CaseChange { self == .colleague ? .notYours(owner: "Anne") : .done }
    }

    @Test(arguments: StoreSuite.databases, Who.allCases)
    func `its advocate and coordinators change a case, nobody else`(database: TestDatabase, who: Who) async throws {
        try await withGateway(database) { gateway in
            let anne = try await gateway.advocate("Anne")
            let actor =
                switch who {
                case .owner: anne
                case .colleague: try await gateway.advocate("Bruno")
                case .coordinator: try await gateway.advocate("Chloé", [.coordinator])
                }
            for change in Self.changes {
                let reference = try await gateway.file()
                _ = try await gateway.store.claim(reference, by: anne, at: Gateway.start)
                #expect(try await change(gateway.store, reference, actor) == who.result)
                #expect(try await gateway.history(reference).count == (who == .colleague ? 2 : 3))
                #expect(try await (gateway.listing(reference).state == .claimed) == (who == .colleague))
            }
        }
    }

    private static let changes: [@Sendable (Store, CaseReference, Advocate) async throws -> CaseChange] = [
        { try await $0.release($1, by: $2, at: Gateway.start) },
        { try await $0.close($1, reason: "fait", by: $2, at: Gateway.start) },
        { try await $0.move($1, to: .waiting, by: $2, at: Gateway.start) },
        { try await $0.move($1, to: .submitted, by: $2, at: Gateway.start) },
    ]

    @Test(arguments: StoreSuite.databases)
    func `a case that nobody has is closed by a coordinator alone, and moved by nobody`(
        database: TestDatabase
    ) async throws {
        try await withGateway(database) { gateway in
            let anne = try await gateway.advocate("Anne")
            let chloe = try await gateway.advocate("Chloé", [.coordinator])
            let reference = try await gateway.file()
            let store = gateway.store
            for actor in [anne, chloe] {
                #expect(try await store.release(reference, by: actor, at: Gateway.start) == .notYours(owner: nil))
                #expect(
                    try await store.move(reference, to: .waiting, by: actor, at: Gateway.start) == .notYours(owner: nil)
                )
            }
            #expect(
                try await store.close(reference, reason: "fait", by: anne, at: Gateway.start) == .notYours(owner: nil)
            )
            #expect(try await store.close(reference, reason: "fait", by: chloe, at: Gateway.start) == .done)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `closing needs a reason, which is sealed`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let anne = try await gateway.advocate("Anne")
            let reference = try await gateway.interview()
            let store = gateway.store
            _ = try await store.claim(reference, by: anne, at: Gateway.start)
            #expect(try await store.close(reference, reason: " \n", by: anne, at: Gateway.start) == .wordsMissing)
            #expect(try await gateway.listing(reference).state == .claimed)
            #expect(try await store.close(reference, reason: " aigle ", by: anne, at: Gateway.start) == .done)
            #expect(try await store.close(reference, reason: "encore", by: anne, at: Gateway.start) == .closed)
            #expect(
                try await store.caseFile(reference, for: .advocate(anne), at: Gateway.start)?.closeReason == "aigle"
            )
            #expect(try await store.move(reference, to: .waiting, by: anne, at: Gateway.start) == .closed)
            try expectAbsent([Data("aigle".utf8)], in: gateway.folder)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `a note is sealed with the person's key and read by colleagues`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let (anne, bruno) = (try await gateway.advocate("Anne"), try await gateway.advocate("Bruno"))
            let reference = try await gateway.interview()
            let store = gateway.store
            #expect(try await store.addNote("hibou", to: reference, by: anne, at: Gateway.start) == .done)
            #expect(try await store.addNote(" ", to: reference, by: anne, at: Gateway.start) == .wordsMissing)
            let notes = try await store.caseFile(reference, for: .advocate(bruno), at: Gateway.start)?.notes
            #expect(notes?.map(\.text) == ["hibou"])
            #expect(notes?.map(\.advocateName) == ["Anne"])
            try expectAbsent([Data("hibou".utf8)], in: gateway.folder)

            try await gateway.say(["EFFACER", "oui"])
            #expect(try await store.addNote("encore", to: reference, by: anne, at: Gateway.start) == .erased)
        }
    }

    @Test(
        arguments: StoreSuite.databases,
        [("une chose encore", CaseState.new), ("HUMAIN", .new), ("STOP", .closed), ("STATUS", .closed)]
    )
    func `a closed case is new again when its person wants something`(
        database: TestDatabase,
        row: (text: String, state: CaseState)
    ) async throws {
        try await withGateway(database) { gateway in
            let anne = try await gateway.advocate("Anne")
            let reference = try await gateway.interview()
            _ = try await gateway.store.claim(reference, by: anne, at: Gateway.start)
            _ = try await gateway.store.close(reference, reason: "fait", by: anne, at: Gateway.start)
            #expect(try await gateway.say([row.text]) == reference)
            let listing = try await gateway.listing(reference)
            #expect(listing.state == row.state)
            #expect((listing.owner == nil) == (row.state == .new))
            #expect(try await gateway.history(reference).contains(.reopened) == (row.state == .new))
            let file = try await gateway.store.caseFile(reference, for: .system, at: Gateway.start)
            #expect(file?.closeReason == (row.state == .new ? nil : "fait"))
        }
    }
}
