import Foundation
import Hummingbird
import IntakeCore
import IntakeStore

/// The queue.
struct QueueRoom: Sendable {
    private static let casesPerPage = 50
    private static let casesReadAtOnce = 200

    let console: Console

    var routes: [ConsoleRoute] {
        [ConsoleRoute("/queue", .page(page))]
    }

    @Sendable
    private func page(_ request: Request, context: SignedInContext) async throws -> Response {
        let advocate = context.session.advocate
        let reader = Reader(context.session, path: "/queue")
        let notice = Notice(in: request)?.phrase[reader.language]
        let counts = try await console.store.counts(in: advocate.organisation)
        guard advocate.worksOnCases else {
            let page = QueuePage(countsOnly: counts, in: reader.language)
            return console.pages.response(page, for: reader, notice: notice)
        }
        let query = QueueQuery(of: request)
        let now = console.settings.now()
        let found = try await cases(query, for: advocate, at: now)
        let rows = QueueRows(
            moments: console.moments(for: reader),
            now: now,
            advocate: advocate,
            checklistTitle: console.settings.checklistTitle
        )
        let page = QueuePage(query, counts: counts, cases: found.cases, next: found.next, rows: rows)
        return console.pages.response(page, for: reader, notice: notice)
    }

    private typealias Found = (cases: [CaseListing], next: String?)

    private func cases(_ query: QueueQuery, for advocate: Advocate, at now: Date) async throws -> Found {
        do {
            return query.isMine
                ? try await myCases(query, of: advocate, at: now)
                : try await page(query, after: query.cursor, of: advocate, at: now)
        } catch is CaseListError {
            // The address was changed by hand, or is very old: begin again.
            return try await page(query, after: nil, of: advocate, at: now)
        }
    }

    /// Reads on until there are enough cases of the advocate's own to fill a page, or no more at all.
    private func myCases(_ query: QueueQuery, of advocate: Advocate, at now: Date) async throws -> Found {
        var mine: [CaseListing] = []
        var cursor = query.cursor
        repeat {
            let page = try await page(query, after: cursor, of: advocate, at: now)
            mine += page.cases.filter { $0.owner?.id == advocate.id }
            cursor = page.next
        } while cursor != nil && mine.count < Self.casesPerPage
        return (mine, cursor)
    }

    private func page(
        _ query: QueueQuery,
        after cursor: String?,
        of advocate: Advocate,
        at now: Date
    ) async throws -> Found {
        let page = try await console.store.cases(
            in: advocate.organisation,
            states: [query.state],
            after: cursor,
            limit: query.isMine ? Self.casesReadAtOnce : Self.casesPerPage,
            at: now,
            order: .queue
        )
        return (page.cases, page.next)
    }
}
