public import Foundation
public import IntakeCore

extension Store {
    /// Closes a case that is the same as another, and binds it to that one. Nothing of either is lost: the file of the
    /// survivor leads to the other, shows its notes and calls, and takes over what is more urgent of it. Whatever the
    /// person writes in either conversation alerts the survivor's advocate from then on.
    ///
    /// - Parameters:
    ///   - duplicate: the case to close. Open or closed, in the same group; nobody's, or the advocate's own.
    ///   - survivor: the case that goes on.
    ///   - advocate: the survivor's advocate, or a coordinator.
    ///   - now: when.
    /// - Returns: ``CaseChange/notFound`` if there is no such duplicate, or if it is the survivor itself.
    /// - Throws: ``AccessDenied`` for an account that does not work on cases.
    public func merge(
        _ duplicate: CaseReference,
        into survivor: CaseReference,
        by advocate: Advocate,
        at now: Date
    ) async throws -> CaseChange {
        guard duplicate != survivor else { return .notFound }
        return try await change(survivor, by: advocate, at: now, as: .mergedWith, detail: duplicate.text) {
            [auditLog] row, connection in
            if let refusal = row.refusal(to: advocate) { return refusal }
            guard var other = try CaseRow.find(duplicate, in: advocate.organisation, connection),
                other.listing.mergedInto == nil, other.listing.erasedAt == nil
            else { return .notFound }
            if other.listing.owner != nil, let refusal = other.refusal(to: advocate), refusal != .closed {
                return refusal
            }
            row.take(over: other.listing)
            // Whoever has it is to see what came to it by somebody else's hand.
            if row.listing.owner?.id != advocate.id { row.listing.needsAttention = true }
            try TaskRows.move(from: duplicate, to: survivor, connection)
            try connection.execute(
                "UPDATE cases SET merged_into = ? WHERE merged_into = ?",
                survivor.text,
                duplicate.text
            )
            other.close(mergedInto: survivor, at: now)
            try other.save(at: now, in: connection)
            try auditLog.append(
                .mergedInto,
                on: other.listing,
                by: .advocate(advocate),
                detail: survivor.text,
                at: now,
                in: connection
            )
            return .done
        }
    }
}

extension CaseRow {
    /// Takes over what decides how soon a case is read, and what is still to be read.
    fileprivate mutating func take(over other: CaseListing) {
        listing.add(other.reasons)
        listing.needsAttention = listing.needsAttention || other.needsAttention
        listing.isDistress = listing.isDistress || other.isDistress
        listing.deadline = [listing.deadline, other.deadline].compactMap(\.self).min()
        listing.nextCall = [listing.nextCall, other.nextCall].compactMap(\.self).min()
        listing.channels.formUnion(other.channels)
    }

    fileprivate mutating func close(mergedInto survivor: CaseReference, at now: Date) {
        listing.mergedInto = survivor
        listing.state = .closed
        listing.needsAttention = false
        listing.nextCall = nil
        listing.touchedAt = now
        closedAt = closedAt ?? now
    }
}

/// What became of cases that were merged.
enum MergedCases {
    /// The earliest deadline that the answers of those merged into a case start.
    static func deadline(of survivor: CaseReference, in connection: any Connection) throws -> CivilDate? {
        try connection.row("SELECT MIN(own_deadline) AS deadline FROM cases WHERE merged_into = ?", survivor.text)?
            .day("deadline")
    }

    /// Lets the cases merged into a case go with it to another group.
    static func move(
        with survivor: CaseReference,
        to organisation: String,
        at now: Date,
        in connection: any Connection
    ) throws {
        for listing in try listings(of: survivor, in: connection) {
            guard var row = try CaseRow.find(listing.reference, in: nil, connection) else { continue }
            row.listing.organisation = organisation
            try row.save(at: now, in: connection)
        }
    }

    /// Lets the cases merged into a case stand for themselves again, since it is erased. They are new, as nobody else
    /// would see to them, unless a human closed them, or the case that they went on in.
    static func detach(
        from survivor: CaseReference,
        wasClosed: Bool,
        by actor: Actor,
        at now: Date,
        log: AuditLog,
        in connection: any Connection
    ) throws {
        for listing in try listings(of: survivor, in: connection) {
            guard var row = try CaseRow.find(listing.reference, in: nil, connection) else { continue }
            row.listing.mergedInto = nil
            if !wasClosed, row.sealedCloseReason == nil, row.listing.erasedAt == nil {
                row.reopen(at: now)
                row.listing.needsAttention = true
            }
            try row.save(at: now, in: connection)
            try log.append(.separated, on: row.listing, by: actor, detail: survivor.text, at: now, in: connection)
        }
    }

    /// The cases merged into a case, the earliest first.
    static func listings(of survivor: CaseReference, in connection: any Connection) throws -> [CaseListing] {
        try connection.rows(
            "SELECT * FROM case_listings WHERE merged_into = ? ORDER BY created_at, reference",
            survivor.text
        ).map(CaseListing.init)
    }
}
