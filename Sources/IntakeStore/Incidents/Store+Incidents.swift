public import Foundation

/// The register of confidentiality incidents of a group. Each throws ``AccessDenied`` for an account that is neither a
/// coordinator's nor an administrator's.
extension Store {
    /// Incidents of the reader's group, the latest first, and whether there are more. That the register was read is
    /// in the audit log.
    ///
    /// - Parameters:
    ///   - number: those with a lower number; none for the latest.
    ///   - limit: how many at most.
    public func incidents(
        for advocate: Advocate,
        before number: Int? = nil,
        limit: Int = 50,
        at now: Date
    ) async throws -> (incidents: [Incident], hasMore: Bool) {
        guard advocate.oversees else { throw AccessDenied() }
        return try await write { [vault, auditLog] connection in
            try auditLog.append(.readIncidents, by: advocate, at: now, in: connection)
            let found = try IncidentRows(vault: vault, connection: connection)
                .page(of: advocate.organisation, before: number, limit: limit + 1)
            return (Array(found.prefix(limit)), found.count > limit)
        }
    }

    /// One incident of the reader's group; nothing if there is no such one. That it was read is in the audit log.
    public func incident(_ id: String, for advocate: Advocate, at now: Date) async throws -> Incident? {
        guard advocate.oversees else { throw AccessDenied() }
        return try await write { [vault, auditLog] connection in
            let rows = IncidentRows(vault: vault, connection: connection)
            guard let incident = try rows.find(id, in: advocate.organisation) else { return nil }
            try auditLog.append(.readIncidents, by: advocate, at: now, in: connection)
            return incident
        }
    }

    /// Adds an incident to the register.
    ///
    /// - Returns: our name for it.
    public func addIncident(_ content: IncidentContent, by advocate: Advocate, at now: Date) async throws -> String {
        guard advocate.oversees else { throw AccessDenied() }
        return try await write { [vault, auditLog] connection in
            let rows = IncidentRows(vault: vault, connection: connection)
            let id = try rows.insert(awareOn: content.aware, in: advocate.organisation, at: now)
            try rows.add(content, as: 1, to: id, by: advocate, at: now)
            try auditLog.append(.incidentAdded, by: advocate, at: now, in: connection)
            return id
        }
    }

    /// Adds a version to an incident; the earlier ones stay.
    ///
    /// - Parameter version: the number of the version that was amended.
    /// - Returns: what became of it.
    public func amendIncident(
        _ id: String,
        version: Int,
        with content: IncidentContent,
        by advocate: Advocate,
        at now: Date
    ) async throws -> IncidentAmendment {
        guard advocate.oversees else { throw AccessDenied() }
        return try await write { [vault, auditLog] connection in
            let rows = IncidentRows(vault: vault, connection: connection)
            guard let last = try rows.find(id, in: advocate.organisation)?.versions.last else { return .notFound }
            guard last.number == version else { return .overtaken }
            guard last.content != content else { return .done }
            try rows.add(content, as: version + 1, to: id, by: advocate, at: now)
            try auditLog.append(.incidentAmended, by: advocate, at: now, in: connection)
            return .done
        }
    }
}

/// What became of amending an incident.
public enum IncidentAmendment: Hashable, Sendable {
    /// It is kept.
    case done
    /// Somebody else amended it meanwhile.
    case overtaken
    /// There is no such incident in the group's register.
    case notFound
}

extension AuditAction {
    /// Somebody read the register of incidents.
    public static let readIncidents = AuditAction(rawValue: "read-incidents")
    /// An incident was added to the register.
    public static let incidentAdded = AuditAction(rawValue: "incident-added")
    /// An incident of the register was amended.
    public static let incidentAmended = AuditAction(rawValue: "incident-amended")
}
