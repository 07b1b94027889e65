public import Foundation
import IntakeCore

extension Store {
    private static let conversationsAtOnce = 100

    /// Counts where the interviews of the viewer's organisation stop. Reads conversations a few at a time, and writes
    /// into the audit log that it was asked.
    ///
    /// - Parameters:
    ///   - viewer: who asks.
    ///   - since: conversations that began then or later.
    ///   - now: when it is asked.
    /// - Throws: ``AccessDenied`` for an account that is no coordinator's.
    public func dropOff(for viewer: Actor, since: Date, at now: Date) async throws -> DropOff {
        guard viewer.readsStatistics else { throw AccessDenied() }
        try await write { [auditLog] connection in
            try auditLog.append(
                .readStatistics,
                by: viewer,
                organisation: viewer.organisation,
                at: now,
                in: connection
            )
        }
        var counter = DropOffCounter()
        var last: String? = Identifier.first(at: since)
        while let after = last {
            try Task.checkCancellation()
            (counter, last) = try await read { [vault, documents, counter] connection in
                var reader = DropOffReader(vault: vault, documents: documents, counter: counter)
                let next = try reader.read(
                    after: after,
                    in: viewer.organisation,
                    limit: Self.conversationsAtOnce,
                    connection
                )
                return (reader.counter, next)
            }
        }
        return counter.dropOff
    }
}

/// Reads interviews into a counter.
private struct DropOffReader {
    let vault: Vault
    let documents: Documents
    var counter: DropOffCounter

    /// Counts the conversations after the one of this name.
    ///
    /// - Returns: the name of the last one; none if there are no more.
    mutating func read(
        after id: String,
        in organisation: String?,
        limit: Int,
        _ connection: any Connection
    ) throws -> String? {
        let rows = try ConversationRows.page(after: id, in: organisation, limit: limit, connection)
        for row in rows {
            do {
                try count(row, connection)
            } catch is DecodingError {
                counter.addDamaged()
            } catch let error as StoreError where error.isDamage {
                counter.addDamaged()
            }
        }
        return rows.count < limit ? nil : try rows.last?.value("id")
    }

    private mutating func count(_ row: Row, _ connection: any Connection) throws {
        guard let conversation = try StoredConversation(row, vault: vault) else { return counter.addErased() }
        let checklist = try documents.checklists.content(conversation.checklistHash, in: connection)
        var interview = InterviewCount(of: checklist)
        let turns = try connection.rows(
            "SELECT number, record_sealed FROM turns WHERE conversation_id = ? ORDER BY number",
            conversation.id
        )
        for turn in turns {
            interview.take(try TurnRecord(turn, of: conversation))
        }
        counter.add(
            interview,
            endingIn: conversation.state,
            of: checklist,
            isCurrent: try row.value("is_current")
        )
    }
}

extension Actor {
    /// Whether the actor may see counts over all cases of their organisation.
    fileprivate var readsStatistics: Bool {
        switch self {
        case .advocate(let advocate): advocate.roles.contains(.coordinator)
        case .system: true
        case .token: false
        }
    }
}

extension AuditAction {
    /// Somebody looked at the statistics.
    public static let readStatistics = AuditAction(rawValue: "read-statistics")
}
