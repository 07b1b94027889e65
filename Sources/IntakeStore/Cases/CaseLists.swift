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
        for state in states {
            let place: [Value] = [
                .text(state.rawValue), since.columnValue, band.columnValue, created.columnValue,
                .text(reference), (limit + 1).columnValue,
            ]
            found += try rows(of: place, in: connection).map(CaseListing.init)
        }
        return page(of: found.sorted(by: Self.comesFirst)) { last in
            .queue(band: last.band.rawValue, created: last.createdAt, reference: last.reference.text)
        }
    }

    private func rows(of place: [Value], in connection: any Connection) throws -> [Row] {
        guard let organisation else {
            return try connection.rows(
                """
                SELECT * FROM case_listings
                WHERE state = ? AND updated_at >= ? AND (band, created_at, reference) > (?, ?, ?)
                ORDER BY band, created_at, reference LIMIT ?
                """,
                place
            )
        }
        return try connection.rows(
            """
            SELECT * FROM case_listings
            WHERE organisation = ? AND state = ? AND updated_at >= ? AND (band, created_at, reference) > (?, ?, ?)
            ORDER BY band, created_at, reference LIMIT ?
            """,
            [.text(organisation)] + place
        )
    }

    private static func comesFirst(_ left: CaseListing, _ right: CaseListing) -> Bool {
        (left.band, left.createdAt, left.reference.text) < (right.band, right.createdAt, right.reference.text)
    }
}

extension CaseQuery {
    /// The changes after a place.
    func changes(after cursor: CaseCursor, in connection: any Connection) throws -> CasePage {
        guard case .change(let at, let number) = cursor else { throw CaseListError.unknownCursor }
        // A fixed number of places for the lists, filled up by naming one of them again.
        let names = states.map(\.rawValue) + Array(repeating: states.first?.rawValue ?? "", count: 5 - states.count)
        let rows = try connection.rows(
            """
            SELECT * FROM case_listings
            WHERE (updated_at, change_number) > (?, ?) AND updated_at >= ?
                AND state IN (?, ?, ?, ?, ?) AND organisation = COALESCE(?, organisation)
            ORDER BY updated_at, change_number LIMIT ?
            """,
            [at.columnValue, number.columnValue, since.columnValue] + names.map(Value.text)
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
