public import Foundation
public import IntakeCore

/// Which cases of a list are shown. Every condition that is set must hold.
public struct CaseFilter: Hashable, Sendable {
    /// Who has it.
    public var owner: Advocate.ID?
    /// The last day to contest a decision, or the day of the next call, is this day or before.
    public var dueBy: CivilDate?
    /// The name of the checklist that was asked.
    public var checklist: String?
    /// The person's language.
    public var language: Language?
    /// A channel that the conversation was held on.
    public var channel: Channel?
    /// It came at this time or later.
    public var from: Date?
    /// It came before this time.
    public var before: Date?
    /// Words of the office that handles the person's file: whole words, in any order, whatever their accents.
    public var office = ""

    /// Every case.
    public init() {}

    /// What a row of `case_listings` must fulfil where the order is that of `place`.
    var conditions: [Query] {
        [
            owner.map { Query("AND advocate_id = ?", $0) },
            dueBy.map { Query("AND (deadline <= ? OR next_call_on <= ?)", $0.iso, $0.iso) },
            checklist.map { Query("AND checklist = ?", $0) },
            language.map { Query("AND language = ?", $0.rawValue) },
            // Channels are kept as words with a space between.
            channel.map { Query("AND ' ' || channels || ' ' LIKE ?", "% \($0.rawValue) %") },
            from.map { Query("AND place.created_at >= ?", $0) },
            before.map { Query("AND place.created_at < ?", $0) },
        ].compactMap { $0 }
    }
}
