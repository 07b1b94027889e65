import HTTPTypes
import Hummingbird
import IntakeStore
import NIOCore

/// Where coordinators see at which questions people stop.
struct StatisticsRoom: Sendable {
    let console: Console

    var routes: [ConsoleRoute] {
        [
            ConsoleRoute("/statistics", .coordinatorPage(page)),
            ConsoleRoute("/statistics.csv", .coordinatorPage(table)),
        ]
    }

    @Sendable
    private func page(_ request: Request, context: CoordinatorContext) async throws -> Response {
        let period = StatisticsPeriod(of: request)
        let dropOff = try await dropOff(over: period, context)
        let reader = Reader(context.session, path: "/statistics")
        return console.pages.response(StatisticsPage(dropOff, over: period, in: reader.language), for: reader)
    }

    @Sendable
    private func table(_ request: Request, context: CoordinatorContext) async throws -> Response {
        let dropOff = try await dropOff(over: StatisticsPeriod(of: request), context)
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8; header=present",
                .contentDisposition: "attachment; filename=\"porte-voix-statistics.csv\"",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(string: StatisticsCSV.text(dropOff)))
        )
    }

    private func dropOff(over period: StatisticsPeriod, _ context: CoordinatorContext) async throws -> DropOff {
        let advocate = context.session.advocate
        let now = console.settings.now()
        return try await console.store.dropOff(for: .advocate(advocate), since: period.start(at: now), at: now)
    }
}

extension ConsoleError {
    static let forCoordinators = ConsoleError(
        status: .forbidden,
        title: Phrase(fr: "Accès réservé", en: "Not for your account"),
        sentence: Phrase(
            fr: "Seules les personnes qui coordonnent voient cette page.",
            en: "Only coordinators see this page."
        ),
        wayOn: .queue
    )
}
