/// Word to a group that cases wait for it: a number, and nothing about anybody.
public struct CaseNotice: Hashable, Identifiable, Sendable {
    /// What it tells. Names are never changed: stored rows hold them.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// Cases came that nobody has taken.
        case new
        /// Cases were left alone for 5 working days, or their next call is past.
        case overdue
    }

    /// How sending it ended.
    public enum Outcome: String, Hashable, Sendable {
        /// The mail server has it.
        case sent
        /// Nobody knows whether the mail server has it; it is not sent again.
        case uncertain
        /// It was refused, too often.
        case failed
    }

    /// Our name for the notice.
    public let id: String
    /// The group it goes to.
    public let organisation: String
    /// What it tells.
    public let kind: Kind
    /// How many cases it tells of; at least 1.
    public let count: Int
    /// How often it was handed to the mail server, this time included.
    public let attempts: Int

    init(_ row: Row) throws {
        id = try row.value("id")
        organisation = try row.value("organisation")
        kind = try row.word("kind")
        count = try row.value("count")
        attempts = try row.value("attempts")
    }
}
