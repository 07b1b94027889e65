public import Foundation
public import IntakeCore

/// What became of correcting an answer.
public enum CorrectionResult: Hashable, Sendable {
    /// It counts from now on.
    case done
    /// There is no such case in the advocate's group.
    case notFound
    /// What the person told was erased, or they have not consented yet.
    case nothingTold
    /// There is no such question in the case's checklist.
    case unknownQuestion
    /// What was written is no answer to the question.
    case unreadable
}

extension Store {
    /// Corrects an answer at the person's wish: the right of rectification (section 28 of P-39.1). For every advocate
    /// of the group, and in closed cases too.
    ///
    /// - Parameters:
    ///   - question: the question whose answer is wrong.
    ///   - text: the right answer, as the person could have texted it.
    /// - Throws: ``AccessDenied`` for an account that does not work on cases.
    public func correct(
        _ question: Question.ID,
        to text: String,
        in reference: CaseReference,
        by advocate: Advocate,
        at now: Date
    ) async throws -> CorrectionResult {
        guard advocate.worksOnCases else { throw AccessDenied() }
        return try await write { [vault, documents, auditLog] connection in
            guard var row = try CaseRow.find(reference, in: advocate.organisation, connection) else { return .notFound }
            let source = try CaseSource(of: reference, vault: vault, in: connection)
            guard let key = source.key, source.conversation?.consent != nil else { return .nothingTold }
            let checklist = try documents.checklists.content(source.checklistHash, in: connection)
            guard let asked = checklist.question(question) else { return .unknownQuestion }
            guard let value = asked.correction(text, on: QueueDay.of(now), in: advocate.language) else {
                return .unreadable
            }
            let id = Identifier.make(at: now)
            try connection.execute(
                """
                INSERT INTO corrections (id, reference, question, at, advocate_id, value_sealed)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                id,
                reference.text,
                question,
                now,
                advocate.id,
                try key.seal(StoredJSON.encode(value), in: .correction(id))
            )
            if let deadline = try CorrectedDeadline.of(reference, vault: vault, documents: documents, connection) {
                row.ownDeadline = deadline.day
            }
            try row.settleDeadline(in: connection)
            row.listing.touchedAt = now
            var survivor = try row.survivor(in: connection)
            try row.save(at: now, in: connection)
            // Whoever has the case that goes on in this one's place sees its deadline there.
            try survivor?.settleDeadline(in: connection)
            try survivor?.save(at: now, in: connection)
            try CaseWords.refresh(reference, vault, documents, in: connection)
            try auditLog.append(
                .corrected,
                on: row.listing,
                by: .advocate(advocate),
                detail: question,
                at: now,
                in: connection
            )
            return .done
        }
    }
}

extension AuditAction {
    /// An answer was corrected at the person's wish; the detail is the question.
    public static let corrected = AuditAction(rawValue: "corrected")
}
