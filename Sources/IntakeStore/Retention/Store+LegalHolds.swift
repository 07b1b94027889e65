public import Foundation
public import IntakeCore

/// What became of a hold that a coordinator set or lifted.
public enum HoldResult: Hashable, Sendable {
    /// It is done.
    case done
    /// There is no such case in the coordinator's group.
    case notFound
    /// What the person told was erased: there is nothing to hold.
    case erased
    /// A hold stands already, or none does that could be lifted.
    case unchanged
    /// A reason is needed.
    case wordsMissing
}

/// Each throws ``AccessDenied`` for an account that is no coordinator's.
extension Store {
    /// Forbids the destruction of a case.
    ///
    /// - Parameters:
    ///   - reference: the case.
    ///   - reason: why, sealed like all words about a person.
    ///   - advocate: the coordinator whose word it is.
    ///   - isByCommand: whether whoever runs the system entered it for them, which the audit log then says.
    ///   - now: when.
    public func hold(
        _ reference: CaseReference,
        reason: String,
        by advocate: Advocate,
        isByCommand: Bool = false,
        at now: Date
    ) async throws -> HoldResult {
        let act = Act(action: .held, advocate: advocate, isByCommand: isByCommand, at: now)
        return try await change(reference, reason, act) { reason, key, connection in
            guard try LegalHold.standing(on: reference, openedBy: key, in: connection) == nil else { return false }
            let id = Identifier.make(at: now)
            try connection.execute(
                "INSERT INTO legal_holds (id, reference, set_by, set_at, reason_sealed) VALUES (?, ?, ?, ?, ?)",
                id,
                reference.text,
                advocate.id,
                now,
                try key.seal(reason, in: .holdReason(id))
            )
            return true
        }
    }

    /// Allows the destruction of a case again. Where it is due, it gets the whole notice anew.
    ///
    /// - Parameters:
    ///   - reference: the case.
    ///   - reason: why, sealed like all words about a person.
    ///   - advocate: the coordinator whose word it is.
    ///   - isByCommand: whether whoever runs the system entered it for them, which the audit log then says.
    ///   - now: when.
    public func liftHold(
        _ reference: CaseReference,
        reason: String,
        by advocate: Advocate,
        isByCommand: Bool = false,
        at now: Date
    ) async throws -> HoldResult {
        let act = Act(action: .holdLifted, advocate: advocate, isByCommand: isByCommand, at: now)
        return try await change(reference, reason, act) { reason, key, connection in
            let row = try connection.row(
                "SELECT id FROM legal_holds WHERE reference = ? AND lifted_at IS NULL",
                reference.text
            )
            guard let id: String = try row?.value("id") else { return false }
            try connection.execute(
                "UPDATE legal_holds SET lifted_by = ?, lifted_at = ?, lift_reason_sealed = ? WHERE id = ?",
                advocate.id,
                now,
                try key.seal(reason, in: .liftReason(id)),
                id
            )
            try RetentionRows.unlist(reference, in: connection)
            return true
        }
    }

    /// What is done, on whose word, and by whom.
    private struct Act: Sendable {
        let action: AuditAction
        let advocate: Advocate
        let isByCommand: Bool
        let at: Date
    }

    private func change(
        _ reference: CaseReference,
        _ reason: String,
        _ act: Act,
        _ body: @escaping @Sendable (String, DataKey, any Connection) throws -> Bool
    ) async throws -> HoldResult {
        let advocate = act.advocate
        guard advocate.roles.contains(.coordinator) else { throw AccessDenied() }
        return try await write { [vault, auditLog] connection in
            guard let row = try CaseRow.find(reference, in: advocate.organisation, connection) else { return .notFound }
            guard let key = try CaseSource(of: reference, vault: vault, in: connection).key else { return .erased }
            guard let reason = reason.asWords else { return .wordsMissing }
            guard try body(reason, key, connection) else { return .unchanged }
            try auditLog.append(
                act.action,
                on: row.listing,
                by: act.isByCommand ? .system : .advocate(advocate),
                detail: act.isByCommand ? advocate.id : nil,
                at: act.at,
                in: connection
            )
            return .done
        }
    }
}

extension AuditAction {
    /// A coordinator forbade the destruction of the case.
    public static let held = AuditAction(rawValue: "held")
    /// A coordinator allowed the destruction of the case again.
    public static let holdLifted = AuditAction(rawValue: "hold-lifted")
}
