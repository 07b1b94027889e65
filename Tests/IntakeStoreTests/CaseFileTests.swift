import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

struct CaseFileTests {
    private static let start = Gateway.start

    @Test(arguments: StoreSuite.databases)
    func `a case shows what the person told, and every message`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let anne = try await gateway.advocate("Anne")
            let reference = try await gateway.interview()
            let file = try #require(try await gateway.store.caseFile(reference, for: .advocate(anne), at: Self.start))
            #expect(file.conversation?.openingWords == ["mon histoire de renard"])
            #expect(file.conversation?.answers["contact"]?.value == .option("text-and-call"))
            #expect(file.checklist == CaseInterview.checklist)
            #expect(file.phone == Gateway.person(1))
            #expect(!file.isOptedOut)
            let incoming = file.transcript.filter { $0.direction == .incoming }
            #expect(incoming.map(\.text) == CaseInterview.texts())
            #expect(file.transcript.first?.direction == .incoming)
            #expect(file.transcript.last?.text == "finished-with-group \(reference.text)")
            #expect(file.transcript.map(\.at) == file.transcript.map(\.at).sorted())
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `reading a case is in the log before it is shown`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let anne = try await gateway.advocate("Anne")
            let token = try await gateway.store.addToken(
                "CASC",
                organisation: "group",
                TokenHash(of: "t"),
                at: Self.start
            )
            let reference = try await gateway.interview()
            for actor in [Actor.advocate(anne), .token(token), .system] {
                let file = try await gateway.store.caseFile(reference, for: actor, at: Self.start)
                #expect(file?.history.last?.action == .viewed)
            }
            let views = try await gateway.store.audit(of: reference, in: "group").dropFirst()
            #expect(views.map(\.actorName) == ["Anne", "CASC", nil])
            #expect(views.map(\.actorKind) == [.advocate, .token, .system])
            #expect(try await gateway.store.caseFile(CaseReference(number: 1), for: .system, at: Self.start) == nil)
            #expect(try await gateway.store.audit(latest: 1, in: nil).first == views.last)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `what its own advocate has read needs attention no more`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let (anne, bruno) = (try await gateway.advocate("Anne"), try await gateway.advocate("Bruno"))
            let reference = try await gateway.interview()
            func attention(afterViewBy actor: Actor) async throws -> Bool {
                _ = try await gateway.store.caseFile(reference, for: actor, at: Self.start)
                return try await gateway.listing(reference).needsAttention
            }
            #expect(try await attention(afterViewBy: .advocate(anne)))
            _ = try await gateway.store.claim(reference, by: anne, at: Self.start)
            #expect(try await attention(afterViewBy: .advocate(bruno)))
            #expect(try await attention(afterViewBy: .system))
            #expect(try await !attention(afterViewBy: .advocate(anne)))
            try await gateway.say(["encore"])
            #expect(try await gateway.listing(reference).needsAttention)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `before consent a case shows a number and a time, nothing else`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let reference = try await gateway.interview(["mon secret", "HUMAIN", "mardi matin"])
            let file = try #require(try await gateway.store.caseFile(reference, for: .system, at: Self.start))
            #expect(file.phone == Gateway.person(1))
            #expect(file.callBackTime == ["mardi matin"])
            #expect(file.conversation == nil)
            #expect(file.transcript.isEmpty)
            #expect(file.listing.reasons == [.callBack])
            #expect(!String(describing: file).contains("secret"))

            try await gateway.say(["oui", "1"])
            let after = try #require(try await gateway.store.caseFile(reference, for: .system, at: Self.start))
            #expect(after.conversation?.consent != nil)
            #expect(!after.transcript.isEmpty)
            #expect(!String(describing: after).contains("secret"))
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `an erased case shows what was done with it and no word`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let anne = try await gateway.advocate("Anne")
            let reference = try await gateway.interview()
            _ = try await gateway.store.claim(reference, by: anne, at: Self.start)
            _ = try await gateway.store.addNote("hibou", to: reference, by: anne, at: Self.start)
            _ = try await gateway.store.close(reference, reason: "aigle", by: anne, at: Self.start)
            try await gateway.say(["EFFACER", "oui"])
            let file = try #require(try await gateway.store.caseFile(reference, for: .system, at: Self.start))
            #expect(file.conversation == nil)
            #expect(file.phone == nil)
            #expect(file.callBackTime.isEmpty)
            #expect(file.transcript.isEmpty)
            #expect(file.notes.isEmpty)
            #expect(file.closeReason == nil)
            #expect(file.listing.erasedAt != nil)
            #expect(file.listing.state == .closed)
            #expect(file.listing.deadline == nil)
            #expect(file.history.map(\.action) == [.opened, .claimed, .noted, .closed, .erased, .viewed])
            #expect(try await gateway.count("SELECT COUNT(*) AS value FROM notes WHERE text_sealed IS NOT NULL") == 0)
            #expect(try await gateway.count("SELECT COUNT(close_reason_sealed) AS value FROM cases") == 0)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `a person who stopped is shown as stopped`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let reference = try await gateway.interview(CaseInterview.texts() + ["STOP"])
            #expect(try await gateway.store.caseFile(reference, for: .system, at: Self.start)?.isOptedOut == true)
            #expect(try await gateway.listing(reference).reasons == [.complete, .optedOut])
        }
    }
}
