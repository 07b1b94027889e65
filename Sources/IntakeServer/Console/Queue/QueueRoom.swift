import Foundation
import HTTPTypes
import Hummingbird
import IntakeCore
import IntakeStore

/// The queue.
struct QueueRoom: Sendable {
    private static let casesPerPage = 50

    let console: Console

    var routes: [ConsoleRoute] {
        [
            ConsoleRoute("/queue", .page(page)),
            ConsoleRoute("/queue/search", .caseForm(search)),
        ]
    }

    @Sendable
    private func page(_ request: Request, context: SignedInContext) async throws -> Response {
        let advocate = context.session.advocate
        let notice = Notice(in: request)
        if advocate.worksOnCases {
            return try await list(QueueQuery(of: request), for: context.session, notice: notice)
        }
        let reader = Reader(context.session, path: "/queue")
        let counts = try await console.store.counts(in: advocate.organisation)
        let page = QueuePage(countsOnly: counts, in: reader.language)
        return console.pages.response(page, for: reader, notice: notice?.phrase[reader.language])
    }

    /// A list, for somebody who works on cases.
    ///
    /// - Parameter draft: what they chose in it that could not be taken, and why.
    func list(
        _ query: QueueQuery,
        for session: Session,
        _ draft: BulkDraft = BulkDraft(),
        notice: Notice? = nil
    ) async throws -> Response {
        let advocate = session.advocate
        let reader = Reader(session, path: query.path)
        let mark = try await console.mark(of: advocate.organisation)
        var page = QueuePage(
            query,
            counts: try await console.store.counts(in: advocate.organisation),
            found: try await cases(query, for: advocate),
            checklists: checklists(in: reader.language),
            colleagues: try await console.store.advocates(in: advocate.organisation),
            rows: rows(for: reader, advocate, ticked: draft.ticked),
            draft: draft
        )
        // What a form was answered with has no address to be asked for again.
        page.events = page.faults.isEmpty ? LiveRoom.path(since: mark) : nil
        return console.pages.response(
            page,
            for: reader,
            status: page.faults.isEmpty ? .ok : .unprocessableContent,
            notice: notice?.phrase[reader.language]
        )
    }

    private func cases(_ query: QueueQuery, for advocate: Advocate) async throws -> CasePage {
        do {
            return try await page(query, after: query.cursor, of: advocate)
        } catch is CaseListError {
            // The address was changed by hand, or is very old: begin again.
            return try await page(query, after: nil, of: advocate)
        }
    }

    private func page(_ query: QueueQuery, after cursor: String?, of advocate: Advocate) async throws -> CasePage {
        let now = console.settings.now()
        return try await console.store.queue(
            query.state,
            in: advocate.organisation,
            matching: query.filter(for: advocate, at: now, in: console.settings.timeZone(advocate.organisation)),
            after: cursor,
            limit: Self.casesPerPage,
            at: now
        )
    }

    /// Looks in all lists. It is a form that is posted: names and numbers stand in no address, so in no history or log.
    @Sendable
    private func search(_ form: Form, context: CaseReaderContext) async throws -> Response {
        let advocate = context.session.advocate
        let reader = Reader(context.session, path: "/queue")
        let counts = try await console.store.counts(in: advocate.organisation)
        let found = try await find(form["search"], after: form["after"], for: advocate)
        let page = QueuePage(search: form["search"], counts: counts, found: found, rows: rows(for: reader, advocate))
        return console.pages.response(page, for: reader)
    }

    private func find(_ text: String, after cursor: String, for advocate: Advocate) async throws -> CasePage {
        guard let search = CaseSearch(reading: text) else { return .empty }
        func find(after cursor: String?) async throws -> CasePage {
            try await console.store.search(
                search,
                by: advocate,
                after: cursor,
                limit: Self.casesPerPage,
                at: console.settings.now()
            )
        }
        do {
            return try await find(after: cursor.isEmpty ? nil : cursor)
        } catch is CaseListError {
            return try await find(after: nil)
        }
    }

    private func rows(
        for reader: Reader,
        _ advocate: Advocate,
        ticked: Set<CaseReference> = []
    ) -> QueueRows {
        QueueRows(
            moments: console.moments(for: reader),
            now: console.settings.now(),
            advocate: advocate,
            checklistTitle: console.settings.checklistTitle,
            ticked: ticked
        )
    }

    private func checklists(in language: Language) -> [(id: String, title: String)] {
        console.settings.checklists().map { id in (id, console.settings.checklistTitle(id)?[language] ?? id) }
            .sorted { $0.title < $1.title }
    }
}
