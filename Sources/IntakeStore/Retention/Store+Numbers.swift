public import Foundation
public import IntakeCore

/// What somebody can ask for who has no case: to see what is held under their number, and to have it destroyed. Each
/// throws ``AccessDenied`` for an account that is no coordinator's.
extension Store {
    /// What is held under a number. That somebody looked is in the audit log; the number is not.
    public func held(under search: NumberSearch, for actor: Actor, at now: Date) async throws -> NumberHolding {
        try await withNumber(search, as: actor) { [auditLog] reader, connection in
            try auditLog.append(
                .numberLookedUp,
                by: actor,
                organisation: actor.organisation,
                at: now,
                in: connection
            )
            return try reader.holding()
        }
    }

    /// What is held under a number beside cases, to be handed out.
    ///
    /// - Parameter talker: one of the people of ``NumberHolding/talkers``; none where there is none.
    /// - Returns: nothing where nothing is held, or where `talker` is nobody who uses the number.
    public func export(
        under search: NumberSearch,
        of talker: NumberHolding.Talker.ID?,
        for actor: Actor,
        at now: Date
    ) async throws -> PersonFile? {
        try await withNumber(search, as: actor) { [vault, documents, auditLog] reader, connection in
            let holding = try reader.holding()
            guard holding.isBesideCases, Self.isKnown(talker, in: holding) else { return nil }
            try auditLog.append(.exported, by: actor, organisation: actor.organisation, at: now, in: connection)
            let people = PersonFileReader(vault: vault, documents: documents, actor: actor, connection: connection)
            return try people.file(
                talker.map(reader.members) ?? [],
                stops: holding.stops,
                strays: reader.strays()
            )
        }
    }

    /// Destroys what is held under a number beside cases. That messages were stopped stays, so that nobody writes to
    /// the number again.
    ///
    /// - Parameter talker: one of the people of ``NumberHolding/talkers``; none where there is none.
    /// - Returns: whether there was something to destroy.
    public func erase(
        under search: NumberSearch,
        of talker: NumberHolding.Talker.ID?,
        because reason: ErasureReason,
        by actor: Actor,
        at now: Date
    ) async throws -> Bool {
        let isDone = try await withNumber(search, as: actor) { [auditLog] reader, connection in
            let holding = try reader.holding()
            guard Self.isKnown(talker, in: holding), talker != nil || holding.strayCount > 0 else { return false }
            let members = try talker.map(reader.members) ?? []
            try Erasure(connection: connection, log: auditLog, now: now, reason: reason, actor: actor).erase(members)
            for stray in try reader.strays() {
                try TaskRows.settle(.stray, about: stray.id, at: now, connection)
                try connection.execute("DELETE FROM strays WHERE id = ?", stray.id)
            }
            try auditLog.append(
                .numberErased,
                by: actor,
                organisation: actor.organisation,
                detail: reason.rawValue,
                at: now,
                in: connection
            )
            return true
        }
        if isDone { await scrub() }
        return isDone
    }

    /// Where people share the number, one of them must be named, so that nobody gets another's words.
    private static func isKnown(_ talker: String?, in holding: NumberHolding) -> Bool {
        talker.map { id in holding.talkers.contains { $0.id == id } } ?? holding.talkers.isEmpty
    }

    private func withNumber<Result: Sendable>(
        _ search: NumberSearch,
        as actor: Actor,
        _ body: @escaping @Sendable (NumberReader, any Connection) throws -> Result
    ) async throws -> Result {
        guard actor.mayErase else { throw AccessDenied() }
        return try await write { [vault] connection in
            let reader = NumberReader(
                search: search,
                organisation: actor.organisation,
                vault: vault,
                connection: connection
            )
            return try body(reader, connection)
        }
    }
}

extension AuditAction {
    /// A coordinator looked up what is held under a number.
    public static let numberLookedUp = AuditAction(rawValue: "number-looked-up")
    /// What was held under a number beside cases was destroyed.
    public static let numberErased = AuditAction(rawValue: "number-erased")
}
