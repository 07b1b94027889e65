public import Foundation
public import IntakeCore

/// What became of the wish to destroy what is held on a person.
public enum ErasureResult: Hashable, Sendable {
    /// It is destroyed; these were the cases.
    case done([CaseReference])
    /// There is no such case in the actor's group.
    case notFound
    /// It was destroyed before.
    case alreadyErased
    /// A hold stands on one of the person's cases.
    case held(CaseReference, LegalHold)
}

extension Store {
    /// Destroys all that is held on the person of a case: every conversation and case of theirs, messages that wait,
    /// voice messages here and at the provider. Where another group has a case of the person, that case stays, and
    /// with it the person's number.
    ///
    /// - Parameters:
    ///   - reference: a case of the person.
    ///   - reason: why.
    ///   - actor: a coordinator, or the system.
    ///   - now: when.
    /// - Throws: ``AccessDenied`` for an account that is no coordinator's.
    public func erase(
        personOf reference: CaseReference,
        because reason: ErasureReason,
        by actor: Actor,
        at now: Date
    ) async throws -> ErasureResult {
        guard actor.mayErase else { throw AccessDenied() }
        let result = try await write { [vault, auditLog] connection -> ErasureResult in
            guard let scope = try PersonScope.of(reference, in: actor.organisation, connection) else {
                return .notFound
            }
            guard !scope.kept.isEmpty else { return .alreadyErased }
            for held in scope.kept.compactMap(\.reference) {
                let key = try CaseSource(of: held, vault: vault, in: connection).key
                if let hold = try LegalHold.standing(on: held, openedBy: key, in: connection) {
                    return .held(held, hold)
                }
            }
            let erasure = Erasure(connection: connection, log: auditLog, now: now, reason: reason, actor: actor)
            try erasure.erase(scope.kept)
            return .done(scope.kept.compactMap(\.reference))
        }
        if case .done = result { await scrub() }
        return result
    }

    /// The cases that ``erase(personOf:because:by:at:)`` would destroy with this one, this one among them; none where
    /// nothing of it is left, and nothing at all where there is no such case.
    public func casesOfPerson(of reference: CaseReference, for actor: Actor) async throws -> [CaseReference]? {
        guard actor.readsCases else { throw AccessDenied() }
        return try await read { connection in
            try PersonScope.of(reference, in: actor.organisation, connection)?.kept.compactMap(\.reference)
        }
    }
}

extension Actor {
    /// Whether the actor may destroy what is held on a person, and hand it out.
    var mayErase: Bool {
        switch self {
        case .advocate(let advocate): advocate.roles.contains(.coordinator)
        case .system: true
        case .token: false
        }
    }
}
