import Foundation
import IntakeCore

/// What is asked of the lists.
struct CaseQuery: Sendable {
    let organisation: String?
    let states: Set<CaseState>
    let since: Date
    let limit: Int
}

extension CaseQuery {
    /// The queue after a place. Each list is read in its own order and they are merged, so that no database need
    /// sort what it holds.
    func queue(after cursor: CaseCursor, in connection: any Connection) throws -> CasePage {
        guard case .queue(let band, let created, let reference) = cursor else { throw CaseListError.unknownCursor }
        var found: [CaseListing] = []
        for organisation in try organisations(in: connection) {
            for state in states {
                found += try connection.rows(
                    """
                    SELECT * FROM case_listings
                    WHERE organisation = ? AND state = ? AND updated_at >= ?
                        AND (band, created_at, reference) > (?, ?, ?)
                    ORDER BY band, created_at, reference LIMIT ?
                    """,
                    organisation,
                    state.rawValue,
                    since,
                    band,
                    created,
                    reference,
                    limit + 1
                ).map(CaseListing.init)
            }
        }
        return page(of: found.sorted(by: Self.comesFirst)) { last in
            .queue(band: last.band.rawValue, created: last.createdAt, reference: last.reference.text)
        }
    }

    private func organisations(in connection: any Connection) throws -> [String] {
        if let organisation { return [organisation] }
        return try connection.rows("SELECT DISTINCT organisation FROM case_counts").map { try $0.value("organisation") }
    }

    private static func comesFirst(_ left: CaseListing, _ right: CaseListing) -> Bool {
        (left.band, left.createdAt, left.reference.text) < (right.band, right.createdAt, right.reference.text)
    }
}

extension CaseQuery {
    /// The changes after a place.
    func changes(after cursor: CaseCursor, in connection: any Connection) throws -> CasePage {
        guard case .change(var at, var number) = cursor else { throw CaseListError.unknownCursor }
        if at < since { (at, number) = (since, 0) }
        // The statement has a place for each list there is; one that is not asked for names another again.
        let names = CaseState.allCases.map { (states.contains($0) ? $0 : states.first)?.rawValue ?? "" }
        let rows = try connection.rows(
            """
            SELECT * FROM case_listings
            WHERE (updated_at, change_number) > (?, ?) AND state IN (?, ?, ?, ?, ?)
                AND organisation = COALESCE(?, organisation)
            ORDER BY updated_at, change_number LIMIT ?
            """,
            [at.columnValue, number.columnValue] + names.map(Value.text)
                + [organisation.map(Value.text) ?? .null, (limit + 1).columnValue]
        )
        let last = rows.prefix(limit).last
        return try page(of: rows.map(CaseListing.init)) { listing in
            .change(at: listing.updatedAt, number: try last?.value("change_number") ?? 0)
        }
    }

    /// The first cases, and where to go on if there are more.
    private func page(
        of cases: [CaseListing],
        cursor: (_ last: CaseListing) throws -> CaseCursor
    ) rethrows -> CasePage {
        let shown = Array(cases.prefix(limit))
        guard cases.count > limit, let last = shown.last else { return CasePage(cases: shown, next: nil) }
        return CasePage(cases: shown, next: try cursor(last).text)
    }
}
