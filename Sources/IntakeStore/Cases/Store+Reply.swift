public import Foundation
public import IntakeCore

extension Store {
    /// Writes a text message to the person of a case: into the transcript and the outbox at once.
    ///
    /// - Parameters:
    ///   - text: what the person will read.
    ///   - reference: the case.
    ///   - account: our name for the provider account that sends it.
    ///   - advocate: who writes; the case must be theirs, and open.
    ///   - now: when it is written.
    /// - Throws: ``AccessDenied`` for an account that does not work on cases.
    public func reply(
        _ text: String,
        to reference: CaseReference,
        account: String,
        by advocate: Advocate,
        at now: Date
    ) async throws -> ReplyResult {
        guard advocate.worksOnCases else { throw AccessDenied() }
        guard let text = text.asWords else { return .wordsMissing }
        let message = (id: Identifier.make(at: now), text: text)
        return try await write { [vault, documents, auditLog] connection in
            guard var row = try CaseRow.find(reference, in: advocate.organisation, connection) else { return .notFound }
            guard row.listing.state != .closed, row.listing.owner?.id == advocate.id else { return .notYours }
            let source = try CaseSource(of: reference, vault: vault, in: connection)
            let checklist = try documents.checklists.content(source.checklistHash, in: connection)
            if let refusal = source.refusal(asking: checklist) { return refusal }
            try source.queue(message, account: account, by: advocate, at: now, in: connection)
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
    /// The answers to the question on safe contact that allow no texts.
    private static let withoutTexts: Set<String> = ["neither", "call"]

    /// Why no text may be sent to the person.
    fileprivate func refusal(asking checklist: Checklist) -> ReplyResult? {
        guard phone != nil else { return .noPhone }
        if isOptedOut { return .optedOut }
        let reach = checklist.question(for: .reach).flatMap { conversation?.answers[$0.id]?.value.token }
        return reach.map(Self.withoutTexts.contains) == true ? .unsafe : nil
    }

    fileprivate func queue(
        _ message: (id: String, text: String),
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
            account: account
        )
        try row.insert(sealedWith: key, in: connection)
        try OutboxRows.queue(message.id, account: account, line: line, due: now, in: connection)
    }
}
