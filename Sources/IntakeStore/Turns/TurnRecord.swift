import Foundation
import IntakeCore

/// A turn as it was decided. With the checklist, the wording and the line's facts that its rows name, it is enough to
/// decide it again.
struct TurnRecord: Codable, Sendable {
    var event: Event
    /// The reference that the turn could have opened a case under.
    var newReference: CaseReference
    /// Where the case stood before the turn.
    var caseState: CaseState?
    /// Whether texts reached the person's number then; nothing if they did.
    var takesTexts: Bool?
    /// What the person was answered in before the turn: a new conversation begins with a language.
    var language: Language
    var effects: [Effect]
    /// When it was handled.
    var now: Date
}

extension TurnRecord {
    /// Opens the record of a row of `turns`.
    init(_ row: Row, of conversation: StoredConversation) throws {
        let field = Field.record(conversation.id, turn: try row.value("number"))
        let bytes = try conversation.person.key.open(row.value("record_sealed"), in: field)
        self = try StoredJSON.decode(TurnRecord.self, from: bytes)
    }
}
