import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

/// Finding cases by what only keyed hashes tell of them.
struct CaseSearchTests {
    private func withCases(
        _ database: TestDatabase,
        _ body: (Gateway, Advocate, _ marie: CaseReference, _ jean: CaseReference) async throws -> Void
    ) async throws {
        try await withGateway(database) { gateway in
            let anne = try await gateway.advocate("Anne")
            let marie = try await gateway.named("Marie-Ève D'Amour", office: "CLE de Saint-Jérôme")
            let jean = try await gateway.named("JEAN Amour", office: "bureau de Laval", from: Gateway.person(2))
            try await body(gateway, anne, marie, jean)
        }
    }

    @Test(
        arguments: StoreSuite.databases,
        [
            ("marie", "m"), ("EVE", "m"), ("ève  Marie!", "m"), ("Jean", "j"), ("amour", "mj"), ("d'amour", "m"),
            ("amour jean", "j"), ("mari", ""), ("marie jean", ""), ("laval", ""), ("514 555-1002", "j"),
            ("+15145551001", "m"), ("Jean 514-555-1002", "j"), ("Marie 514-555-1002", ""), ("438 555 0177", "m"),
        ]
    )
    func `whole words of a name and whole numbers find cases`(
        database: TestDatabase,
        row: (typed: String, found: String)
    ) async throws {
        try await withCases(database) { gateway, anne, marie, jean in
            let search = try #require(CaseSearch(reading: row.typed))
            let page = try await gateway.store.search(search, by: anne, limit: 10, at: gateway.now())
            let names = page.cases.map { $0.reference == marie ? "m" : $0.reference == jean ? "j" : "?" }
            #expect(names.sorted().joined() == String(row.found.sorted()))
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `a reference finds its case in any list, and only in its organisation`(
        database: TestDatabase
    ) async throws {
        try await withCases(database) { gateway, anne, marie, _ in
            let zoe = try await gateway.advocate("Zoé", in: "other")
            _ = try await gateway.store.claim(marie, by: anne, at: gateway.now())
            _ = try await gateway.store.close(marie, reason: "fait", by: anne, at: gateway.now())
            for typed in [marie.text, marie.text.lowercased().replacing("-", with: " "), "marie", "5145551001"] {
                let search = try #require(CaseSearch(reading: typed))
                let found = try await gateway.store.search(search, by: anne, limit: 10, at: gateway.now())
                #expect(found.cases.map(\.reference) == [marie])
                let others = try await gateway.store.search(search, by: zoe, limit: 10, at: gateway.now())
                #expect(others.cases.isEmpty)
            }
        }
    }

    @Test(arguments: ["", " ", "?!", "…"])
    func `nothing is not searched for`(typed: String) {
        #expect(CaseSearch(reading: typed) == nil)
    }

    @Test(arguments: StoreSuite.databases)
    func `a search is in the audit log without its words, and for advocates alone`(
        database: TestDatabase
    ) async throws {
        try await withCases(database) { gateway, anne, _, _ in
            let search = try #require(CaseSearch(reading: "marie"))
            _ = try await gateway.store.search(search, by: anne, limit: 10, at: gateway.now())
            let entry = try #require(try await gateway.store.audit(latest: 1, in: "group").first)
            #expect(entry.action == .searched && entry.detail == nil && entry.reference == nil)
            let chief = try await gateway.advocate("Chef", [.administrator])
            await #expect(throws: AccessDenied.self) {
                try await gateway.store.search(search, by: chief, limit: 10, at: gateway.now())
            }
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `words are on disk as hashes alone, and gone with the person`(database: TestDatabase) async throws {
        try await withCases(database) { gateway, anne, marie, jean in
            let hashes = try await gateway.column("SELECT word_hash AS value FROM case_words").compactMap(\.self)
            #expect(hashes.count > 10 && hashes.allSatisfy { Data(base64Encoded: $0)?.count == 32 })
            for word in ["marie", "amour", "jerome"] {
                try expectAbsent([Data(word.utf8)], in: gateway.folder)
            }
            try await gateway.say(["EFFACER", "oui"])
            let left = try await gateway.column("SELECT DISTINCT reference AS value FROM case_words")
            #expect(left == [jean.text])
            let search = try #require(CaseSearch(reading: "marie"))
            let found = try await gateway.store.search(search, by: anne, limit: 10, at: gateway.now())
            #expect(found.cases.isEmpty)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `cases from before there were words get theirs, a few at a time`(database: TestDatabase) async throws {
        try await withCases(database) { gateway, anne, marie, jean in
            _ = try await gateway.named("Luce", office: "Laval", from: Gateway.person(3))
            try await gateway.store.write { connection in
                try connection.execute("DELETE FROM case_words")
                try connection.execute("INSERT INTO cases_without_words (reference) SELECT reference FROM cases")
            }
            // One is erased and one is damaged before their turn comes.
            try await gateway.say(["EFFACER", "oui"], from: Gateway.person(3))
            try await gateway.store.write { connection in
                try connection.execute(
                    """
                    UPDATE conversations SET state_sealed = wrapped_key FROM people
                    WHERE people.id = conversations.person_id
                        AND conversations.id = (SELECT conversation_id FROM cases WHERE reference = ?)
                    """,
                    jean.text
                )
            }
            #expect(try await gateway.store.indexEarlierCases(limit: 1) == 1)
            let again = try await gateway.another()
            #expect(try await again.store.indexEarlierCases(limit: 9) == 1)
            #expect(try await again.store.indexEarlierCases(limit: 9) == 0)
            for (typed, found) in [("d'amour", [marie]), ("jean", []), ("luce", [])] {
                let search = try #require(CaseSearch(reading: typed))
                let page = try await again.store.search(search, by: anne, limit: 10, at: gateway.now())
                #expect(page.cases.map(\.reference) == found)
            }
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `a corrected name finds, the wrong one no more`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let anne = try await gateway.advocate("Anne")
            // A human is asked for before the name: the case is there first.
            let reference = try #require(
                try await gateway.say(["bonjour", "1", "HUMAIN", "1"], asking: NamedInterview.checklist)
            )
            func found(_ typed: String) async throws -> [CaseReference] {
                let search = try #require(CaseSearch(reading: typed))
                return try await gateway.store.search(search, by: anne, limit: 9, at: gateway.now()).cases.map(
                    \.reference
                )
            }
            #expect(try await found("5145551001") == [reference])
            try await gateway.say(["CLE de Laval", "Mari"], asking: NamedInterview.checklist)
            #expect(try await found("mari") == [reference])
            try await gateway.say(["RETOUR", "Marie"], asking: NamedInterview.checklist)
            #expect(try await found("marie") == [reference])
            #expect(try await found("mari") == [])
        }
    }
}

/// An interview that asks for what cases are found by.
enum NamedInterview {
    static let checklist = Checklist(
        id: "named",
        version: "1",
        title: Interview.both("Nommer"),
        questions: [
            question("office", .place, .office), question("name", .text(long: false), .name),
            question("phone", .phone, .phone),
        ]
    )

    private static func question(_ id: String, _ kind: Question.Kind, _ purpose: Question.Purpose) -> Question {
        Question(id: id, kind: kind, text: Interview.both("\(id)?"), label: Interview.both(id), purpose: purpose)
    }
}

extension Gateway {
    /// Holds an interview of somebody who tells their name and office.
    func named(
        _ name: String,
        office: String,
        from sender: PhoneNumber = person(1)
    ) async throws -> CaseReference {
        let other = sender == Self.person(1) ? "438-555-0177" : "PASSER"
        return try #require(
            try await say(
                ["bonjour", "1", office, name, other, "1", "1"],
                from: sender,
                asking: NamedInterview.checklist
            )
        )
    }
}
