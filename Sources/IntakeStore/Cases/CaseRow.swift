import Foundation
import IntakeCore

/// A case about to be changed. Every change is written by ``save(at:in:)``, which keeps what follows from it: the
/// band, the counts of the lists, and the place among the changes.
struct CaseRow {
    let conversation: String
    var listing: CaseListing
    /// The deadline that its own answers start, apart from those of the cases merged into it.
    var ownDeadline: CivilDate?
    var closedAt: Date?
    var sealedCloseReason: Data?
    /// The account that gave the case to its advocate, until the advocate acts on it.
    var handedOverBy: Advocate.ID?
    /// The group that gets the case, if another one does.
    var newOrganisation: String?
    /// When it came among the new ones of its group, if it is there.
    private let newSince: Date?
    /// The list and the group that the database has it in.
    private let stored: (state: CaseState, organisation: String)

    private init(_ row: Row) throws {
        conversation = try row.value("conversation_id")
        listing = try CaseListing(row)
        ownDeadline = try row.day("own_deadline")
        closedAt = try row.optional("closed_at")
        sealedCloseReason = try row.optional("close_reason_sealed")
        handedOverBy = try row.optional("handed_over_by")
        newSince = try row.optional("new_since")
        stored = (listing.state, listing.organisation)
    }

    /// The case of this reference; nothing if there is none, or if it belongs to another organisation.
    static func find(
        _ reference: CaseReference,
        in organisation: String?,
        _ connection: any Connection
    ) throws -> CaseRow? {
        try connection.row(
            "SELECT * FROM case_listings WHERE reference = ? AND organisation = COALESCE(?, organisation)",
            reference.text,
            organisation
        ).map(CaseRow.init)
    }

    /// The case of a conversation, if it has one.
    static func find(conversation: String, _ connection: any Connection) throws -> CaseRow? {
        try connection.row("SELECT * FROM case_listings WHERE conversation_id = ?", conversation)
            .map(CaseRow.init)
    }

    /// When it came among the new ones of its group: now, unless it was there before.
    private func cameAt(_ now: Date) -> Date {
        (CaseState.new, listing.organisation) == stored ? newSince ?? now : now
    }

    /// Writes the row.
    func save(at now: Date, in connection: any Connection) throws {
        let change = try CaseChangeNumber.next(at: now, in: connection)
        let place = CasePlace(listing.urgency, on: QueueDay.of(now))
        try connection.execute(
            """
            UPDATE cases SET
                organisation = ?, state = ?, advocate_id = ?, handed_over_by = ?, merged_into = ?, language = ?, channels = ?, reasons = ?,
                is_complete = ?, is_distress = ?, needs_attention = ?, deadline = ?, own_deadline = ?, next_call_on = ?,
                band = ?, band_until = ?, close_reason_sealed = ?, closed_at = ?, erased_at = ?,
                updated_at = ?, change_number = ?, touched_at = ?, new_since = ?
            WHERE reference = ?
            """,
            listing.organisation,
            listing.state.rawValue,
            listing.owner?.id,
            handedOverBy,
            listing.mergedInto?.text,
            listing.language.rawValue,
            WordList(listing.channels),
            WordList(listing.reasons),
            listing.isComplete,
            listing.isDistress,
            listing.needsAttention,
            listing.deadline?.iso,
            ownDeadline?.iso,
            listing.nextCall?.iso,
            place.band.rawValue,
            place.until?.iso,
            sealedCloseReason,
            closedAt,
            listing.erasedAt,
            change.at,
            change.number,
            listing.touchedAt,
            listing.state == .new ? cameAt(now) : nil,
            listing.reference.text
        )
        for organisation in Set([stored.organisation, listing.organisation]) {
            try CaseChangeNumber.add(in: organisation, connection)
        }
        try CaseWords.move(listing.reference, to: listing.state, place.band, of: listing.organisation, connection)
        if listing.organisation != stored.organisation {
            try TaskRows.move(with: listing.reference, to: listing.organisation, connection)
        }
        try CaseFigures.setDue(listing, in: connection)
        if (listing.state, listing.organisation) != stored {
            try CaseCounts.add(-1, to: stored.state, in: stored.organisation, connection)
            try CaseCounts.add(1, to: listing.state, in: listing.organisation, connection)
        }
    }
}

/// Where a case stands in its list, and until when.
struct CasePlace {
    let band: CaseBand
    let until: CivilDate?

    init(_ urgency: CaseUrgency, on day: CivilDate) {
        band = urgency.band(on: day)
        until = urgency.nextChange(after: day)
    }
}

/// The place of a change among all changes of cases: later ones have a later time, or the same and a higher number,
/// even where the clock was set back. Whoever has read up to one misses nothing that follows.
struct CaseChangeNumber {
    let at: Date
    let number: Int

    static func next(at now: Date, in connection: any Connection) throws -> CaseChangeNumber {
        let last = try connection.row(
            "SELECT updated_at, change_number FROM cases ORDER BY updated_at DESC, change_number DESC LIMIT 1"
        )
        return CaseChangeNumber(
            at: max(now, try last?.value("updated_at") ?? now),
            number: try (last?.value("change_number") ?? 0) + 1
        )
    }

    /// Counts a change among those that pages of an organisation show.
    static func add(in organisation: String, _ connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO case_changes (organisation, change_number) VALUES (?, 1)
            ON CONFLICT (organisation) DO UPDATE SET change_number = case_changes.change_number + 1
            """,
            organisation
        )
    }
}
