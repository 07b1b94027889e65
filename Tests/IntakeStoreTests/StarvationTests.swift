import Foundation
import IntakeCore
import TestSupport
import Testing

@testable import IntakeStore

/// Nobody waits for ever, as long as advocates can do more than the most urgent.
struct StarvationTests {
    private static let perDay = 4
    private static let days = 60
    private static let seeds: [UInt64] = [1, .random(in: 2 ... .max)]

    /// Every day as many cases come as are done, half of them more urgent than the first, which has nothing urgent
    /// about it. It must come up all the same.
    @Test(arguments: StoreSuite.databases, seeds)
    func `the oldest case is reached though more urgent ones keep coming`(
        database: TestDatabase,
        seed: UInt64
    ) async throws {
        try await withGateway(database) { gateway in
            var random = SeededGenerator(seed: seed)
            let anne = try await gateway.advocate("Anne")
            var came: [CaseReference: Int] = [:]
            var longest = 0
            for _ in 0..<(Self.perDay * 3) { came[try await gateway.file()] = 0 }
            for day in 1...Self.days {
                let now = Gateway.start + Double(day) * 86_400
                for rank in 0..<Self.perDay {
                    let isUrgent = rank < Self.perDay / 2
                    let deadline = CivilDate(now, in: .gmt).adding(days: .random(in: 0...10, using: &random))
                    let reference = try await gateway.file(
                        [isUrgent && Bool.random(using: &random) ? .distress : .complete],
                        deadline: isUrgent ? deadline : nil,
                        at: now
                    )
                    came[reference] = day
                }
                let first = try await gateway.store.queue(.new, in: "group", limit: Self.perDay, at: now)
                for listing in first.cases {
                    _ = try await gateway.store.claim(listing.reference, by: anne, at: now)
                    longest = max(longest, day - (came.removeValue(forKey: listing.reference) ?? day))
                }
            }
            // Two plain cases come and two are done a day, the oldest first: twelve were before, and wait six days more
            // than the five working days, with the week-end between, after which a case comes before the newer ones.
            let oldest = came.values.min() ?? Self.days
            #expect(Self.days - oldest <= 14, "seed \(seed)")
            #expect(longest <= 14, "seed \(seed)")
        }
    }
}
