public import Foundation
public import IntakeCore

extension Store {
    /// All conversations, to be decided again.
    public var histories: Histories { Histories(store: self) }

    /// How many conversations there are.
    public func conversationCount() async throws -> Int {
        try await read { try $0.row("SELECT COUNT(*) AS count FROM conversations")?.value("count") ?? 0 }
    }

    /// The conversation of a case; nothing if there is no such case.
    public func history(ofCase reference: CaseReference) async throws -> HistoryEntry? {
        try await read { [vault, documents] connection in
            let reader = HistoryReader(vault: vault, documents: documents, connection: connection)
            return try ConversationRows.row(ofCase: reference.text, in: connection).map(reader.entry)
        }
    }

    /// Writes into the audit log that whoever runs the commands was shown what was said: of one case, or of any.
    public func noteReplay(ofCase reference: CaseReference?, at now: Date) async throws {
        try await write { [auditLog] connection in
            let row = try reference.flatMap { try CaseRow.find($0, in: nil, connection) }
            try auditLog.append(
                .replayed,
                by: .system,
                organisation: row?.listing.organisation,
                reference: row?.listing.reference.text,
                at: now,
                in: connection
            )
        }
    }

    /// A page of conversations, and the name of the last one looked at.
    func histories(after id: String, limit: Int) async throws -> (entries: [HistoryEntry], last: String?) {
        try await read { [vault, documents] connection in
            let reader = HistoryReader(vault: vault, documents: documents, connection: connection)
            let rows = try ConversationRows.page(after: id, limit: limit, connection)
            return (try rows.map(reader.entry), try rows.last?.value("id"))
        }
    }
}

extension AuditAction {
    /// Somebody with the data folder was shown what was said, in a replay.
    public static let replayed = AuditAction(rawValue: "replayed")
}
