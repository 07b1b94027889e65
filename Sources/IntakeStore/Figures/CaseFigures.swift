import Foundation
import IntakeCore

/// Keeps the figures in step with the cases, inside the transactions that change them.
///
/// A case is counted once. One that was merged into another counts with that one; one that was erased is no longer
/// known, and what it counted for stays, since nothing leads from there to anybody.
struct CaseFigures {
    let vault: Vault
    let documents: Documents
    let connection: any Connection

    /// Notes that a case changed, so that it is counted anew.
    static func setDue(_ listing: CaseListing, in connection: any Connection) throws {
        guard listing.erasedAt == nil else { return }
        try connection.execute(
            """
            INSERT INTO case_figures (reference, is_due) VALUES (?, 1)
            ON CONFLICT (reference) DO UPDATE SET is_due = 1
            """,
            listing.reference.text
        )
    }

    /// Counts a case anew, with the one that goes on in its place, if they changed.
    func update(_ reference: CaseReference) throws {
        let due = try connection.row(
            "SELECT counted_sealed FROM case_figures WHERE reference = ? AND is_due = 1",
            reference.text
        )
        guard let due, let row = try CaseRow.find(reference, in: nil, connection) else { return }
        let source = try CaseSource(of: reference, vault: vault, in: connection)
        guard let key = source.key else { return try forget(reference) }
        let field = Field.countedFigures(reference)
        let sealed: Data? = try due.optional("counted_sealed")
        let old = try sealed.map { try StoredJSON.decode(CountedCase.self, from: key.open($0, in: field)) }
        let new = try row.listing.mergedInto == nil ? counted(row, source) : nil
        try CountedCase.change(from: old, to: new, in: connection)
        try connection.execute(
            "UPDATE case_figures SET counted_sealed = ?, is_due = 0 WHERE reference = ?",
            try new.map { try key.seal(StoredJSON.encode($0), in: field) },
            reference.text
        )
        if let survivor = try row.listing.mergedInto.flatMap({ try CaseRow.find($0, in: nil, connection) }) {
            try Self.setDue(survivor.listing, in: connection)
            try update(survivor.listing.reference)
        }
    }

    /// Counts cases anew that changed.
    ///
    /// - Returns: how many these were.
    func updateDue(limit: Int) throws -> Int {
        let rows = try connection.rows("SELECT reference FROM case_figures WHERE is_due = 1 LIMIT ?", limit)
        for row in rows {
            try update(row.reference("reference"))
        }
        return rows.count
    }

    private func forget(_ reference: CaseReference) throws {
        try connection.execute("DELETE FROM case_figures WHERE reference = ?", reference.text)
    }

    private func counted(_ row: CaseRow, _ source: CaseSource) throws -> CountedCase? {
        guard let key = source.key, let own = source.conversation else { return nil }
        let listing = row.listing
        let merged = try MergedCases.listings(of: listing.reference, in: connection)
            .filter { $0.checklist == listing.checklist }
            .compactMap { try CaseSource(of: $0.reference, vault: vault, in: connection).conversation }
        let reason = try row.sealedCloseReason.map { try key.text($0, in: .closeReason(listing.reference.text)) }
        let facts = CaseFacts(
            checklist: try documents.checklists.content(source.checklistHash, in: connection),
            conversations: [own] + merged,
            language: listing.language,
            channels: listing.channels,
            state: listing.state,
            closeReason: reason.flatMap(CloseReason.init(stored:)),
            isComplaintSent: try wasSubmitted(listing),
            hoursUntilContact: try FirstContact(listing: listing, documents: documents, connection: connection).hours
        )
        let figures = facts.figures
        guard !figures.isEmpty else { return nil }
        return CountedCase(
            organisation: listing.organisation,
            checklist: listing.checklist,
            month: CalendarMonth(of: QueueDay.of(listing.createdAt)).iso,
            figures: figures
        )
    }

    /// Whether somebody once put it among the cases whose complaint was sent.
    private func wasSubmitted(_ listing: CaseListing) throws -> Bool {
        let row = try connection.row(
            "SELECT number FROM audit WHERE reference = ? AND action = ? AND detail = ? LIMIT 1",
            listing.reference.text,
            AuditAction.moved.rawValue,
            CaseProgress.submitted.rawValue
        )
        return row != nil
    }
}
