import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

/// The lists, narrowed.
struct CaseFilterTests {
    private static let today = CivilDate(Gateway.start, in: .gmt)

    private static func filter(_ change: (inout CaseFilter) -> Void) -> CaseFilter {
        var filter = CaseFilter()
        change(&filter)
        return filter
    }

    /// The cases of the new ones that a filter lets through, page by page.
    private func found(
        _ filter: CaseFilter,
        _ gateway: Gateway,
        _ state: CaseState = .new
    ) async throws -> [CaseReference] {
        var found: [CaseReference] = []
        var next: String?
        repeat {
            let page = try await gateway.store.queue(
                state,
                in: "group",
                matching: filter,
                after: next,
                limit: 1,
                at: Gateway.start
            )
            found += page.cases.map(\.reference)
            next = page.next
        } while next != nil
        return found
    }

    @Test(arguments: StoreSuite.databases)
    func `each condition lets through what fulfils it, over every page`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let yesterday = try await gateway.file(deadline: Self.today.adding(days: 20), at: Gateway.start - 86_400)
            let due = try await gateway.file(deadline: Self.today, at: Gateway.start)
            let spoken = try await gateway.file(at: Gateway.start + 60)
            try await gateway.store.write { connection in
                try connection.execute(
                    "UPDATE cases SET channels = 'sms voice', language = 'en', checklist = 'other' WHERE reference = ?",
                    spoken.text
                )
            }
            let rows: [(CaseFilter, [CaseReference])] = [
                (CaseFilter(), [due, yesterday, spoken]),
                (Self.filter { $0.dueBy = Self.today }, [due]),
                (Self.filter { $0.dueBy = Self.today.adding(days: -1) }, []),
                (Self.filter { $0.checklist = "other" }, [spoken]),
                (Self.filter { $0.language = .french }, [due, yesterday]),
                (Self.filter { $0.channel = .voice }, [spoken]),
                (Self.filter { $0.channel = .sms }, [due, yesterday, spoken]),
                (Self.filter { $0.from = Gateway.start }, [due, spoken]),
                (Self.filter { $0.before = Gateway.start }, [yesterday]),
                (Self.filter { ($0.from, $0.before) = (Gateway.start, Gateway.start + 60) }, [due]),
                (Self.filter { ($0.language, $0.channel) = (.french, .voice) }, []),
            ]
            for (filter, expected) in rows {
                #expect(try await found(filter, gateway) == expected)
            }
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `one's own cases, wherever they are`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let anne = try await gateway.advocate("Anne")
            let bruno = try await gateway.advocate("Bruno")
            let mine = try await gateway.file()
            let his = try await gateway.file()
            _ = try await gateway.store.claim(mine, by: anne, at: gateway.now())
            _ = try await gateway.store.claim(his, by: bruno, at: gateway.now())
            #expect(try await found(Self.filter { $0.owner = anne.id }, gateway, .claimed) == [mine])
            #expect(try await found(Self.filter { $0.owner = anne.id }, gateway, .closed) == [])
        }
    }

    @Test(
        arguments: StoreSuite.databases,
        [
            ("laval", "b"), ("LAVAL bureau", "b"), ("de", "ab"), ("saint-jérôme", "a"), ("jerome laval", ""),
            ("lava", ""),
        ]
    )
    func `an office is found by whole words, in the list where the case is now`(
        database: TestDatabase,
        row: (typed: String, found: String)
    ) async throws {
        try await withGateway(database) { gateway in
            let anne = try await gateway.advocate("Anne")
            let first = try await gateway.named("Marie", office: "CLE de Saint-Jérôme")
            let second = try await gateway.named("Jean", office: "bureau de Laval", from: Gateway.person(2))
            let filter = Self.filter { $0.office = row.typed }
            let expected = [first, second].filter { row.found.contains($0 == first ? "a" : "b") }
            #expect(try await found(filter, gateway) == expected)
            for reference in [first, second] {
                _ = try await gateway.store.claim(reference, by: anne, at: gateway.now())
            }
            #expect(try await found(filter, gateway) == [])
            #expect(try await found(filter, gateway, .claimed) == expected)
        }
    }
}

/// No list, however it is narrowed, is sorted or read from end to end outside its index.
struct CaseListPlanTests {
    @Test func `every list is read along an index`() async throws {
        let database = try #require(StoreSuite.databases.first { $0.name == "SQLite" })
        try await withGateway(database) { gateway in
            var busy = CaseFilter()
            (busy.dueBy, busy.checklist, busy.language, busy.channel) = (CaseListPlanTests.day, "a", .french, .sms)
            (busy.from, busy.before) = (Gateway.start, Gateway.start)
            var mine = CaseFilter()
            mine.owner = "id"
            let word = Data(repeating: 1, count: 32)
            let rows: [(CaseFilter, [Data], String)] = [
                (CaseFilter(), [], "cases_by_list"), (busy, [], "cases_by_list"), (mine, [], "cases_by_advocate"),
                (CaseFilter(), [word], "case_words_by_list"), (busy, [word, word], "case_words_by_list"),
            ]
            for (filter, words, index) in rows {
                let plan = try await plan(filter, words, gateway)
                #expect(
                    plan.first?.contains("USING INDEX \(index) ") == true
                        || plan.first?.contains("INDEX \(index) ") == true
                )
                #expect(!plan.contains { $0.contains("TEMP B-TREE") || $0.hasPrefix("SCAN") }, "\(plan)")
            }
        }
    }

    private static let day = CivilDate(Gateway.start, in: .gmt)

    private func plan(_ filter: CaseFilter, _ words: [Data], _ gateway: Gateway) async throws -> [String] {
        let query = CaseQuery(organisation: "group", states: [.new], limit: 50, filter: filter, words: words)
        return try await gateway.store.read { connection in
            let list = try query.list(.new, of: "group", after: .queueStart)
            return try connection.rows(Query("EXPLAIN QUERY PLAN") + list).map { try $0.value("detail") }
        }
    }
}
