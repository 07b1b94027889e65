import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

extension Gateway {
    /// Has somebody open a case.
    func read(_ reference: CaseReference, by advocate: Advocate) async throws {
        _ = try #require(try await store.caseFile(reference, for: .advocate(advocate), at: now()))
    }

    /// A case that was read and closed just now.
    func closedCase(by coordinator: Advocate, from sender: PhoneNumber = person(1)) async throws -> CaseReference {
        let reference = try await interview(from: sender)
        try await read(reference, by: coordinator)
        let change = try await store.close(reference, reason: "fini", by: coordinator, at: now())
        #expect(change == .done)
        return reference
    }

    /// One night's work.
    @discardableResult
    func night(under policy: RetentionPolicy) async throws -> RetentionRun {
        try await store.endRetention(under: policy, at: now())
    }

    /// As many nights as bring about what a night every day would: one a week, and one at the end.
    func nights(until days: Int, under policy: RetentionPolicy) async throws {
        var left = days
        while left > 0 {
            pass(hours: 24 * min(left, 7))
            left -= 7
            try await night(under: policy)
        }
    }

    /// What is destroyed soon.
    func list(under policy: RetentionPolicy, for actor: Actor) async throws -> RetentionList {
        try await store.retentionList(under: policy, for: actor, at: now())
    }
}
