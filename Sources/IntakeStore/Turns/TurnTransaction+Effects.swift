import Foundation
import IntakeCore

/// What a turn does beyond its own conversation.
extension TurnTransaction {
    mutating func apply(_ turn: Turn, to conversation: StoredConversation, in context: TurnContext) throws {
        if let snapshot = turn.caseSnapshot {
            try recordCase(snapshot, after: turn.event, of: conversation, in: context)
        }
        for effect in turn.effects {
            switch effect {
            case .optOut:
                try contact.setOptedOut(at: now, in: connection)
                try TaskRows.openOptedOut(phone: contact.phoneHash, on: contact.line.e164, at: now, connection)
            case .optIn:
                try contact.setOptedOut(at: nil, in: connection)
                try TaskRows.settleOptedOut(phone: contact.phoneHash, on: contact.line.e164, at: now, connection)
            case .erase: try erase(conversation, after: turn.event)
            case .say, .text, .queueCase, .beginAnother: break
            }
        }
    }

    private mutating func recordCase(
        _ snapshot: CaseSnapshot,
        after event: Event,
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
            channels: [event.kind.channel ?? conversation.state.channel ?? .sms],
            at: now,
            log: AuditLog(vault: vault),
            corrected: { try CorrectedDeadline.of($0, vault: vault, documents: documents, connection) },
            in: connection
        )
        let corrections = try Correction.values(
            of: snapshot.reference,
            openedBy: conversation.person.key,
            in: connection
        )
        let known = conversation.state.corrected(corrections)
        try CaseWords(of: known, asked: context.checklist, phone: contact.phoneHash, vault)
            .keep(for: snapshot.reference, in: connection)
        try CaseFigures(vault: vault, documents: documents, connection: connection).update(snapshot.reference)
    }

    /// Erases the person who wished it. Somebody who refuses a second request, or lets it expire, wished no such
    /// thing for the first.
    private mutating func erase(_ conversation: StoredConversation, after event: Event) throws {
        if event.kind.channel != nil, conversation.state.phase == .erased {
            try erasePerson(of: conversation)
        } else {
            try forget(conversation)
        }
    }

    /// Erases one conversation, and the person with it unless they have others. The phone's next message belongs to
    /// the latest of those.
    mutating func forget(_ conversation: StoredConversation) throws {
        let others = try contact.others(than: conversation, in: connection)
        guard !others.isEmpty else {
            return try erasePerson(of: conversation)
        }
        try erasure.erase(conversation: conversation.id)
        outcome.hasErased = true
        contact.conversation = nil
        if let latest = others.first(where: { $0.line == contact.line.e164 }) {
            try contact.follow(latest.id, in: connection)
        }
    }

    /// Destroys what somebody said who asked to be called back and consented to nothing: when to call stays, in the
    /// state, and what we said.
    mutating func forgetWords(of conversation: StoredConversation) throws {
        try connection.execute(
            """
            UPDATE messages SET text_sealed = NULL
            WHERE conversation_id = ? AND direction = 'in' AND text_sealed IS NOT NULL
            """,
            conversation.id
        )
        try connection.execute(
            "UPDATE turns SET record_sealed = NULL WHERE conversation_id = ? AND record_sealed IS NOT NULL",
            conversation.id
        )
        outcome.hasErased = true
    }

    private mutating func erasePerson(of conversation: StoredConversation) throws {
        try erasure.erase(person: conversation.person.id)
        outcome.hasErased = true
        contact.conversation = nil
    }

    private var erasure: Erasure {
        Erasure(connection: connection, log: AuditLog(vault: vault), now: now)
    }
}
