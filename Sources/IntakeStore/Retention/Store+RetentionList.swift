public import Foundation
public import IntakeCore

extension Store {
    /// When something was last destroyed by its age; nothing if it never was.
    public func lastRetentionRun() async throws -> RetentionRun? {
        try await read { try RetentionRun.last(in: $0) }
    }

    /// The closed cases whose time ends within the days of notice, or has ended; also those of them that are kept all
    /// the same, with the reason.
    ///
    /// - Parameters:
    ///   - policy: how long things are kept.
    ///   - actor: who asks: a coordinator sees the cases of their own group.
    ///   - limit: how many at most.
    ///   - now: when it is asked.
    /// - Throws: ``AccessDenied`` for an account that is no coordinator's.
    public func retentionList(
        under policy: RetentionPolicy,
        for actor: Actor,
        limit: Int = 200,
        at now: Date
    ) async throws -> RetentionList {
        guard actor.mayErase else { throw AccessDenied() }
        let today = QueueDay.of(now)
        return try await read { connection in
            var entries: [RetentionEntry] = []
            var walk = ClosedCases(under: policy, on: today)
            while entries.count <= limit, let batch = try walk.next(in: connection) {
                entries += try batch.compactMap {
                    try RetentionEntry($0, in: actor.organisation, under: policy, on: today, connection)
                }
            }
            return RetentionList(day: today, entries: Array(entries.prefix(limit)), hasMore: entries.count > limit)
        }
    }
}

extension RetentionEntry {
    /// Nothing for a case of another group, and for one whose time does not end soon.
    fileprivate init?(
        _ reference: CaseReference,
        in organisation: String?,
        under policy: RetentionPolicy,
        on today: CivilDate,
        _ connection: any Connection
    ) throws {
        guard let listing = try CaseRow.find(reference, in: organisation, connection)?.listing else { return nil }
        let facts = try RetentionRows.facts(of: reference, in: connection)
        guard let closed = facts.closed, policy.isListed(closed: closed, on: today) else { return nil }
        self.init(
            reference: reference,
            organisation: listing.organisation,
            closed: closed,
            keeping: policy.keeping(of: facts, on: today)
        )
    }
}

/// Walks the closed cases that belong on the list, a part at a time.
struct ClosedCases {
    private static let batch = 100

    private let end: Date
    private var place = (at: Date.distantPast, reference: "")

    init(under policy: RetentionPolicy, on today: CivilDate) {
        // A month has no length of its own: the days of two more hold every case that belongs here.
        let latest = today.adding(days: policy.noticeDays + 1).adding(months: -policy.closedCaseMonths)
        end = QueueDay.start(of: latest.adding(days: 3))
    }

    /// The next cases; nothing after the last.
    mutating func next(in connection: any Connection) throws -> [CaseReference]? {
        let found = try RetentionRows.closedCases(after: place, before: end, limit: Self.batch, in: connection)
        guard let last = found.last else { return nil }
        place = (last.at, last.reference.text)
        return found.map(\.reference)
    }
}
