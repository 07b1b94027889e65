import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

struct FigureTests {
    /// What people send, and what their case counts for beside what every case counts for.
    struct History: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let texts: [String]
        let figures: [String]
    }

    private static let whole = [
        "channel sms 1", "language fr 1", "office unknown 1", "region unknown 1",
    ]

    static let histories = [
        History(
            testDescription: "a finished interview",
            texts: Interview.texts,
            figures: ["answer/letter yes 1", "outcome new 1", "region-of-yes/letter unknown 1", "stop finished 1"]
        ),
        History(
            testDescription: "a no",
            texts: ["bonjour", "1", "non", "mon histoire", "1", "1", "1"],
            figures: ["answer/letter no 1", "outcome new 1", "stop finished 1"]
        ),
        History(
            testDescription: "a human asked for at the first question",
            texts: ["bonjour", "1", "HUMAIN"],
            figures: ["outcome new 1", "stop letter 1"]
        ),
        History(
            testDescription: "a human asked for, and then the interview goes on",
            texts: ["bonjour", "1", "HUMAIN", "1"],
            figures: ["answer/letter yes 1", "outcome new 1", "region-of-yes/letter unknown 1", "stop words 1"]
        ),
        History(
            testDescription: "an answer that is changed",
            texts: ["bonjour", "1", "HUMAIN", "1", "RETOUR", "oui", "2"],
            figures: ["answer/letter no 1", "outcome new 1", "stop words 1"]
        ),
    ]

    @Test(arguments: StoreSuite.databases, histories)
    func `a case counts for what the person answered`(database: TestDatabase, history: History) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.texts(history.texts)
        #expect(try await gateway.figures == (["cases all 1"] + Self.whole + history.figures).sorted())
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM case_figures WHERE is_due = 1") == 0)
    }

    @Test(arguments: StoreSuite.databases, [["bonjour"], ["bonjour", "HUMAIN", "demain"], ["bonjour", "2"]])
    func `who did not consent is not counted`(database: TestDatabase, texts: [String]) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.texts(texts)
        try await gateway.store.updateFigures()
        #expect(try await gateway.figures.isEmpty)
    }

    @Test(arguments: StoreSuite.databases)
    func `an outcome follows the case, and a complaint that was sent stays one`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let (store, ann) = (gateway.store, try await gateway.advocate("ann"))
        let reference = try #require(try await gateway.texts(Interview.texts).caseReference)
        _ = try await store.claim(reference, by: ann, at: gateway.now())
        #expect(try await gateway.outcomes() == ["claimed 1"])
        _ = try await store.close(reference, reason: "withdrawn: ne veut plus", by: ann, at: gateway.now())
        #expect(try await gateway.outcomes() == ["closed-withdrawn 1"])
        _ = try await store.reopen(reference, reason: "a rappelé", by: ann, at: gateway.now())
        _ = try await store.move(reference, to: .submitted, by: ann, at: gateway.now())
        #expect(try await gateway.outcomes() == ["complaint-sent 1"])
        _ = try await store.close(reference, reason: "mots sans raison connue", by: ann, at: gateway.now())
        #expect(try await gateway.outcomes() == ["complaint-sent 1"])
    }

    @Test(arguments: StoreSuite.databases)
    func `the time until a human reached the person counts in working hours`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let (store, ann) = (gateway.store, try await gateway.advocate("ann"))
        let reference = try #require(try await gateway.texts(Interview.texts).caseReference)
        _ = try await store.claim(reference, by: ann, at: gateway.now())
        _ = try await store.recordCallAttempt(.noAnswer, on: reference, by: ann, at: gateway.now())
        #expect(try await gateway.figures(of: "contact").isEmpty)
        gateway.pass(hours: 7 * 24)
        _ = try await store.recordCallAttempt(.reached, on: reference, by: ann, at: gateway.now())
        #expect(try await gateway.figures(of: "contact") == ["40 1"])
        gateway.pass(hours: 24)
        _ = try await store.recordCallAttempt(.reached, on: reference, by: ann, at: gateway.now())
        #expect(try await gateway.figures(of: "contact") == ["40 1"])
    }

    @Test(arguments: StoreSuite.databases)
    func `cases that were merged count once, with what was told in either`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let (store, ann) = (gateway.store, try await gateway.advocate("ann"))
        let no = ["bonjour", "1", "non", "mon histoire", "1", "1", "1"]
        let survivor = try #require(try await gateway.texts(no).caseReference)
        let duplicate = try #require(try await gateway.texts(Interview.texts, from: Gateway.person(2)).caseReference)
        #expect(try await gateway.figures(of: "answer/letter") == ["no 1", "yes 1"])
        _ = try await store.claim(survivor, by: ann, at: gateway.now())
        #expect(try await store.merge(duplicate, into: survivor, by: ann, at: gateway.now()) == .done)
        try await store.updateFigures()
        #expect(try await gateway.figures(of: "cases") == ["all 1"])
        #expect(try await gateway.figures(of: "answer/letter") == ["yes 1"])
        try await gateway.texts(["encore un mot"], from: Gateway.person(2))
        #expect(try await gateway.figures(of: "cases") == ["all 1"])
    }

    @Test(arguments: StoreSuite.databases)
    func `a case counts for the group that has it`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let (store, ann) = (gateway.store, try await gateway.advocate("ann", [.coordinator]))
        let reference = try #require(try await gateway.texts(Interview.texts).caseReference)
        _ = try await store.claim(reference, by: ann, at: gateway.now())
        let result = try await store.handOver(reference, toGroup: "other", consent: .byText, by: ann, at: gateway.now())
        #expect(result == .done)
        let groups = try await gateway.column("SELECT organisation AS value FROM figures WHERE count > 0 GROUP BY 1")
        #expect(groups == ["other"])
    }

    @Test(arguments: StoreSuite.databases)
    func `numbers of an erased person stay, and nothing leads to them`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.texts(Interview.texts)
        let figures = try await gateway.figures
        try await gateway.texts(["EFFACER", "oui"])
        try await gateway.store.updateFigures()
        #expect(try await gateway.figures == figures)
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM case_figures") == 0)
    }

    @Test(arguments: StoreSuite.databases)
    func `cases of before there were figures are counted, a few at a time`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        for rank in 0..<60 {
            try await gateway.texts(Interview.texts, from: Gateway.person(rank))
        }
        let figures = try await gateway.figures
        #expect(figures.contains("answer/letter yes 60"))
        try await gateway.store.write { connection in
            try connection.execute("DELETE FROM figures")
            try connection.execute("UPDATE case_figures SET counted_sealed = NULL, is_due = 1")
        }
        let isDone = try await gateway.store.updateFigures(limit: 50)
        #expect(!isDone)
        #expect(try await gateway.figures(of: "cases") == ["all 50"])
        #expect(try await gateway.store.updateFigures(limit: 50))
        #expect(try await gateway.figures == figures)
    }

    @Test(arguments: StoreSuite.databases)
    func `coordinators alone see them, each of their own organisation, and it is in the log`(
        database: TestDatabase
    ) async throws {
        let gateway = try await Gateway(on: database)
        for rank in 0..<6 {
            try await gateway.texts(Interview.texts, from: Gateway.person(rank))
        }
        let store = gateway.store
        let own = Actor.advocate(try await gateway.advocate("ann", [.coordinator]))
        let other = Actor.advocate(try await gateway.advocate("bea", [.coordinator], in: "other"))
        let advocate = Actor.advocate(try await gateway.advocate("cleo", [.advocate, .administrator]))
        let month = CalendarMonth(of: QueueDay.of(Gateway.start))
        let period = ReportPeriod(holding: month, length: 3)
        let counts = try #require(try await store.figures(of: "short", in: period, for: own, at: Gateway.start))
        #expect(EvidenceReport(counts)?.total == 6)
        #expect(try await store.figures(of: "short", in: period, for: other, at: Gateway.start)?.isEmpty == true)
        #expect(try await store.countedChecklists(for: own) == ["short"])
        #expect(try await store.countedChecklists(for: other).isEmpty)
        #expect(try await store.firstCountedMonth(of: "short", for: own) == month)
        #expect(try await store.firstCountedMonth(of: "short", for: other) == nil)
        await #expect(throws: AccessDenied.self) {
            try await store.figures(of: "short", in: period, for: advocate, at: Gateway.start)
        }
        await #expect(throws: AccessDenied.self) { try await store.countedChecklists(for: advocate) }
        await #expect(throws: AccessDenied.self) { try await store.firstCountedMonth(of: "short", for: advocate) }
        let rows = try await gateway.column(
            "SELECT organisation AS value FROM audit WHERE action = 'read-statistics' ORDER BY number"
        )
        #expect(rows == ["group", "other"])
    }
}

extension Gateway {
    /// What is counted, as `measure category count`.
    fileprivate var figures: [String?] {
        get async throws {
            try await column(
                """
                SELECT measure || ' ' || category || ' ' || count AS value FROM figures WHERE count <> 0
                ORDER BY measure, category
                """
            )
        }
    }

    fileprivate func figures(of measure: String) async throws -> [String?] {
        try await column(
            "SELECT category || ' ' || count AS value FROM figures WHERE count <> 0 AND measure = ? ORDER BY category",
            [.text(measure)]
        )
    }

    /// What became of cases, once all are counted.
    fileprivate func outcomes() async throws -> [String?] {
        try await store.updateFigures()
        return try await figures(of: "outcome")
    }
}
