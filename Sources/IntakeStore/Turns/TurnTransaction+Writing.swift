import Foundation
import IntakeCore

/// The rows that every turn writes.
extension TurnTransaction {
    func save(_ conversation: StoredConversation) throws {
        try conversation.save(on: contact, at: now, in: connection)
        if conversation.turnCount == 1 {
            try contact.follow(conversation.id, in: connection)
        }
    }

    /// Keeps how the turn was decided.
    ///
    /// - Parameter language: what the person was answered in before.
    func record(
        _ turn: Turn,
        of conversation: StoredConversation,
        after language: Language,
        in context: TurnContext
    ) throws {
        let record = TurnRecord(
            event: turn.event,
            newReference: context.newReference,
            caseState: context.caseState,
            language: language,
            effects: turn.effects,
            now: now
        )
        let number = conversation.turnCount
        let field = Field.record(conversation.id, turn: number)
        try connection.execute(
            """
            INSERT INTO turns (conversation_id, number, at, engine_version, line_hash, record_sealed)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            conversation.id,
            number,
            now,
            Conversation.engineVersion,
            try documents.lines.keep(line, in: connection),
            try conversation.person.key.seal(StoredJSON.encode(record), in: field)
        )
    }

    /// Adds what was said in both directions to the transcript.
    mutating func keepMessages(
        of turn: Turn,
        in conversation: StoredConversation,
        _ providerMessageID: String?
    ) throws {
        if case .text(let text) = turn.event.kind {
            var row = row(.incoming, text.body, at: turn.event.at, in: conversation)
            row.mediaCount = text.mediaCount
            row.providerMessageID = providerMessageID
            try row.insert(sealedWith: conversation.person.key, in: connection)
        }
        for (index, text) in turn.messages.enumerated() {
            var row = row(.outgoing, text, at: now, in: conversation)
            row.position = index + 1
            try row.insert(sealedWith: conversation.person.key, in: connection)
            outcome.messages.append(TurnMessage(id: row.id, text: text))
        }
    }

    private func row(
        _ direction: MessageRow.Direction,
        _ text: String,
        at time: Date,
        in conversation: StoredConversation
    ) -> MessageRow {
        MessageRow(
            id: Identifier.make(at: now),
            conversation: conversation.id,
            turn: conversation.turnCount,
            direction: direction,
            at: time,
            text: text,
            account: account
        )
    }

    /// Plans these times in place of those that were planned before.
    func plan(_ timers: [IntakeCore.Timer], for conversation: StoredConversation) throws {
        try connection.execute("DELETE FROM timers WHERE conversation_id = ?", conversation.id)
        for timer in timers {
            try connection.execute(
                "INSERT INTO timers (conversation_id, kind, due_at) VALUES (?, ?, ?)",
                conversation.id,
                timer.kind.rawValue,
                timer.due
            )
        }
    }
}
