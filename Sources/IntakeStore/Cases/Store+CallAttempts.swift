public import Foundation
public import IntakeCore

extension Store {
    /// Notes a try to call the person back. For the case's advocate, or a coordinator, while it is open.
    ///
    /// - Parameters:
    ///   - outcome: what came of it.
    ///   - note: what else is to be known, sealed like all words about a person; empty for nothing.
    ///   - next: the day on which to call again; none takes away the one that an earlier attempt set.
    ///   - reference: the case.
    ///   - once: what tells the form it was noted in from the same one sent again, which notes nothing.
    ///   - advocate: who called.
    ///   - now: when.
    /// - Throws: ``AccessDenied`` for an account that does not work on cases.
    public func recordCallAttempt(
        _ outcome: CallAttempt.Outcome,
        note: String = "",
        next: CivilDate? = nil,
        on reference: CaseReference,
        once: String? = nil,
        by advocate: Advocate,
        at now: Date
    ) async throws -> CaseChange {
        try await change(reference, by: advocate, at: now, as: .called, detail: outcome.rawValue) {
            [vault] row, connection in
            if let refusal = row.refusal(to: advocate) { return refusal }
            let source = try CaseSource(of: reference, vault: vault, in: connection)
            guard let key = source.key else { return .erased }
            let id = Identifier.make(at: now)
            let words = [reference.text, outcome.rawValue, note, next?.iso ?? ""]
            let mark = try OnceMark(once, by: advocate, writing: words, vault: vault)
            let added = try connection.execute(
                """
                INSERT INTO call_attempts (id, reference, advocate_id, at, outcome, note_sealed, next_on, once)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (once) WHERE once IS NOT NULL DO NOTHING
                """,
                id,
                reference.text,
                advocate.id,
                now,
                outcome.rawValue,
                try note.asWords.map { try key.seal($0, in: .callNote(id)) },
                next?.iso,
                mark?.hash
            )
            guard added == 1 else { throw AlreadyDone() }
            row.listing.nextCall = next
            return .done
        }
    }
}
