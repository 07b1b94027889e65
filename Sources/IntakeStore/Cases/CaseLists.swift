import Foundation
import IntakeCore

/// What is asked of the lists.
struct CaseQuery: Sendable {
    let organisation: String?
    let states: Set<CaseState>
    var since: Date?
    let limit: Int
    var filter = CaseFilter()
    /// The keyed hashes of words that all stand in a case.
    var words: [Data] = []

    /// Words that more cases have are all alike: it does not matter which one comes first.
    private static let manyCases = 1000
}

extension CaseQuery {
    /// The queue after a place. Each list is read in its own order and they are merged, so that no database need
    /// sort what it holds.
    func queue(after cursor: CaseCursor, in connection: any Connection) throws -> CasePage {
        var found: [CaseListing] = []
        let query = try withRarestWordFirst(in: connection)
        for organisation in try organisations(in: connection) {
            for state in states {
                let list = try query.list(state, of: organisation, after: cursor)
                found += try connection.rows(list).map(CaseListing.init)
            }
        }
        return page(of: found.sorted(by: Self.comesFirst)) { last in
            .queue(band: last.band.rawValue, created: last.createdAt, reference: last.reference.text)
        }
    }

    /// One list after a place, read along the index of its first word, or of its owner, or of the list itself.
    func list(_ state: CaseState, of organisation: String, after cursor: CaseCursor) throws -> Query {
        guard case .queue(let band, let created, let reference) = cursor else { throw CaseListError.unknownCursor }
        let place = Query(
            "AND (place.band, place.created_at, place.reference) > (?, ?, ?)",
            band,
            created,
            reference
        )
        let words = words.dropFirst().map { word in
            Query(
                """
                AND EXISTS (
                    SELECT 1 FROM case_words AS other WHERE other.reference = place.reference AND other.word_hash = ?
                )
                """,
                word
            )
        }
        let changed = since.map { [Query("AND updated_at >= ?", $0)] } ?? []
        let order = Query("ORDER BY place.band, place.created_at, place.reference LIMIT ?", limit + 1)
        return ([place] + words + changed + filter.conditions + [order]).reduce(start(state, of: organisation), +)
    }

    /// The same, read along the word that the fewest cases have: many share a first name, few a family name.
    private func withRarestWordFirst(in connection: any Connection) throws -> CaseQuery {
        guard words.count > 1, let organisation else { return self }
        let counted = try words.map { word in
            let row = try connection.row(
                """
                SELECT COUNT(*) AS count FROM (
                    SELECT 1 FROM case_words WHERE organisation = ? AND word_hash = ? LIMIT ?
                ) AS counted
                """,
                organisation,
                word,
                Self.manyCases
            )
            return (word: word, count: try row?.value("count") ?? 0)
        }
        var query = self
        query.words = counted.sorted { $0.count < $1.count }.map(\.word)
        return query
    }

    private func start(_ state: CaseState, of organisation: String) -> Query {
        guard let word = words.first else {
            return Query(
                "SELECT * FROM case_listings AS place WHERE place.organisation = ? AND place.state = ?",
                organisation,
                state.rawValue
            )
        }
        return Query(
            """
            SELECT case_listings.* FROM case_words AS place
            JOIN case_listings ON case_listings.reference = place.reference
            WHERE place.organisation = ? AND place.word_hash = ? AND place.state = ?
            """,
            organisation,
            word,
            state.rawValue
        )
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
        if let since, at < since { (at, number) = (since, 0) }
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
