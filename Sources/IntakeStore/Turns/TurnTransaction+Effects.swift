import Foundation
import IntakeCore

/// What a turn does beyond its own conversation.
extension TurnTransaction {
    mutating func apply(_ turn: Turn, to conversation: StoredConversation, in context: TurnContext) throws {
        if let snapshot = turn.caseSnapshot {
            try recordCase(snapshot, of: conversation, in: context)
        }
        for effect in turn.effects {
            switch effect {
            case .optOut: try contact.setOptedOut(at: now, in: connection)
            case .optIn: try contact.setOptedOut(at: nil, in: connection)
            case .erase: try erase(conversation)
            case .say, .queueCase, .beginAnother: break
            }
        }
    }

    private mutating func recordCase(
        _ snapshot: CaseSnapshot,
        of conversation: StoredConversation,
        in context: TurnContext
    ) throws {
        outcome.caseReference = snapshot.reference
        outcome.reasons += snapshot.reasons
        try CaseRows.record(
            snapshot,
            conversation: conversation.id,
            organisation: contact.organisation,
            checklist: context.checklist,
            language: conversation.state.language,
            channels: [.sms],
            at: now,
            log: AuditLog(vault: vault),
            in: connection
        )
    }

    /// Erases what the person wanted erased. Somebody who refuses a second interview loses what they told in it, not
    /// their first request: their next message belongs to that one again.
    private mutating func erase(_ conversation: StoredConversation) throws {
        let erasure = Erasure(connection: connection, log: AuditLog(vault: vault), now: now)
        outcome.hasErased = true
        if conversation.state.phase == .declined,
            let earlier = try contact.earlierConversation(than: conversation, in: connection)
        {
            try erasure.erase(conversation: conversation.id)
            try contact.follow(earlier, in: connection)
        } else {
            try erasure.erase(person: conversation.person.id)
            contact.conversation = nil
        }
    }
}
