public import Foundation
public import IntakeCore

extension Store {
    /// Takes a new case. Of several advocates who do so at once, one gets it and the others are told who.
    ///
    /// - Throws: ``AccessDenied`` for an account that does not work on cases.
    public func claim(_ reference: CaseReference, by advocate: Advocate, at now: Date) async throws -> ClaimResult {
        guard advocate.worksOnCases else { throw AccessDenied() }
        return try await write { [auditLog] connection in
            let isClaimed = try Self.take(reference, for: advocate, in: connection)
            guard var row = try CaseRow.find(reference, in: advocate.organisation, connection) else { return .notFound }
            guard isClaimed else { return Self.refusal(of: row.listing, to: advocate) }
            row.listing.touchedAt = now
            row.isNoLongerHandedOver()
            try row.save(at: now, in: connection)
            try CaseCounts.move(from: .new, to: .claimed, in: row.listing.organisation, connection)
            try auditLog.append(.claimed, on: row.listing, by: .advocate(advocate), at: now, in: connection)
            return .claimed
        }
    }

    /// One statement, so that no database lets two have it.
    private static func take(
        _ reference: CaseReference,
        for advocate: Advocate,
        in connection: any Connection
    ) throws -> Bool {
        try connection.execute(
            """
            UPDATE cases SET state = 'claimed', advocate_id = ?
            WHERE reference = ? AND organisation = ? AND state = 'new'
            """,
            advocate.id,
            reference.text,
            advocate.organisation
        ) == 1
    }

    private static func refusal(of listing: CaseListing, to advocate: Advocate) -> ClaimResult {
        if listing.state == .closed { return .closed }
        return listing.owner?.id == advocate.id ? .alreadyYours : .takenBy(name: listing.owner?.name ?? "")
    }
}
