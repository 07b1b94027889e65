import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

struct CaseListTests {
    private static let today = CivilDate(Gateway.start, in: .gmt)

    private static func daysAgo(_ days: Int) -> Date {
        Gateway.start - Double(days) * 86_400
    }

    @Test(arguments: StoreSuite.databases)
    func `the queue goes by bands, and inside a band the oldest first`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let near = Self.today.adding(days: 14)
            let far = Self.today.adding(days: 15)
            let age = try await gateway.file(at: Self.daysAgo(1))
            let olderAge = try await gateway.file(deadline: far, at: Self.daysAgo(2))
            let untouched = try await gateway.file(at: Self.daysAgo(20))
            let olderUntouched = try await gateway.file(deadline: far, at: Self.daysAgo(30))
            let deadline = try await gateway.file(deadline: near, at: Self.daysAgo(1))
            let olderDeadline = try await gateway.file(deadline: Self.today, at: Self.daysAgo(40))
            let distress = try await gateway.file([.distress], at: Self.daysAgo(0))
            let olderDistress = try await gateway.file([.distress], deadline: near, at: Self.daysAgo(3))
            let expected = [
                olderDistress, distress, olderDeadline, deadline, olderUntouched, untouched, olderAge, age,
            ]
            for page in [1, 3, 500] {
                let cases = try await gateway.cases([.new], by: page)
                #expect(cases.map(\.reference) == expected)
                #expect(cases.map(\.band) == CaseBand.allCases.flatMap { [$0, $0] })
            }
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `a case changes its band with the day, and back when it is touched`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let anne = try await gateway.advocate("Anne")
            let reference = try await gateway.file(deadline: Self.today.adding(days: 40))
            func band(after days: Double) async throws -> CaseBand? {
                try await gateway.cases(at: Gateway.start + days * 86_400).first?.band
            }
            #expect(try await band(after: 6) == .age)
            #expect(try await band(after: 7) == .untouched)
            let later = Gateway.start + 8 * 86_400
            #expect(try await gateway.store.claim(reference, by: anne, at: later) == .claimed)
            #expect(try await band(after: 8) == .age)
            #expect(try await band(after: 25) == .untouched)
            #expect(try await band(after: 26) == .deadline)
            let end = Gateway.start + 27 * 86_400
            #expect(try await gateway.store.close(reference, reason: "fait", by: anne, at: end) == .done)
            #expect(try await band(after: 27) == .age)
        }
    }

    @Test(arguments: StoreSuite.databases, [1, 2, 7])
    func `paging gives every case once while others come, go and change`(
        database: TestDatabase,
        page: Int
    ) async throws {
        try await withGateway(database) { gateway in
            let anne = try await gateway.advocate("Anne")
            var here: [CaseReference] = []
            for index in 0..<20 {
                here.append(try await gateway.file(at: Self.daysAgo(index % 3)))
            }
            var seen: [CaseReference] = []
            var next: String?
            repeat {
                let found = try await gateway.store.cases(
                    in: "group",
                    states: [.new],
                    after: next,
                    limit: page,
                    at: Gateway.start,
                    order: .queue
                )
                seen += found.cases.map(\.reference)
                next = found.next
                // What was shown is taken; others come, the most urgent of all and the least.
                for reference in found.cases.map(\.reference) {
                    _ = try await gateway.store.claim(reference, by: anne, at: Gateway.start)
                }
                try await gateway.file([.distress], at: Self.daysAgo(9))
            } while next != nil
            #expect(seen.count == Set(seen).count)
            #expect(Set(seen).isSuperset(of: here))
        }
    }

    @Test(arguments: StoreSuite.databases, [1, 2, 7])
    func `whoever follows the changes misses none, and hears of a case again only if it changed`(
        database: TestDatabase,
        page: Int
    ) async throws {
        try await withGateway(database) { gateway in
            let anne = try await gateway.advocate("Anne")
            var here: [CaseReference] = []
            for _ in 0..<15 {
                here.append(try await gateway.file())
            }
            var seen: [CaseListing] = []
            var next: String?
            repeat {
                let found = try await gateway.store.cases(
                    in: nil,
                    states: Set(CaseState.allCases),
                    after: next,
                    limit: page,
                    at: Gateway.start,
                    order: .updated
                )
                if seen.isEmpty {
                    // One that was seen and one that was not, by a clock that was set back.
                    for reference in [here[0], here[14]] {
                        _ = try await gateway.store.claim(reference, by: anne, at: Self.daysAgo(1))
                    }
                }
                seen += found.cases
                next = found.next
            } while next != nil
            #expect(seen.map(\.reference) == Array(here.dropLast()) + [here[0], here[14]])
            #expect(seen.map(\.updatedAt) == seen.map(\.updatedAt).sorted())
            #expect(seen.suffix(2).map(\.state) == [.claimed, .claimed])
        }
    }

    @Test(arguments: StoreSuite.databases, [CaseOrder.queue, .updated])
    func `cases that changed since a time are those that did`(database: TestDatabase, order: CaseOrder) async throws {
        try await withGateway(database) { gateway in
            try await gateway.file(at: Self.daysAgo(2))
            let changed = try await gateway.file(at: Self.daysAgo(1))
            let found = try await gateway.store.cases(
                in: "group",
                states: [.new],
                since: Self.daysAgo(1),
                limit: 10,
                at: Gateway.start,
                order: order
            )
            #expect(found.cases.map(\.reference) == [changed])
        }
    }

    @Test(
        arguments: StoreSuite.databases,
        ["", "x", "q", "q.1.2", "q.1.2.3", "c.1", "c.1.x", "c.99999999999999999999.1", "q.0.0.K7R-4M", "c.1.2.3", "."]
    )
    func `a place that no page gave is refused`(database: TestDatabase, cursor: String) async throws {
        try await withGateway(database) { gateway in
            for order in [CaseOrder.queue, .updated] {
                await #expect(throws: CaseListError.unknownCursor) {
                    try await gateway.store.cases(
                        in: nil,
                        states: [.new],
                        after: cursor,
                        limit: 1,
                        at: Gateway.start,
                        order: order
                    )
                }
            }
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `a place in one order is none in the other`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            try await gateway.file()
            try await gateway.file()
            func next(_ order: CaseOrder, after cursor: String?) async throws -> String? {
                try await gateway.store.cases(
                    in: nil,
                    states: [.new],
                    after: cursor,
                    limit: 1,
                    at: Gateway.start,
                    order: order
                ).next
            }
            let (queue, updated) = (try await next(.queue, after: nil), try await next(.updated, after: nil))
            await #expect(throws: CaseListError.unknownCursor) { try await next(.updated, after: queue) }
            await #expect(throws: CaseListError.unknownCursor) { try await next(.queue, after: updated) }
        }
    }

    @Test(arguments: StoreSuite.databases, [CaseOrder.queue, .updated])
    func `no lists hold no case`(database: TestDatabase, order: CaseOrder) async throws {
        try await withGateway(database) { gateway in
            try await gateway.file()
            #expect(try await gateway.cases([], order: order).isEmpty)
        }
    }
}
