import HTTPTypes
import Hummingbird
import IntakeCore
import IntakeStore
import NIOCore

/// Where coordinators find the figures of their group: on a page, as a table for a spreadsheet, and as a report.
struct StatisticsRoom: Sendable {
    let console: Console

    /// How many cases that changed are counted before a page is shown. The others are counted soon after.
    private static let mostUpdates = 200

    var routes: [ConsoleRoute] {
        [
            ConsoleRoute("/statistics", .coordinatorPage(page)),
            ConsoleRoute("/statistics.csv", .coordinatorPage(table)),
            ConsoleRoute("/statistics/report", .coordinatorPage(report)),
        ]
    }

    @Sendable
    private func page(_ request: Request, context: CoordinatorContext) async throws -> Response {
        let figures = try await figures(request, context)
        let reader = Reader(context.session, path: "/statistics")
        return console.pages.response(StatisticsPage(figures, in: reader.language), for: reader)
    }

    @Sendable
    private func report(_ request: Request, context: CoordinatorContext) async throws -> Response {
        let figures = try await figures(request, context)
        let reader = Reader(context.session, path: nil)
        let day = console.moments(for: reader).day(console.moments(for: reader).civilDate(console.settings.now()))
        return console.pages.response(StatisticsReport(figures, on: day, in: reader.language), for: reader)
    }

    @Sendable
    private func table(_ request: Request, context: CoordinatorContext) async throws -> Response {
        let figures = try await figures(request, context)
        let language = context.session.advocate.language
        let name = "porte-voix-\(figures.choice.checklist ?? "none")-\(figures.choice.period.first.iso).csv"
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8; header=present",
                .contentDisposition: "attachment; filename=\"\(name)\"",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(string: StatisticsCSV(language: language).text(figures)))
        )
    }

    private func figures(_ request: Request, _ context: CoordinatorContext) async throws -> GroupFigures {
        let advocate = context.session.advocate
        let isUpToDate = try await console.store.updateFigures(limit: Self.mostUpdates)
        let choice = try await StatisticsChoice(of: request, in: console, for: advocate)
        return GroupFigures(
            group: console.settings.organisationName(advocate.organisation),
            choice: choice,
            counts: try await counts(choice, advocate),
            titles: titles(of: choice.checklists),
            isUpToDate: isUpToDate
        )
    }

    private func counts(_ choice: StatisticsChoice, _ advocate: Advocate) async throws -> EvidenceCounts? {
        guard let checklist = choice.checklist else { return nil }
        return try await console.store.figures(
            of: checklist,
            in: choice.period,
            for: .advocate(advocate),
            at: console.settings.now()
        )
    }

    private func titles(of checklists: [String]) -> [String: LocalizedText] {
        Dictionary(
            checklists.compactMap { name in console.settings.checklistTitle(name).map { (name, $0) } },
            uniquingKeysWith: { first, _ in first }
        )
    }
}
