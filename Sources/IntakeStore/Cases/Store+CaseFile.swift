public import Foundation
public import IntakeCore

extension Store {
    /// A case with all that the actor may read of it. That it was read is in the audit log before it is shown; what
    /// its own advocate has read needs their attention no more.
    ///
    /// - Parameters:
    ///   - reference: the case.
    ///   - actor: who reads.
    ///   - action: what the audit log calls it. Only ``AuditAction/viewed`` stands for reading what the person told.
    ///   - now: when.
    /// - Returns: nothing if there is no such case, or if it belongs to another organisation.
    /// - Throws: ``AccessDenied`` for an account that does not work on cases.
    public func caseFile(
        _ reference: CaseReference,
        for actor: Actor,
        as action: AuditAction = .viewed,
        at now: Date
    ) async throws -> CaseFile? {
        guard actor.readsCases else { throw AccessDenied() }
        try await moveBands(to: QueueDay.of(now))
        let isThere = try await write { [auditLog] connection in
            guard let row = try CaseRow.find(reference, in: actor.organisation, connection) else { return false }
            try auditLog.append(action, on: row.listing, by: actor, at: now, in: connection)
            if action == .viewed, row.listing.state != .new, row.listing.owner?.id == actor.id {
                try connection.execute("UPDATE cases SET needs_attention = 0 WHERE reference = ?", reference.text)
            }
            return true
        }
        guard isThere else { return nil }
        return try await read { [vault, documents] connection in
            let reader = CaseFileReader(vault: vault, documents: documents, connection: connection)
            return try reader.file(reference, in: actor.organisation)
        }
    }
}

extension AuditAction {
    /// Somebody looked at how long a case is kept and by which consent; not at what the person told.
    public static let keepingViewed = AuditAction(rawValue: "keeping-viewed")
}
