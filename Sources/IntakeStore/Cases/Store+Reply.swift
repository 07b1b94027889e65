public import Foundation
public import IntakeCore

extension Store {
    /// Writes a text message to the person of a case: into the transcript and the outbox at once.
    ///
    /// - Parameters:
    ///   - text: what the person will read.
    ///   - reference: the case.
    ///   - once: what tells the form it was written in from the same one sent again, which sends nothing.
    ///   - account: our name for the provider account that sends it.
    ///   - advocate: who writes; the case must be theirs, and open.
    ///   - now: when it is written.
    /// - Throws: ``AccessDenied`` for an account that does not work on cases.
    public func reply(
        _ text: String,
        to reference: CaseReference,
        once: String? = nil,
        account: String,
        by advocate: Advocate,
        at now: Date
    ) async throws -> ReplyResult {
        guard advocate.worksOnCases else { throw AccessDenied() }
        guard let text = text.asWords else { return .wordsMissing }
        let message = (id: Identifier.make(at: now), text: text)
        return try await write { [vault, documents, auditLog] connection in
            guard var row = try CaseRow.find(reference, in: advocate.organisation, connection) else { return .notFound }
            let mark = try OnceMark(once, by: advocate, writing: [reference.text, text], vault: vault)
            // First of all: whatever became of the case since, these words are on their way.
            if let sent = try mark?.message(in: connection) { return .queued(messageID: sent) }
            guard row.listing.state != .closed, row.listing.owner?.id == advocate.id else { return .notYours }
            let source = try CaseSource(of: reference, vault: vault, in: connection)
            let checklist = try documents.checklists.content(source.checklistHash, in: connection)
            let reach = try SafeContact.of(
                row.listing,
                source,
                asked: checklist,
                vault: vault,
                documents: documents,
                in: connection
            )
            if let refusal = source.refusal(reach) { return refusal }
            try source.queue(message, once: mark, account: account, by: advocate, at: now, in: connection)
            row.listing.touchedAt = now
            row.listing.channels.insert(.sms)
            try row.save(at: now, in: connection)
            try auditLog.append(
                .replied,
                on: row.listing,
                by: .advocate(advocate),
                detail: message.id,
                at: now,
                in: connection
            )
            return .queued(messageID: message.id)
        }
    }
}

extension CaseSource {
    /// Why no text may be sent to the person.
    fileprivate func refusal(_ reach: SafeContact?) -> ReplyResult? {
        guard phone != nil else { return .noPhone }
        guard conversation?.consent != nil else { return .unconsented }
        if isOptedOut { return .optedOut }
        if takesNoTexts { return .takesNoTexts }
        return reach?.allowsTexts == false ? .unsafe : nil
    }

    fileprivate func queue(
        _ message: (id: String, text: String),
        once: OnceMark?,
        account: String,
        by advocate: Advocate,
        at now: Date,
        in connection: any Connection
    ) throws {
        guard let key else { throw StoreError.unreadable("people.wrapped_key") }
        let row = MessageRow(
            id: message.id,
            conversation: conversationID,
            direction: .outgoing,
            at: now,
            text: message.text,
            advocate: advocate.id,
            account: account,
            recipient: recipient,
            once: once
        )
        try row.insert(sealedWith: key, in: connection)
        try OutboxRows.queue(message.id, account: account, line: line, due: now, in: connection)
    }
}

extension OnceMark {
    /// The message that the same form queued before.
    fileprivate func message(in connection: any Connection) throws -> String? {
        try connection.row("SELECT id FROM messages WHERE once = ?", hash)?.value("id")
    }
}
