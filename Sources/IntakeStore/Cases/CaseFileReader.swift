import Foundation
import IntakeCore

/// Reads a case with what stands behind it.
struct CaseFileReader {
    let vault: Vault
    let documents: Documents
    let connection: any Connection
    /// Whether what other groups wrote for themselves is read too: for the person, whose right it is.
    var isOfAllGroups = false

    /// The case of this reference; nothing if there is none, or if it belongs to another organisation.
    func file(_ reference: CaseReference, in organisation: String?) throws -> CaseFile? {
        guard let row = try CaseRow.find(reference, in: organisation, connection) else { return nil }
        let source = try CaseSource(of: reference, vault: vault, in: connection)
        let hasConsent = source.conversation?.consent != nil
        let checklist = try documents.checklists.content(source.checklistHash, in: connection)
        let merged = try MergedCases.listings(of: reference, in: connection)
        let cases =
            try [CaseKey(reference: reference, key: source.key)]
            + merged.map { listing in
                let source = try CaseSource(of: listing.reference, vault: vault, in: connection)
                return CaseKey(reference: listing.reference, key: source.key)
            }
        return CaseFile(
            listing: row.listing,
            conversation: hasConsent ? source.conversation : nil,
            callBackTime: source.conversation?.callBackTime ?? [],
            checklist: checklist,
            phone: source.phone,
            reach: try SafeContact.of(
                row.listing,
                source,
                asked: checklist,
                vault: vault,
                documents: documents,
                in: connection
            ),
            isOptedOut: source.isOptedOut,
            takesNoTexts: source.takesNoTexts,
            transcript: hasConsent ? try transcript(of: source.conversationID, openedBy: source.key) : [],
            recordings: hasConsent ? try CaseRecording.all(of: source.conversationID, in: connection) : [],
            notes: try cases.flatMap(notes).sorted { ($0.at, $0.id) < ($1.at, $1.id) },
            attempts: try cases.flatMap(attempts).sorted { ($0.at, $0.id) < ($1.at, $1.id) },
            hasCallBackFailed: try hasCallBackFailed(of: reference),
            merged: merged,
            relatives: try relatives(of: row),
            history: try AuditEntries.history(of: reference, in: organisation, last: 2000, connection),
            closeReason: try closeReason(of: row, openedBy: source.key),
            corrections: try source.key.map {
                try Correction.all(of: reference, openedBy: $0, in: connection)
            } ?? [],
            consent: try ConsentReader(vault: vault, documents: documents, connection: connection)
                .consent(of: source.conversationID),
            retention: try RetentionRows.facts(of: reference, in: connection),
            holds: try LegalHold.all(of: reference, openedBy: source.key, in: connection),
            tombstone: try Tombstone.find(reference.text, in: connection)
        )
    }

    /// All messages of a conversation, the earliest first; none without the person's key.
    func transcript(of conversation: String, openedBy key: DataKey?) throws -> [TranscriptEntry] {
        guard let key else { return [] }
        return try connection.rows(
            """
            SELECT messages.id, messages.at, messages.direction, messages.channel, messages.text_sealed,
                messages.media_count, messages.delivery, messages.delivery_error, outbox.state AS sending,
                advocates.name AS advocate_name
            FROM messages
            LEFT JOIN advocates ON advocates.id = messages.advocate_id
            LEFT JOIN outbox ON outbox.message_id = messages.id
            WHERE messages.conversation_id = ? AND messages.text_sealed IS NOT NULL
            ORDER BY messages.at, COALESCE(messages.turn_number, 0), messages.position, messages.id
            """,
            conversation
        ).map { try TranscriptEntry($0, openedBy: key) }
    }

    /// The notes for the group that has the case. Those that another group wrote for itself stay with that group.
    private func notes(of file: CaseKey) throws -> [CaseNote] {
        guard let key = file.key else { return [] }
        return try connection.rows(
            """
            SELECT notes.id, notes.reference, notes.at, notes.text_sealed, advocates.name AS advocate_name
            FROM notes
            JOIN advocates ON advocates.id = notes.advocate_id
            JOIN cases ON cases.reference = notes.reference
            WHERE notes.reference = ? AND notes.text_sealed IS NOT NULL
                AND (COALESCE(notes.organisation, advocates.organisation) = cases.organisation OR ?)
            """,
            file.reference.text,
            isOfAllGroups
        ).map { try CaseNote($0, openedBy: key) }
    }

    /// The calls back, with the notes on them that the group which has the case wrote.
    private func attempts(of file: CaseKey) throws -> [CallAttempt] {
        try connection.rows(
            """
            SELECT call_attempts.id, call_attempts.reference, call_attempts.at, call_attempts.outcome,
                call_attempts.next_on, advocates.name AS advocate_name,
                CASE WHEN advocates.organisation = cases.organisation OR ? THEN call_attempts.note_sealed END
                    AS note_sealed
            FROM call_attempts
            JOIN advocates ON advocates.id = call_attempts.advocate_id
            JOIN cases ON cases.reference = call_attempts.reference
            WHERE call_attempts.reference = ?
            """,
            isOfAllGroups,
            file.reference.text
        ).map { try CallAttempt($0, openedBy: file.key) }
    }

    private func hasCallBackFailed(of reference: CaseReference) throws -> Bool {
        try connection.row(
            "SELECT state FROM call_backs WHERE reference = ? ORDER BY at DESC, id DESC LIMIT 1",
            reference.text
        )?.value("state", as: String.self) == "failed"
    }

    /// The person's other cases in the group. They are looked up by the person: asked for the group as well, a database
    /// may look through all that the group has.
    private func relatives(of row: CaseRow) throws -> [CaseListing] {
        try connection.rows(
            """
            SELECT * FROM case_listings
            WHERE conversation_id IN (
                    SELECT id FROM conversations
                    WHERE person_id = (SELECT person_id FROM conversations WHERE id = ?)
                )
                AND reference <> ? AND merged_into IS NULL AND erased_at IS NULL
            ORDER BY created_at, reference
            """,
            row.conversation,
            row.listing.reference.text
        ).map(CaseListing.init).filter { $0.organisation == row.listing.organisation }
    }

    private func closeReason(of row: CaseRow, openedBy key: DataKey?) throws -> String? {
        guard let key, let sealed = row.sealedCloseReason else { return nil }
        return try key.text(sealed, in: .closeReason(row.listing.reference.text))
    }
}

/// A case with the key that opens what was written about it.
private struct CaseKey {
    let reference: CaseReference
    let key: DataKey?
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
        reference = try row.reference("reference")
        advocateName = try row.value("advocate_name")
        text = try key.text(row.value("text_sealed"), in: .noteText(id))
    }
}

extension Field {
    static func closeReason(_ reference: String) -> Field {
        Field(table: "cases", row: reference, column: "close_reason_sealed")
    }
}
