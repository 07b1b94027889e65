import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

/// Answers that are corrected at the person's wish.
struct CorrectionTests {
    private func option(_ file: CaseFile?) -> String? {
        file?.conversation?.answers["contact"]?.value.token
    }

    @Test(arguments: StoreSuite.databases)
    func `a corrected answer counts, the latest one, and is in the log`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let store = gateway.store
        let ana = try await gateway.advocate("ana")
        let reference = try await gateway.interview(CaseInterview.texts(reach: "1"))
        for text in ["2", "4"] {
            #expect(try await store.correct("contact", to: text, in: reference, by: ana, at: gateway.now()) == .done)
        }
        let file = try await store.caseFile(reference, for: .advocate(ana), at: gateway.now())
        #expect(option(file) == "neither")
        #expect(file?.corrections.map(\.value) == [.option("call"), .option("neither")])
        #expect(file?.corrections.last?.advocateName == "ana")
        #expect(try await gateway.history(reference).count { $0 == .corrected } == 2)
        // What was said at first stays among the messages, and decides the turns again as it did.
        #expect(file?.transcript.contains { $0.direction == .incoming && $0.text == "1" } == true)
        let replayed = try await gateway.replayed()
        #expect(replayed.conversation == replayed.stored)
    }

    @Test(arguments: StoreSuite.databases)
    func `a correction outlives what the person writes later`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let ana = try await gateway.advocate("ana")
        let reference = try await gateway.interview()
        let change = try await gateway.store.correct("contact", to: "2", in: reference, by: ana, at: gateway.now())
        #expect(change == .done)
        try await gateway.say(["encore un mot"])
        let file = try await gateway.store.caseFile(reference, for: .advocate(ana), at: gateway.now())
        #expect(option(file) == "call")
    }

    @Test(arguments: StoreSuite.databases)
    func `what is no answer changes nothing`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let store = gateway.store
        let ana = try await gateway.advocate("ana")
        let stranger = try await gateway.advocate("max", in: "other")
        let chef = try await gateway.advocate("chef", [.administrator])
        let reference = try await gateway.interview()
        let time = gateway.now()
        for text in ["", " ", "peut-être", "9"] {
            #expect(try await store.correct("contact", to: text, in: reference, by: ana, at: time) == .unreadable)
        }
        #expect(try await store.correct("nowhere", to: "1", in: reference, by: ana, at: time) == .unknownQuestion)
        #expect(try await store.correct("contact", to: "2", in: reference, by: stranger, at: time) == .notFound)
        await #expect(throws: AccessDenied.self) {
            try await store.correct("contact", to: "2", in: reference, by: chef, at: time)
        }
        let other = try #require(try await gateway.say(["bonjour", "HUMAIN", "mardi"], from: Gateway.person(2)))
        #expect(try await store.correct("contact", to: "2", in: other, by: ana, at: time) == .nothingTold)
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM corrections") == 0)
    }
}
