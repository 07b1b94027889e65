public import Foundation
public import IntakeCore

/// A case as lists show it: without a word of what the person told.
public struct CaseListing: Hashable, Sendable {
    /// An advocate, by the name that colleagues read.
    public struct Owner: Hashable, Sendable {
        /// Their account.
        public let id: Advocate.ID
        /// Their name.
        public let name: String
    }

    /// The case's reference.
    public let reference: CaseReference
    /// The group it belongs to.
    public internal(set) var organisation: String
    /// The list it is in.
    public internal(set) var state: CaseState
    /// Who has it, or had it when it was closed.
    public internal(set) var owner: Owner?
    /// The name of the colleague who gave it to its advocate, until the advocate acts on it.
    public internal(set) var handedOverBy: String?
    /// The case that goes on in its place, if it was merged.
    public internal(set) var mergedInto: CaseReference?
    /// Whether the interview was finished.
    public internal(set) var isComplete: Bool
    /// Whether the person told of immediate distress.
    public internal(set) var isDistress: Bool
    /// Whether something came that its advocate has not seen.
    public internal(set) var needsAttention: Bool
    /// The last day to contest a decision, if the person received one.
    public internal(set) var deadline: CivilDate?
    /// The day on which to call the person again, if the last attempt set one.
    public internal(set) var nextCall: CivilDate?
    /// The name of the checklist that was asked.
    public let checklist: String
    /// The version of the checklist.
    public let version: String
    /// The person's language.
    public internal(set) var language: Language
    /// How the conversation was held.
    public internal(set) var channels: Set<Channel>
    /// Why it is in the queue, the first reason first.
    public internal(set) var reasons: [CaseReason]
    /// When it came into the queue.
    public let createdAt: Date
    /// When anything about it last changed.
    public let updatedAt: Date
    /// When an advocate last acted on it; when it came, or came back, if none did since.
    public internal(set) var touchedAt: Date
    /// When all that the person told was destroyed, if it was.
    public internal(set) var erasedAt: Date?
    /// What it is read first for.
    public let band: CaseBand

    /// Reads a row of `case_listings`.
    init(_ row: Row) throws {
        reference = try row.reference("reference")
        organisation = try row.value("organisation")
        state = try row.word("state")
        owner = try Owner(row)
        handedOverBy = try row.optional("handed_over_by_name")
        mergedInto = try row.optional("merged_into", as: String.self).flatMap(CaseReference.init(reading:))
        isComplete = try row.value("is_complete")
        isDistress = try row.value("is_distress")
        needsAttention = try row.value("needs_attention")
        deadline = try row.day("deadline")
        nextCall = try row.day("next_call_on")
        checklist = try row.value("checklist")
        version = try row.value("checklist_version")
        language = try row.word("language")
        channels = Set(try row.words("channels"))
        reasons = try row.words("reasons")
        createdAt = try row.value("created_at")
        updatedAt = try row.value("updated_at")
        touchedAt = try row.value("touched_at")
        erasedAt = try row.optional("erased_at")
        guard let band = CaseBand(rawValue: try row.value("band")) else { throw StoreError.unexpectedValue(in: "band") }
        self.band = band
    }

    /// What decides the band.
    var urgency: CaseUrgency {
        CaseUrgency(
            isDistress: isDistress,
            isClosed: state == .closed,
            deadline: deadline,
            touched: QueueDay.of(touchedAt)
        )
    }
}

extension CaseListing.Owner {
    fileprivate init?(_ row: Row) throws {
        guard let id: String = try row.optional("advocate_id") else { return nil }
        self.init(id: id, name: try row.value("advocate_name"))
    }
}

extension Row {
    func reference(_ column: String) throws -> CaseReference {
        guard let reference = CaseReference(reading: try value(column)) else {
            throw StoreError.unexpectedValue(in: column)
        }
        return reference
    }

    func day(_ column: String) throws -> CivilDate? {
        guard let text: String = try optional(column) else { return nil }
        guard let date = PartialDate(iso: text), date.day != nil else {
            throw StoreError.unexpectedValue(in: column)
        }
        return date.earliest
    }
}
