public import Foundation
public import IntakeCore

extension Store {
    /// Records that the complaint was sent, moves the case to the list of those, and sets the day of the follow-up as
    /// the next one on which something is due. For the case's advocate, or a coordinator, while it is open.
    ///
    /// - Returns: ``CaseChange/wordsMissing`` if there is no such version of the letter.
    /// - Throws: ``AccessDenied`` for an account that does not work on cases.
    public func recordSubmission(
        _ submission: NewSubmission,
        on reference: CaseReference,
        by advocate: Advocate,
        at now: Date
    ) async throws -> CaseChange {
        try await change(reference, by: advocate, at: now, as: .complaintSent, detail: submission.manner.rawValue) {
            [vault, auditLog] row, connection in
            if let refusal = row.refusal(to: advocate) { return refusal }
            guard let key = try CaseSource(of: reference, vault: vault, in: connection).key else { return .erased }
            let letters = LetterRows(reference: reference, connection: connection)
            let letter = try submission.version.flatMap(letters.id)
            if submission.version != nil, letter == nil { return .wordsMissing }
            let id = Identifier.make(at: now)
            try connection.execute(
                """
                INSERT INTO submissions (
                    id, reference, letter_id, at, advocate_id, manner, sent_on, follow_up_on, ombudsman_reference_sealed
                ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                reference.text,
                letter,
                now,
                advocate.id,
                submission.manner.rawValue,
                submission.sentOn.iso,
                submission.followUp?.iso,
                try submission.ombudsmanReference.asWords.map { try key.seal($0, in: .ombudsmanReference(id)) }
            )
            if let followUp = submission.followUp { row.listing.nextCall = followUp }
            if row.listing.state != .submitted {
                row.listing.state = CaseProgress.submitted.state
                try auditLog.append(
                    .moved,
                    on: row.listing,
                    by: .advocate(advocate),
                    detail: CaseProgress.submitted.rawValue,
                    at: now,
                    in: connection
                )
            }
            return .done
        }
    }
}
