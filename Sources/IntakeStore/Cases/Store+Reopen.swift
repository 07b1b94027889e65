public import Foundation
public import IntakeCore

extension Store {
    /// Opens a closed case again, for whoever asks: it is theirs. For every advocate of the group.
    ///
    /// - Parameter reason: why, which colleagues read as a note.
    /// - Returns: ``CaseChange/closed`` for a case that was merged into another: that one is to be worked on.
    /// - Throws: ``AccessDenied`` for an account that does not work on cases.
    public func reopen(
        _ reference: CaseReference,
        reason: String,
        by advocate: Advocate,
        at now: Date
    ) async throws -> CaseChange {
        guard let reason = reason.asWords else { return .wordsMissing }
        return try await change(reference, by: advocate, at: now, as: .reopenedByAdvocate) { [vault] row, connection in
            guard row.listing.mergedInto == nil else { return .closed }
            guard row.listing.state == .closed else { return .notYours(owner: row.listing.owner?.name) }
            let source = try CaseSource(of: reference, vault: vault, in: connection)
            guard let key = source.key else { return .erased }
            let note = NoteRow(reference: reference, advocate: advocate.id, organisation: advocate.organisation)
            try note.insert(reason, sealedWith: key, at: now, in: connection)
            row.reopen(at: now)
            row.listing.state = .claimed
            row.listing.owner = CaseListing.Owner(id: advocate.id, name: advocate.name)
            return .done
        }
    }
}
