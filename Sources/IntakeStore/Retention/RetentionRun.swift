public import Foundation

/// One time at which what is old enough was destroyed, and how much that was.
public struct RetentionRun: Hashable, Sendable {
    /// When it was.
    public let at: Date
    /// How much was destroyed.
    public let counts: Counts

    /// How much was destroyed.
    public struct Counts: Hashable, Sendable {
        /// Cases.
        public var cases = 0
        /// Conversations without consent and without a case.
        public var conversations = 0
        /// Texts that belong to no case.
        public var strays = 0
        /// What providers called messages and calls, and answers to webhooks.
        public var deliveries = 0
        /// Incidents.
        public var incidents = 0

        /// Nothing yet.
        public init() {}
    }

    /// The one that ended last; none if none did.
    static func last(in connection: any Connection) throws -> RetentionRun? {
        try connection.row(
            "SELECT * FROM retention_runs WHERE ended_at IS NOT NULL ORDER BY ended_at DESC, id DESC LIMIT 1"
        ).map(RetentionRun.init)
    }

    private init(_ row: Row) throws {
        at = try row.value("begun_at")
        var counts = Counts()
        counts.cases = try row.value("cases")
        counts.conversations = try row.value("conversations")
        counts.strays = try row.value("strays")
        counts.deliveries = try row.value("deliveries")
        counts.incidents = try row.value("incidents")
        self.counts = counts
    }

    init(at now: Date, counts: Counts) {
        at = now
        self.counts = counts
    }

    /// Notes that a run begins. What ended years ago is forgotten.
    ///
    /// - Returns: our name for it.
    static func begin(at now: Date, in connection: any Connection) throws -> String {
        let id = Identifier.make(at: now)
        try connection.execute("INSERT INTO retention_runs (id, begun_at) VALUES (?, ?)", id, now)
        try connection.execute(
            "DELETE FROM retention_runs WHERE id < ?",
            Identifier.first(at: now - 3 * 365 * 24 * 60 * 60)
        )
        return id
    }

    /// Notes that the run of this name has ended.
    func end(_ id: String, in connection: any Connection) throws {
        try connection.execute(
            """
            UPDATE retention_runs
            SET ended_at = ?, cases = ?, conversations = ?, strays = ?, deliveries = ?, incidents = ? WHERE id = ?
            """,
            at,
            counts.cases,
            counts.conversations,
            counts.strays,
            counts.deliveries,
            counts.incidents,
            id
        )
    }
}
