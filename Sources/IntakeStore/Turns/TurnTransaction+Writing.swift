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
            takesTexts: context.takesTexts ? nil : false,
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
        if turn.event.kind.channel == .voice {
            return try keepCall(turn, in: conversation)
        }
        if case .text(let text) = turn.event.kind {
            var row = row(.incoming, text.body, at: turn.event.at, in: conversation)
            row.mediaCount = text.mediaCount
            row.providerMessageID = providerMessageID
            try row.insert(sealedWith: conversation.person.key, in: connection)
        }
        for (index, text) in turn.messages.enumerated() {
            let id = try keepOutgoing(text, at: index + 1, by: .sms, in: conversation)
            outcome.messages.append(TurnMessage(id: id, text: text))
        }
    }

    /// Adds what was pressed, heard and texted during a call. Its texts leave through the outbox.
    private mutating func keepCall(_ turn: Turn, in conversation: StoredConversation) throws {
        if case .keys(let keys) = turn.event.kind {
            var row = row(.incoming, keys, at: turn.event.at, in: conversation)
            row.channel = .voice
            try row.insert(sealedWith: conversation.person.key, in: connection)
        }
        if case .recorded(let message) = turn.event.kind {
            try keep(message, at: turn.event.at, in: conversation)
        }
        if !turn.utterances.isEmpty {
            let heard = turn.utterances.map(\.text).joined(separator: " ")
            _ = try keepOutgoing(heard, at: 1, by: .voice, in: conversation)
        }
        for (index, text) in turn.messages.enumerated() {
            let id = try keepOutgoing(text, at: index + 2, by: .sms, in: conversation)
            try OutboxRows.queue(id, account: account, line: line.number.e164, due: now, in: connection)
            outcome.isOutboxFilled = true
        }
        outcome.utterances = turn.utterances
        outcome.listening = turn.listening ?? .nothing
    }

    /// Adds a message that the person left, whose sound follows.
    private func keep(
        _ message: Event.RecordedMessage,
        at time: Date,
        in conversation: StoredConversation
    ) throws {
        var row = row(.incoming, "", at: time, in: conversation)
        row.id = message.id
        row.channel = .voice
        try row.insert(sealedWith: conversation.person.key, in: connection)
        guard try !isHeld else { return }
        try RecordingRow(
            id: message.id,
            conversation: conversation.id,
            account: account,
            providerCallID: call?.id,
            providerRecordingID: call?.recordingID,
            seconds: message.seconds,
            at: now
        ).insert(in: connection)
    }

    /// Whether the provider's report came first, so that the message's sound is known.
    private var isHeld: Bool {
        get throws {
            guard let name = call?.recordingID else { return false }
            return try RecordingRow.find(account: account, providerRecordingID: name, in: connection) != nil
        }
    }

    /// - Returns: our name for the message.
    private func keepOutgoing(
        _ text: String,
        at position: Int,
        by channel: Channel,
        in conversation: StoredConversation
    ) throws -> String {
        var row = row(.outgoing, text, at: now, in: conversation)
        row.position = position
        row.channel = channel
        try row.insert(sealedWith: conversation.person.key, in: connection)
        return row.id
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
