import Foundation
import IntakeCore

/// The deadline of a case whose answers were corrected.
struct CorrectedDeadline {
    /// The day; none where no answer starts a deadline.
    let day: CivilDate?

    /// The deadline that the corrected answers start; nothing where no answer was corrected.
    static func of(
        _ reference: CaseReference,
        vault: Vault,
        documents: Documents,
        _ connection: any Connection
    ) throws -> CorrectedDeadline? {
        let row = try connection.row("SELECT id, at FROM corrections WHERE reference = ? LIMIT 1", reference.text)
        guard let row else { return nil }
        let source = try CaseSource(of: reference, vault: vault, in: connection)
        let checklist = try documents.checklists.content(source.checklistHash, in: connection)
        return CorrectedDeadline(
            day: source.conversation?.deadline(asking: checklist, in: QueueDay.timeZone, at: try row.value("at"))
        )
    }
}
