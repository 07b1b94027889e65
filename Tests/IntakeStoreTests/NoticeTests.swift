import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

struct NoticeTests {
    private static let hour: TimeInterval = 3600

    private func claim(_ gateway: Gateway, at time: Date) async throws -> [CaseNotice] {
        var notices: [CaseNotice] = []
        try await gateway.store.planNotices(for: "group", every: Self.hour, at: time)
        while let notice = try await gateway.store.claimNotice(for: "group", at: time) { notices.append(notice) }
        return notices
    }

    @Test(arguments: StoreSuite.databases)
    func `new cases are told together, once, and not too often`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let start = Gateway.start
            #expect(try await claim(gateway, at: start).isEmpty)
            try await gateway.file(at: start + 1)
            try await gateway.file(at: start + 2)
            try await gateway.file(in: "others", at: start + 2)
            let first = try await claim(gateway, at: start + 3)
            #expect(first.map(\.kind) == [.new])
            #expect(first.map(\.count) == [2])
            try await gateway.file(at: start + 4)
            #expect(try await claim(gateway, at: start + Self.hour).isEmpty)
            #expect(try await claim(gateway, at: start + Self.hour + 3).map(\.count) == [1])
            #expect(try await claim(gateway, at: start + 3 * Self.hour).isEmpty)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `a case that somebody took meanwhile is not told`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let anne = try await gateway.advocate("Anne")
            let reference = try await gateway.file()
            _ = try await gateway.store.claim(reference, by: anne, at: Gateway.start + 1)
            #expect(try await claim(gateway, at: Gateway.start + 2).isEmpty)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `a note on a case that was told makes it no new case, and its coming back does`(
        database: TestDatabase
    ) async throws {
        try await withGateway(database) { gateway in
            let (store, anne) = (gateway.store, try await gateway.advocate("Anne"))
            let (reference, start) = (try await gateway.file(), Gateway.start)
            #expect(try await claim(gateway, at: start + 1).map(\.count) == [1])
            _ = try await store.addNote("vu", to: reference, by: anne, at: start + 2)
            #expect(try await claim(gateway, at: start + 2 * Self.hour).isEmpty)
            _ = try await store.claim(reference, by: anne, at: start + 3 * Self.hour)
            _ = try await store.release(reference, by: anne, at: start + 3 * Self.hour)
            #expect(try await claim(gateway, at: start + 4 * Self.hour).map(\.count) == [1])
        }
    }

    /// From the 21st of September 2026: on which day of October the deadline falls.
    @Test(arguments: StoreSuite.databases, [(day: 5, count: 1), (6, 0)])
    func `a legal deadline that is near is told though the case was touched`(
        database: TestDatabase,
        row: (day: Int, count: Int)
    ) async throws {
        try await withGateway(database) { gateway in
            let anne = try await gateway.advocate("Anne")
            let deadline = try #require(PartialDate(iso: "2026-10-0\(row.day)")).earliest
            let reference = try await gateway.file(deadline: deadline)
            _ = try await gateway.store.claim(reference, by: anne, at: Gateway.start)
            #expect(try await claim(gateway, at: Gateway.start + 1).map(\.count) == (row.count > 0 ? [1] : []))
        }
    }

    /// From Monday 21 September 2026 at 10:13 in Quebec: on which day what is overdue.
    @Test(arguments: StoreSuite.databases, [(days: 4, count: 0), (6, 0), (7, 1), (8, 1)])
    func `cases left alone for five working days are told once a day`(
        database: TestDatabase,
        row: (days: Int, count: Int)
    ) async throws {
        try await withGateway(database) { gateway in
            let anne = try await gateway.advocate("Anne")
            let reference = try await gateway.file()
            _ = try await gateway.store.claim(reference, by: anne, at: Gateway.start)
            let day = Gateway.start + Double(row.days) * 24 * Self.hour
            #expect(try await claim(gateway, at: day).map(\.count) == (row.count > 0 ? [row.count] : []))
            #expect(try await claim(gateway, at: day + Self.hour).isEmpty)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `a call whose day is past is told the day after`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let (store, anne) = (gateway.store, try await gateway.advocate("Anne"))
            let reference = try await gateway.interview()
            _ = try await store.claim(reference, by: anne, at: Gateway.start)
            _ = try await store.recordCallAttempt(
                .noAnswer,
                next: QueueDay.of(Gateway.start),
                on: reference,
                by: anne,
                at: Gateway.start
            )
            #expect(try await claim(gateway, at: Gateway.start + Self.hour).isEmpty)
            let next = try await claim(gateway, at: Gateway.start + 24 * Self.hour)
            #expect(next.map(\.kind) == [.overdue])
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `what was not taken waits, and what may have been taken is not sent again`(
        database: TestDatabase
    ) async throws {
        try await withGateway(database) { gateway in
            let store = gateway.store
            try await gateway.file()
            let start = Gateway.start + 1
            let notice = try #require(try await claim(gateway, at: start).first)
            try await store.retryNotice(notice.id, at: start + 60)
            #expect(try await store.claimNotice(for: "group", at: start + 59) == nil)
            let again = try await store.claimNotice(for: "group", at: start + 60)
            #expect(again?.id == notice.id)
            #expect(again?.attempts == 2)
            try await store.recoverNotices()
            #expect(try await store.claimNotice(for: "group", at: start + 3600) == nil)
            #expect(try await gateway.value("SELECT state AS value FROM notices WHERE kind = 'new'") == "uncertain")
        }
    }
}
