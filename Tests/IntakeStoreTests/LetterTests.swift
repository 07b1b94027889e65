import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

/// Versions of a letter, agreement, and what was sent.
struct LetterTests {
    private static func letter(_ body: String) -> Letter {
        Letter(language: .french, sender: "Marie", subject: "Plainte", body: body, enclosures: "")
    }

    /// A case that Anne has.
    private func claimed(
        _ database: TestDatabase,
        _ body: (Gateway, Advocate, CaseReference) async throws -> Void
    ) async throws {
        try await withGateway(database) { gateway in
            let anne = try await gateway.advocate("Anne")
            let reference = try await gateway.interview()
            _ = try await gateway.store.claim(reference, by: anne, at: Gateway.start)
            try await body(gateway, anne, reference)
        }
    }

    private func save(
        _ body: String,
        after base: Int,
        _ gateway: Gateway,
        _ advocate: Advocate,
        _ reference: CaseReference
    ) async throws -> LetterChange {
        let letter = Self.letter(body)
        return try await gateway.store.saveLetter(
            letter,
            as: .edit,
            after: base,
            on: reference,
            by: advocate,
            at: gateway.now()
        )
    }

    private func complaint(
        _ reference: CaseReference,
        _ gateway: Gateway,
        _ advocate: Advocate,
        upTo last: Int? = nil
    ) async throws -> ComplaintFile {
        let found = try await gateway.store.complaint(
            of: reference,
            upTo: last,
            for: .advocate(advocate),
            at: gateway.now()
        )
        return try #require(found)
    }

    @Test(arguments: StoreSuite.databases)
    func `every version is kept and can be taken again`(database: TestDatabase) async throws {
        try await claimed(database) { gateway, anne, reference in
            #expect(try await save("un", after: 0, gateway, anne, reference) == .saved(number: 1))
            #expect(try await save("deux", after: 1, gateway, anne, reference) == .saved(number: 2))
            #expect(try await save("deux", after: 2, gateway, anne, reference) == .unchanged)
            let store = gateway.store
            let restored = try await store.restoreLetter(
                version: 1,
                after: 2,
                on: reference,
                by: anne,
                at: gateway.now()
            )
            #expect(restored == .saved(number: 3))
            let none = try await store.restoreLetter(version: 9, after: 3, on: reference, by: anne, at: gateway.now())
            #expect(none == .noSuchVersion)
            let file = try await complaint(reference, gateway, anne)
            #expect(file.versions.map(\.number) == [3, 2, 1])
            #expect(file.versions.map(\.letter.body) == ["un", "deux", "un"])
            #expect(file.versions.map(\.origin) == [.restored(number: 1), .edit, .edit])
            #expect(file.latestNumber == 3)
            #expect(try await complaint(reference, gateway, anne, upTo: 2).versions.map(\.number) == [2, 1])
            let actions = try await gateway.history(reference)
            #expect(actions.filter { $0 == .letterEdited }.count == 2)
            #expect(actions.contains(.letterRestored))
            #expect(actions.contains(.letterViewed))
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `who saves second is told, and nothing is overwritten`(database: TestDatabase) async throws {
        try await claimed(database) { gateway, anne, reference in
            let chief = try await gateway.advocate("Chef", [.coordinator])
            #expect(try await save("un", after: 0, gateway, anne, reference) == .saved(number: 1))
            #expect(try await save("d’Anne", after: 1, gateway, anne, reference) == .saved(number: 2))
            #expect(try await save("du chef", after: 1, gateway, chief, reference) == .overtaken)
            let stale = try await gateway.store.restoreLetter(
                version: 1,
                after: 1,
                on: reference,
                by: chief,
                at: gateway.now()
            )
            #expect(stale == .overtaken)
            #expect(try await complaint(reference, gateway, anne).versions.map(\.letter.body) == ["d’Anne", "un"])
            #expect(try await save("du chef", after: 2, gateway, chief, reference) == .saved(number: 3))
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `only the case's advocate and coordinators write, and other groups find nothing`(
        database: TestDatabase
    ) async throws {
        try await claimed(database) { gateway, anne, reference in
            let bruno = try await gateway.advocate("Bruno")
            let stranger = try await gateway.advocate("Dan", [.advocate, .coordinator], in: "others")
            let admin = try await gateway.advocate("Chef", [.administrator])
            #expect(try await save("x", after: 0, gateway, bruno, reference) == .refused(.notYours(owner: "Anne")))
            #expect(try await save("x", after: 0, gateway, stranger, reference) == .refused(.notFound))
            await #expect(throws: AccessDenied.self) { try await save("x", after: 0, gateway, admin, reference) }
            let store = gateway.store
            let hidden = try await store.complaint(of: reference, for: .advocate(stranger), at: gateway.now())
            #expect(hidden == nil)
            await #expect(throws: AccessDenied.self) {
                try await store.complaint(of: reference, for: .advocate(admin), at: gateway.now())
            }
            #expect(try await complaint(reference, gateway, bruno).versions.isEmpty)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `agreement belongs to a version, and to a text of this person since it was saved`(
        database: TestDatabase
    ) async throws {
        try await claimed(database) { gateway, anne, reference in
            let store = gateway.store
            let answer = try #require(
                try await complaint(reference, gateway, anne).file.transcript.last { $0.direction == .incoming }
            ).id
            _ = try await save("un", after: 0, gateway, anne, reference)
            try await gateway.say(["Oui, envoyez-la"])
            let transcript = try await complaint(reference, gateway, anne).file.transcript
            let theirs = try #require(transcript.last { $0.direction == .incoming }).id
            let ours = try #require(transcript.last { $0.direction == .outgoing }).id
            func approve(_ number: Int, _ message: String?) async throws -> CaseChange {
                try await store.approveLetter(
                    version: number,
                    message: message,
                    on: reference,
                    by: anne,
                    at: gateway.now()
                )
            }
            #expect(try await approve(1, theirs) == .done)
            #expect(try await approve(1, nil) == .done)
            #expect(try await approve(1, ours) == .wordsMissing)
            #expect(try await approve(1, answer) == .wordsMissing)
            #expect(try await approve(2, nil) == .wordsMissing)
            _ = try await save("deux", after: 1, gateway, anne, reference)
            #expect(try await approve(2, theirs) == .wordsMissing)
            let versions = try await complaint(reference, gateway, anne).versions
            #expect(versions[0].approvals.isEmpty)
            #expect(versions[1].approvals.map(\.manner) == [.text, .phone])
            #expect(versions[1].approvals.map(\.messageID) == [theirs, nil])
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `what was sent moves the case and sets its next date`(database: TestDatabase) async throws {
        try await claimed(database) { gateway, anne, reference in
            let store = gateway.store
            _ = try await save("un", after: 0, gateway, anne, reference)
            let day = try #require(PartialDate(iso: "2026-10-02")).earliest
            let sent = NewSubmission(
                manner: .post,
                sentOn: day,
                followUp: day.adding(days: 30),
                ombudsmanReference: " PC-77 ",
                version: 1
            )
            #expect(try await store.recordSubmission(sent, on: reference, by: anne, at: gateway.now()) == .done)
            let file = try await complaint(reference, gateway, anne)
            #expect(file.file.listing.state == .submitted)
            #expect(file.file.listing.nextCall == day.adding(days: 30))
            #expect(file.submissions.map(\.ombudsmanReference) == ["PC-77"])
            #expect(file.submissions.map(\.version) == [1])
            #expect(try await gateway.history(reference).contains(.moved))
            var other = sent
            other.version = 7
            #expect(
                try await store.recordSubmission(other, on: reference, by: anne, at: gateway.now()) == .wordsMissing
            )
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `merged cases keep both letters`(database: TestDatabase) async throws {
        try await claimed(database) { gateway, anne, reference in
            let store = gateway.store
            let other = try await gateway.interview(from: Gateway.person(2))
            _ = try await store.claim(other, by: anne, at: gateway.now())
            _ = try await save("un", after: 0, gateway, anne, reference)
            _ = try await save("autre", after: 0, gateway, anne, other)
            let day = try #require(PartialDate(iso: "2026-10-02")).earliest
            let sent = NewSubmission(manner: .phone, sentOn: day)
            _ = try await store.recordSubmission(sent, on: other, by: anne, at: gateway.now())
            #expect(try await store.merge(other, into: reference, by: anne, at: gateway.now()) == .done)
            let survivor = try await complaint(reference, gateway, anne)
            #expect(survivor.mergedWithLetter == [other])
            #expect(survivor.submissions.map(\.reference) == [other])
            #expect(try await complaint(other, gateway, anne).versions.map(\.letter.body) == ["autre"])
            #expect(try await save("x", after: 1, gateway, anne, other) == .refused(.closed))
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `nothing of a letter outlives an erasure`(database: TestDatabase) async throws {
        try await claimed(database) { gateway, anne, reference in
            let store = gateway.store
            _ = try await save("le renard bleu", after: 0, gateway, anne, reference)
            _ = try await store.approveLetter(version: 1, on: reference, by: anne, at: gateway.now())
            let day = try #require(PartialDate(iso: "2026-10-02")).earliest
            let sent = NewSubmission(manner: .online, sentOn: day, ombudsmanReference: "PC-77", version: 1)
            _ = try await store.recordSubmission(sent, on: reference, by: anne, at: gateway.now())
            #expect(try await gateway.column(Self.sealed).compactMap(\.self).count == 2)
            try await gateway.say(["EFFACER", "oui"])
            #expect(try await gateway.column(Self.sealed).compactMap(\.self).isEmpty)
            #expect(try await gateway.count("SELECT COUNT(*) AS value FROM letter_approvals") == 0)
            let file = try await complaint(reference, gateway, anne)
            #expect(file.versions.isEmpty)
            #expect(file.submissions.map(\.manner) == [.online])
            #expect(file.submissions.map(\.ombudsmanReference) == [nil])
            #expect(try await save("x", after: 1, gateway, anne, reference) == .refused(.closed))
        }
    }

    private static let sealed: StaticString = """
        SELECT letter_sealed AS value FROM letters UNION ALL SELECT ombudsman_reference_sealed FROM submissions
        """
}
