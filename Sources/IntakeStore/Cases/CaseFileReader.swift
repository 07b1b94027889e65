import Foundation
import IntakeCore

/// Reads a case with what stands behind it.
struct CaseFileReader {
    let vault: Vault
    let documents: Documents
    let connection: any Connection

    /// The case of this reference; nothing if there is none, or if it belongs to another organisation.
    func file(_ reference: CaseReference, in organisation: String?) throws -> CaseFile? {
        guard let row = try CaseRow.find(reference, in: organisation, connection) else { return nil }
        let source = try CaseSource(of: reference, vault: vault, in: connection)
        let hasConsent = source.conversation?.consent != nil
        return CaseFile(
            listing: row.listing,
            conversation: hasConsent ? source.conversation : nil,
            callBackTime: source.conversation?.callBackTime ?? [],
            checklist: try documents.checklists.content(source.checklistHash, in: connection),
            phone: source.phone,
            isOptedOut: source.isOptedOut,
            transcript: hasConsent ? try transcript(of: source) : [],
            notes: try notes(on: reference, openedBy: source.key),
            attempts: try attempts(on: reference, openedBy: source.key),
            history: try AuditEntries.history(of: reference, in: organisation, connection),
            closeReason: try closeReason(of: row, openedBy: source.key)
        )
    }

    private func transcript(of source: CaseSource) throws -> [TranscriptEntry] {
        guard let key = source.key else { return [] }
        return try connection.rows(
            """
            SELECT messages.id, messages.at, messages.direction, messages.channel, messages.text_sealed,
                messages.media_count, messages.delivery, messages.delivery_error, outbox.state AS sending,
                advocates.name AS advocate_name
            FROM messages
            LEFT JOIN advocates ON advocates.id = messages.advocate_id
            LEFT JOIN outbox ON outbox.message_id = messages.id
            WHERE messages.conversation_id = ?
            ORDER BY messages.at, COALESCE(messages.turn_number, 0), messages.position, messages.id
            """,
            source.conversationID
        ).map { try TranscriptEntry($0, openedBy: key) }
    }

    private func notes(on reference: CaseReference, openedBy key: DataKey?) throws -> [CaseNote] {
        guard let key else { return [] }
        return try connection.rows(
            """
            SELECT notes.id, notes.at, notes.text_sealed, advocates.name AS advocate_name
            FROM notes JOIN advocates ON advocates.id = notes.advocate_id
            WHERE notes.reference = ? AND notes.text_sealed IS NOT NULL
            ORDER BY notes.at, notes.id
            """,
            reference.text
        ).map { try CaseNote($0, openedBy: key) }
    }

    private func attempts(on reference: CaseReference, openedBy key: DataKey?) throws -> [CallAttempt] {
        try connection.rows(
            """
            SELECT call_attempts.*, advocates.name AS advocate_name
            FROM call_attempts JOIN advocates ON advocates.id = call_attempts.advocate_id
            WHERE call_attempts.reference = ?
            ORDER BY call_attempts.at, call_attempts.id
            """,
            reference.text
        ).map { try CallAttempt($0, openedBy: key) }
    }

    private func closeReason(of row: CaseRow, openedBy key: DataKey?) throws -> String? {
        guard let key, let sealed = row.sealedCloseReason else { return nil }
        return try key.text(sealed, in: .closeReason(row.listing.reference.text))
    }
}

extension TranscriptEntry {
    fileprivate init(_ row: Row, openedBy key: DataKey) throws {
        id = try row.value("id")
        at = try row.value("at")
        direction = try row.word("direction")
        channel = try row.word("channel")
        text = try row.optional("text_sealed").map { [id] in try key.text($0, in: .messageText(id)) } ?? ""
        mediaCount = try row.value("media_count")
        advocateName = try row.optional("advocate_name")
        delivery = try row.optional("delivery", as: String.self).flatMap(DeliveryStatus.init)
        deliveryError = try row.optional("delivery_error")
        sending = try row.optional("sending", as: String.self).flatMap(Sending.init)
    }
}

extension CaseNote {
    fileprivate init(_ row: Row, openedBy key: DataKey) throws {
        id = try row.value("id")
        at = try row.value("at")
        advocateName = try row.value("advocate_name")
        text = try key.text(row.value("text_sealed"), in: .noteText(id))
    }
}

extension Field {
    static func closeReason(_ reference: String) -> Field {
        Field(table: "cases", row: reference, column: "close_reason_sealed")
    }
}
