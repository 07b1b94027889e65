public import Foundation
public import IntakeCore

/// What advocates do with cases. Each throws ``AccessDenied`` for an account that does not work on cases.
extension Store {
    /// Gives a case back to the list of new ones. For its advocate, or a coordinator.
    public func release(_ reference: CaseReference, by advocate: Advocate, at now: Date) async throws -> CaseChange {
        try await change(reference, by: advocate, at: now, as: .released) { row in
            if let refusal = row.refusal(to: advocate) { return refusal }
            row.listing.state = .new
            row.listing.owner = nil
            row.isNoLongerHandedOver()
            return .done
        }
    }

    /// Moves a case to another list of those that its advocate has. For its advocate, or a coordinator.
    public func move(
        _ reference: CaseReference,
        to progress: CaseProgress,
        by advocate: Advocate,
        at now: Date
    ) async throws -> CaseChange {
        try await change(reference, by: advocate, at: now, as: .moved, detail: progress.rawValue) { row in
            if let refusal = row.refusal(to: advocate) { return refusal }
            row.listing.state = progress.state
            return .done
        }
    }

    /// Closes a case. For its advocate, or a coordinator, who may also close one that nobody has.
    ///
    /// - Parameter reason: why, in words for colleagues; sealed like all words about a person.
    public func close(
        _ reference: CaseReference,
        reason: String,
        by advocate: Advocate,
        at now: Date
    ) async throws -> CaseChange {
        guard let reason = reason.asWords else { return .wordsMissing }
        return try await change(reference, by: advocate, at: now, as: .closed) { [vault] row, connection in
            let mayClose = row.listing.state == .new && advocate.roles.contains(.coordinator)
            if !mayClose, let refusal = row.refusal(to: advocate) { return refusal }
            let source = try CaseSource(of: reference, vault: vault, in: connection)
            row.sealedCloseReason = try source.key?.seal(reason, in: .closeReason(reference.text))
            row.listing.state = .closed
            row.listing.needsAttention = false
            row.listing.nextCall = nil
            row.closedAt = now
            try TaskRows.settle(on: row.listing, by: advocate, at: now, connection)
            return .done
        }
    }

    /// Adds a note for colleagues. For every advocate of the organisation, and to closed cases too.
    ///
    /// - Parameter once: what tells the form it was written in from the same one sent again, which adds nothing.
    public func addNote(
        _ text: String,
        to reference: CaseReference,
        once: String? = nil,
        by advocate: Advocate,
        at now: Date
    ) async throws -> CaseChange {
        guard let text = text.asWords else { return .wordsMissing }
        return try await change(reference, by: advocate, at: now, as: .noted) { [vault] _, connection in
            let source = try CaseSource(of: reference, vault: vault, in: connection)
            guard let key = source.key else { return .erased }
            let note = NoteRow(
                reference: reference,
                advocate: advocate.id,
                organisation: advocate.organisation,
                once: try OnceMark(once, by: advocate, writing: [reference.text, text], vault: vault)
            )
            guard try note.insert(text, sealedWith: key, at: now, in: connection) else { throw AlreadyDone() }
            return .done
        }
    }
}

extension Store {
    /// Runs a change in a transaction; once it is done, notes that the case was touched, and by whom.
    func change(
        _ reference: CaseReference,
        by advocate: Advocate,
        at now: Date,
        as action: AuditAction,
        detail: String? = nil,
        _ body: @escaping @Sendable (inout CaseRow, any Connection) throws -> CaseChange
    ) async throws -> CaseChange {
        guard advocate.worksOnCases else { throw AccessDenied() }
        return try await write { [vault, documents, auditLog] connection in
            guard var row = try CaseRow.find(reference, in: advocate.organisation, connection) else { return .notFound }
            let result: CaseChange
            do { result = try body(&row, connection) } catch is AlreadyDone { return .done }
            guard result == .done else { return result }
            row.listing.touchedAt = now
            if action != .handedOver, row.listing.owner?.id == advocate.id { row.isNoLongerHandedOver() }
            // Written before a case changes groups: it was this group's act.
            try auditLog.append(
                action,
                on: row.listing,
                by: .advocate(advocate),
                detail: detail,
                at: now,
                in: connection
            )
            if let organisation = row.newOrganisation { row.listing.organisation = organisation }
            try row.save(at: now, in: connection)
            try CaseFigures(vault: vault, documents: documents, connection: connection).update(reference)
            return .done
        }
    }

    private func change(
        _ reference: CaseReference,
        by advocate: Advocate,
        at now: Date,
        as action: AuditAction,
        detail: String? = nil,
        _ body: @escaping @Sendable (inout CaseRow) -> CaseChange
    ) async throws -> CaseChange {
        try await change(reference, by: advocate, at: now, as: action, detail: detail) { row, _ in body(&row) }
    }
}

extension CaseRow {
    /// Whoever got the case knows that they have it.
    mutating func isNoLongerHandedOver() {
        handedOverBy = nil
        listing.handedOverBy = nil
    }

    /// Why somebody may not change the case: only its advocate and coordinators may, while it is somebody's.
    func refusal(to advocate: Advocate) -> CaseChange? {
        if listing.state == .closed { return .closed }
        guard let owner = listing.owner else { return .notYours(owner: nil) }
        let mayChange = owner.id == advocate.id || advocate.roles.contains(.coordinator)
        return mayChange ? nil : .notYours(owner: owner.name)
    }
}

extension String {
    /// The text without space around; nothing if there is no more to it.
    var asWords: String? {
        let words = trimmingCharacters(in: .whitespacesAndNewlines)
        return words.isEmpty ? nil : words
    }
}
