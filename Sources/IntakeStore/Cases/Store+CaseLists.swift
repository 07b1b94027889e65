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
            since: since,
            limit: Self.pageLength(limit)
        )
        guard order == .updated else { return try await queue(query, after: cursor, at: now) }
        let place = try cursor.map(CaseCursor.init(reading:))
        return try await read { try query.changes(after: place ?? .firstChange, in: $0) }
    }

    /// A page of one list in the order of the queue, narrowed by a filter.
    ///
    /// - Parameters:
    ///   - state: the list.
    ///   - organisation: whose cases.
    ///   - filter: which of them.
    ///   - cursor: where the page begins, as the page before told; none for the first.
    ///   - limit: how many at most, 1 to 500; anything else is taken as the nearest.
    ///   - now: the day for which bands are told.
    /// - Throws: ``CaseListError`` for a cursor that no page of the queue gave.
    public func queue(
        _ state: CaseState,
        in organisation: String,
        matching filter: CaseFilter = CaseFilter(),
        after cursor: String? = nil,
        limit: Int,
        at now: Date
    ) async throws -> CasePage {
        let query = CaseQuery(
            organisation: organisation,
            states: [state],
            limit: Self.pageLength(limit),
            filter: filter,
            words: CaseWords.hashes(ofOffice: filter.office, vault)
        )
        return try await queue(query, after: cursor, at: now)
    }

    /// The cases that somebody searches for, in all lists, in the order of the queue. That there was a search is in the
    /// audit log, but not for what.
    ///
    /// - Parameters:
    ///   - search: what was typed.
    ///   - advocate: who searches, in their own organisation.
    ///   - cursor: where the page begins, as the page before told; none for the first.
    ///   - limit: how many at most, 1 to 500; anything else is taken as the nearest.
    ///   - now: when they search.
    /// - Throws: ``CaseListError`` for a cursor that no page of the queue gave; ``AccessDenied`` for an account that
    ///   does not work on cases.
    public func search(
        _ search: CaseSearch,
        by advocate: Advocate,
        after cursor: String? = nil,
        limit: Int,
        at now: Date
    ) async throws -> CasePage {
        guard advocate.worksOnCases else { throw AccessDenied() }
        let organisation = advocate.organisation
        try await write { [auditLog] connection in
            try auditLog.append(
                .searched,
                by: .advocate(advocate),
                organisation: organisation,
                at: now,
                in: connection
            )
        }
        if let reference = search.reference {
            let named = try await read { try CaseRow.find(reference, in: organisation, $0) }
            if let named { return CasePage(cases: [named.listing], next: nil) }
        }
        let query = CaseQuery(
            organisation: organisation,
            states: Set(CaseState.allCases),
            limit: Self.pageLength(limit),
            words: search.hashes(vault)
        )
        guard !query.words.isEmpty else { return .empty }
        return try await queue(query, after: cursor, at: now)
    }

    private func queue(_ query: CaseQuery, after cursor: String?, at now: Date) async throws -> CasePage {
        let place = try cursor.map(CaseCursor.init(reading:)) ?? .queueStart
        try await moveBands(to: QueueDay.of(now))
        return try await read { try query.queue(after: place, in: $0) }
    }

    private static func pageLength(_ limit: Int) -> Int {
        min(max(limit, 1), 500)
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
