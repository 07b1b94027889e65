public import Foundation
public import IntakeCore

/// What became of a change to a letter.
public enum LetterChange: Hashable, Sendable {
    /// It is the version of this number.
    case saved(number: Int)
    /// It says what the latest version says: nothing was saved.
    case unchanged
    /// Somebody saved another version since this one was begun; nothing was saved.
    case overtaken
    /// There is no such version to go back to.
    case noSuchVersion
    /// The case itself does not allow it.
    case refused(CaseChange)
}

/// Letters of complaint. Each throws ``AccessDenied`` for an account that does not work on cases.
extension Store {
    /// A case with its letter and what was sent. That it was read is in the audit log before it is shown.
    ///
    /// - Parameters:
    ///   - reference: the case.
    ///   - last: the latest version to read; the latest of all, if none is named.
    ///   - actor: who reads.
    ///   - action: what the audit log calls it.
    ///   - detail: what else the audit log says.
    ///   - now: when.
    /// - Returns: nothing if there is no such case, or if it belongs to another organisation.
    public func complaint(
        of reference: CaseReference,
        upTo last: Int? = nil,
        for actor: Actor,
        as action: AuditAction = .letterViewed,
        detail: String? = nil,
        at now: Date
    ) async throws -> ComplaintFile? {
        guard actor.readsCases else { throw AccessDenied() }
        let isThere = try await write { [auditLog] connection in
            guard let row = try CaseRow.find(reference, in: actor.organisation, connection) else { return false }
            try auditLog.append(action, on: row.listing, by: actor, detail: detail, at: now, in: connection)
            return true
        }
        guard isThere else { return nil }
        return try await read { [vault, documents] connection in
            let reader = ComplaintReader(vault: vault, documents: documents, connection: connection)
            return try reader.file(reference, in: actor.organisation, upTo: last)
        }
    }

    /// Saves a letter as a new version. For the case's advocate, or a coordinator, while it is open.
    ///
    /// - Parameters:
    ///   - letter: what it says.
    ///   - origin: how it came to be.
    ///   - base: the number of the version that it was made from, 0 for none. If that is not the latest any more,
    ///     nothing is saved, so that nobody's words are overwritten unseen.
    ///   - reference: the case.
    ///   - advocate: who saves it.
    ///   - now: when.
    public func saveLetter(
        _ letter: Letter,
        as origin: LetterVersion.Origin,
        after base: Int,
        on reference: CaseReference,
        by advocate: Advocate,
        at now: Date
    ) async throws -> LetterChange {
        try await changeLetter(origin, after: base, on: reference, by: advocate, at: now) { _, _ in letter }
    }

    /// Makes an earlier version the latest again, as a new version. For the case's advocate, or a coordinator, while it
    /// is open.
    ///
    /// - Parameters:
    ///   - number: the version to take again.
    ///   - base: the number of the latest version that the advocate saw.
    ///   - reference: the case.
    ///   - advocate: who does so.
    ///   - now: when.
    public func restoreLetter(
        version number: Int,
        after base: Int,
        on reference: CaseReference,
        by advocate: Advocate,
        at now: Date
    ) async throws -> LetterChange {
        let origin = LetterVersion.Origin.restored(number: number)
        return try await changeLetter(origin, after: base, on: reference, by: advocate, at: now) { rows, key in
            let version = try rows.versions(upTo: number, limit: 1, openedBy: key).first
            guard let version, version.number == number else { throw LetterObstacle.noSuchVersion }
            return version.letter
        }
    }

    private func changeLetter(
        _ origin: LetterVersion.Origin,
        after base: Int,
        on reference: CaseReference,
        by advocate: Advocate,
        at now: Date,
        _ letter: @escaping @Sendable (LetterRows, DataKey) throws -> Letter
    ) async throws -> LetterChange {
        guard (0..<Int(Int32.max)).contains(base) else { return .overtaken }
        let number = base + 1
        do {
            let change = try await change(
                reference,
                by: advocate,
                at: now,
                as: origin.action,
                detail: String(number)
            ) { [vault] row, connection in
                if let refusal = row.refusal(to: advocate) { return refusal }
                guard let key = try CaseSource(of: reference, vault: vault, in: connection).key else { return .erased }
                let rows = LetterRows(reference: reference, connection: connection)
                guard try rows.latestNumber() == base else { throw LetterObstacle.overtaken }
                let letter = try letter(rows, key)
                let latest = try rows.versions(upTo: base, limit: 1, openedBy: key).first
                guard latest?.letter != letter else { throw LetterObstacle.unchanged }
                try rows.insert(letter, number: number, origin: origin, by: advocate.id, sealedWith: key, at: now)
                return .done
            }
            return change == .done ? .saved(number: number) : .refused(change)
        } catch let obstacle as LetterObstacle {
            return obstacle.change
        }
    }
}

/// What keeps a version from being saved. Thrown, so that the transaction is undone.
private enum LetterObstacle: Error {
    case overtaken
    case unchanged
    case noSuchVersion

    var change: LetterChange {
        switch self {
        case .overtaken: .overtaken
        case .unchanged: .unchanged
        case .noSuchVersion: .noSuchVersion
        }
    }
}
