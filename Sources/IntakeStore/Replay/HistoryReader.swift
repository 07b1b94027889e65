import Foundation
import IntakeCore

/// Reads what was stored of a conversation, inside one transaction.
struct HistoryReader {
    let vault: Vault
    let documents: Documents
    let connection: any Connection

    /// The conversation of a row of ``ConversationRows``, however it can be read.
    func entry(_ row: Row) throws -> HistoryEntry {
        let id: String = try row.value("id")
        return try HistoryEntry(id: id) {
            guard let conversation = try StoredConversation(row, vault: vault) else { return .erased }
            let rows = try turnRows(of: id)
            // Before a consent, whoever asks to be called back leaves no words.
            guard try rows.allSatisfy({ try $0.optional("record_sealed", as: Data.self) != nil }) else {
                return .erased
            }
            guard try rows.allSatisfy({ try $0.value("engine_version") == Conversation.engineVersion }) else {
                return .otherEngine
            }
            return .readable(try history(of: conversation, rows))
        }
    }

    private func turnRows(of conversation: String) throws -> [Row] {
        try connection.rows(
            """
            SELECT number, engine_version, line_hash, record_sealed FROM turns
            WHERE conversation_id = ? ORDER BY number
            """,
            conversation
        )
    }

    private func history(of conversation: StoredConversation, _ rows: [Row]) throws -> ConversationHistory {
        let records = try rows.map { try TurnRecord($0, of: conversation) }
        guard let first = records.first, records.count == conversation.turnCount else {
            throw StoreError.unexpectedValue(in: "turns.number")
        }
        let words = try words(of: conversation)
        let turns = try zip(rows, records).enumerated().map { index, turn in
            guard try turn.0.value("number") == index + 1 else {
                throw StoreError.unexpectedValue(in: "turns.number")
            }
            return try self.turn(index + 1, turn.1, line: turn.0.value("line_hash"), of: conversation, words)
        }
        return ConversationHistory(
            id: conversation.id,
            state: conversation.state,
            turns: turns,
            language: first.language
        )
    }

    private func turn(
        _ number: Int,
        _ record: TurnRecord,
        line: String,
        of conversation: StoredConversation,
        _ words: [TurnWords]
    ) throws -> StoredTurn {
        let context = TurnContext(
            checklist: try documents.checklists.content(conversation.checklistHash, in: connection),
            wordingVersion: conversation.wordingHash,
            line: try documents.lines.content(line, in: connection),
            newReference: record.newReference,
            caseState: record.caseState,
            takesTexts: record.takesTexts ?? true
        )
        let wording = try documents.wordings.content(conversation.wordingHash, in: connection)
        return StoredTurn(
            number: number,
            event: record.event,
            decision: Decision(
                effects: record.effects,
                received: words.filter { $0.turn == number && $0.direction == .incoming }.map(\.text),
                sent: words.filter { $0.turn == number && $0.direction == .outgoing }.map(\.text)
            ),
            context: context,
            renderer: Renderer(wording: wording, checklist: context.checklist, line: context.line),
            now: record.now
        )
    }

    /// What was said in both directions, but for advocates' own words, which no turn decided.
    private func words(of conversation: StoredConversation) throws -> [TurnWords] {
        try connection.rows(
            """
            SELECT id, turn_number, direction, text_sealed FROM messages
            WHERE conversation_id = ? AND turn_number IS NOT NULL ORDER BY turn_number, position
            """,
            conversation.id
        ).map { try TurnWords($0, openedBy: conversation.person.key) }
    }
}

/// A message that a turn read or wrote.
private struct TurnWords {
    let turn: Int
    let direction: MessageRow.Direction
    let text: String

    init(_ row: Row, openedBy key: DataKey) throws {
        turn = try row.value("turn_number")
        direction = try row.word("direction")
        text = try key.text(row.value("text_sealed"), in: .messageText(row.value("id")))
    }
}
