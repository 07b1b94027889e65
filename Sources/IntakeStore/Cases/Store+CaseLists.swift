public import Foundation
public import IntakeCore

extension Store {
    /// A page of cases.
    ///
    /// - Parameters:
    ///   - organisation: whose cases; none for those of all.
    ///   - states: the lists they are in.
    ///   - since: cases that changed at that time or later; none for all.
    ///   - cursor: where the page begins, as the page before told; none for the first.
    ///   - limit: how many at most, 1 to 500; anything else is taken as the nearest.
    ///   - now: the day for which bands are told.
    ///   - order: the order.
    /// - Throws: ``CaseListError`` for a cursor that no page of this order gave.
    public func cases(
        in organisation: String?,
        states: Set<CaseState>,
        since: Date? = nil,
        after cursor: String? = nil,
        limit: Int,
        at now: Date,
        order: CaseOrder
    ) async throws -> CasePage {
        let query = CaseQuery(
            organisation: organisation,
            states: states,
            since: since ?? .distantPast,
            limit: min(max(limit, 1), 500)
        )
        let place = try cursor.map(CaseCursor.init(reading:))
        try await moveBands(to: QueueDay.of(now))
        switch order {
        case .queue:
            return try await read { try query.queue(after: place ?? .queueStart, in: $0) }
        case .updated:
            return try await read { try query.changes(after: place ?? .firstChange, in: $0) }
        }
    }

    /// How many cases each list has; every list is there.
    ///
    /// - Parameter organisation: whose cases; none for those of all.
    public func counts(in organisation: String?) async throws -> [CaseState: Int] {
        let none = Dictionary(uniqueKeysWithValues: CaseState.allCases.map { ($0, 0) })
        return try await read { connection in
            try connection.rows(
                "SELECT state, count FROM case_counts WHERE organisation = COALESCE(?, organisation)",
                organisation
            ).reduce(into: none) { counts, row in
                counts[try row.word("state"), default: 0] += try row.value("count")
            }
        }
    }
}
