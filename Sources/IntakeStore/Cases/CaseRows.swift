import Foundation
import IntakeCore

/// What turns do to cases, inside their transactions.
enum CaseRows {
    /// Reasons for which a closed case is new again: the person wants something. That they stopped our messages, fell
    /// silent or went on to another request is noted and reopens nothing.
    fileprivate static let reopening: Set<CaseReason> = [.complete, .human, .callBack, .distress, .wrote]

    /// Opens the case of a conversation, or updates it with what a turn told.
    static func record(
        _ snapshot: CaseSnapshot,
        conversation: String,
        organisation: String,
        checklist: Checklist,
        language: Language,
        channels: Set<Channel>,
        at now: Date,
        log: AuditLog,
        corrected: (CaseReference) throws -> CorrectedDeadline? = { _ in nil },
        in connection: any Connection
    ) throws {
        let found = try CaseRow.find(conversation: conversation, connection)
        if found == nil {
            try insert(
                snapshot.reference,
                conversation: conversation,
                organisation: organisation,
                checklist: checklist,
                language: language,
                at: now,
                in: connection
            )
        }
        guard var row = try found ?? CaseRow.find(conversation: conversation, connection) else { return }
        row.take(snapshot)
        if let corrected = try corrected(row.listing.reference) { row.ownDeadline = corrected.day }
        try row.settleDeadline(in: connection)
        row.listing.language = language
        row.listing.channels.formUnion(channels)
        if var survivor = try row.survivor(in: connection) {
            try row.save(at: now, in: connection)
            try survivor.settleDeadline(in: connection)
            return try survivor.alert(to: snapshot, at: now, log: log, in: connection)
        }
        let isReopened = row.reopenIfWanted(snapshot, at: now)
        try row.save(at: now, in: connection)
        if found == nil || isReopened {
            try log.append(isReopened ? .reopened : .opened, on: row.listing, by: .system, at: now, in: connection)
        }
    }

    /// Adds a reason that no turn told, such as a message that did not arrive. Does nothing if there is no case.
    static func add(
        _ reason: CaseReason,
        conversation: String,
        at now: Date,
        in connection: any Connection
    ) throws {
        guard var row = try CaseRow.find(conversation: conversation, connection),
            row.listing.erasedAt == nil
        else { return }
        row.listing.add([reason])
        var survivor = try row.survivor(in: connection)
        row.listing.needsAttention = survivor == nil
        try row.save(at: now, in: connection)
        survivor?.listing.add([reason])
        survivor?.listing.needsAttention = true
        try survivor?.save(at: now, in: connection)
    }

    /// Leaves of a case what tells nothing about the person: that it was, and what became of it.
    static func erase(
        conversation: String,
        _ reason: ErasureReason,
        by actor: Actor,
        at now: Date,
        log: AuditLog,
        in connection: any Connection
    ) throws {
        guard var row = try CaseRow.find(conversation: conversation, connection), row.listing.erasedAt == nil else {
            return
        }
        let wasClosed = row.listing.state == .closed
        row.erase(at: now)
        try row.save(at: now, in: connection)
        let reference = row.listing.reference
        try MergedCases.detach(from: reference, wasClosed: wasClosed, by: actor, at: now, log: log, in: connection)
        try CaseWords.remove(from: reference, connection)
        try TaskRows.settle(on: row.listing, at: now, connection)
        try RetentionRows.unlist(reference, in: connection)
        try Tombstone.set(on: reference.text, reason, by: actor, at: now, in: connection)
        try log.append(.erased, on: row.listing, by: actor, detail: reason.rawValue, at: now, in: connection)
    }

    /// Makes the row, to which the first turn's facts are still to be added.
    private static func insert(
        _ reference: CaseReference,
        conversation: String,
        organisation: String,
        checklist: Checklist,
        language: Language,
        at now: Date,
        in connection: any Connection
    ) throws {
        let change = try CaseChangeNumber.next(at: now, in: connection)
        try connection.execute(
            """
            INSERT INTO cases (
                reference, conversation_id, organisation, state, checklist, checklist_version, language, channels,
                reasons, is_complete, is_distress, needs_attention, band, created_at, updated_at, change_number,
                touched_at
            ) VALUES (?, ?, ?, 'new', ?, ?, ?, '', '', 0, 0, 0, ?, ?, ?, ?, ?)
            """,
            reference.text,
            conversation,
            organisation,
            checklist.id,
            checklist.version,
            language.rawValue,
            CaseBand.age.rawValue,
            now,
            change.at,
            change.number,
            now
        )
        try CaseCounts.add(1, to: .new, in: organisation, connection)
    }
}

extension CaseRow {
    fileprivate mutating func take(_ snapshot: CaseSnapshot) {
        listing.add(snapshot.reasons)
        listing.isComplete = snapshot.isComplete
        listing.isDistress = listing.isDistress || snapshot.isDistress
        ownDeadline = snapshot.deadline
        listing.needsAttention = listing.needsAttention || snapshot.needsAttention
    }

    /// Counts the earliest deadline of its own answers and of the cases merged into it.
    mutating func settleDeadline(in connection: any Connection) throws {
        let merged = try MergedCases.deadline(of: listing.reference, in: connection)
        listing.deadline = [ownDeadline, merged].compactMap(\.self).min()
    }

    /// The case that goes on in this one's place. Where that one was erased, this one stands for itself again.
    mutating func survivor(in connection: any Connection) throws -> CaseRow? {
        guard let reference = listing.mergedInto else { return nil }
        if let survivor = try CaseRow.find(reference, in: nil, connection), survivor.listing.erasedAt == nil {
            return survivor
        }
        listing.mergedInto = nil
        return nil
    }

    /// Brings what a person wrote in a case that was merged before the advocate who has this one. What needs nobody's
    /// eye, such as a deadline, is written all the same.
    fileprivate mutating func alert(
        to snapshot: CaseSnapshot,
        at now: Date,
        log: AuditLog,
        in connection: any Connection
    ) throws {
        guard snapshot.needsAttention else { return try save(at: now, in: connection) }
        listing.add(snapshot.reasons.filter(CaseRows.reopening.contains))
        listing.isDistress = listing.isDistress || snapshot.isDistress
        listing.needsAttention = true
        let isReopened = reopenIfWanted(snapshot, at: now)
        try save(at: now, in: connection)
        if isReopened { try log.append(.reopened, on: listing, by: .system, at: now, in: connection) }
    }

    /// Opens a closed case again if the person wants something, and tells whether it did.
    fileprivate mutating func reopenIfWanted(_ snapshot: CaseSnapshot, at now: Date) -> Bool {
        let isReopened = listing.state == .closed && !CaseRows.reopening.isDisjoint(with: snapshot.reasons)
        if isReopened { reopen(at: now) }
        return isReopened
    }

    /// Puts a closed case among the new ones, where all see it: its advocate may be gone.
    mutating func reopen(at now: Date) {
        listing.state = .new
        listing.owner = nil
        isNoLongerHandedOver()
        listing.touchedAt = now
        closedAt = nil
        sealedCloseReason = nil
    }

    fileprivate mutating func erase(at now: Date) {
        listing.state = .closed
        listing.isDistress = false
        listing.needsAttention = false
        listing.deadline = nil
        ownDeadline = nil
        listing.nextCall = nil
        listing.reasons = []
        listing.erasedAt = now
        closedAt = closedAt ?? now
        sealedCloseReason = nil
    }
}

extension CaseListing {
    /// Adds reasons, each once.
    mutating func add(_ reasons: [CaseReason]) {
        for reason in reasons where !self.reasons.contains(reason) {
            self.reasons.append(reason)
        }
    }
}

extension AuditLog {
    /// Adds a row about a case.
    func append(
        _ action: AuditAction,
        on listing: CaseListing,
        by actor: Actor,
        detail: String? = nil,
        at now: Date,
        in connection: any Connection
    ) throws {
        try append(
            action,
            by: actor,
            organisation: listing.organisation,
            reference: listing.reference.text,
            detail: detail,
            at: now,
            in: connection
        )
    }
}
