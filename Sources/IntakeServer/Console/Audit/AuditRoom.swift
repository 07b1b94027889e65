import Foundation
import HTTPTypes
import Hummingbird
import IntakeStore
import NIOCore

/// Where coordinators read who did what in their group.
struct AuditRoom: Sendable {
    private static let pageSize = 50
    private static let exportSize = 500
    /// A log of up to this many lines is checked whenever the page is opened; a longer one when asked.
    private static let shortLog = 20_000

    let console: Console

    var routes: [ConsoleRoute] {
        [
            ConsoleRoute("/audit", .coordinatorPage(page)),
            ConsoleRoute("/audit.csv", .coordinatorPage(table)),
        ]
    }

    @Sendable
    private func page(_ request: Request, context: CoordinatorContext) async throws -> Response {
        let coordinator = context.session.advocate
        let query = AuditPageQuery(of: request)
        if query.before == nil {
            try await console.store.recordAuditReading(by: coordinator, .auditRead, at: console.settings.now())
        }
        let entries = try await console.store.audit(
            in: coordinator.organisation,
            query.filter,
            before: query.before,
            limit: Self.pageSize + 1
        )
        let reader = Reader(context.session, path: "/audit")
        let content = AuditPage.Content(
            entries: Array(entries.prefix(Self.pageSize)),
            hasMore: entries.count > Self.pageSize,
            accounts: try await console.store.advocates(in: coordinator.organisation),
            verification: try await verification(query)
        )
        return console.pages.response(AuditPage(content, query, in: console.moments(for: reader)), for: reader)
    }

    /// The whole log line by line, a part at a time.
    @Sendable
    private func table(_ request: Request, context: CoordinatorContext) async throws -> Response {
        let coordinator = context.session.advocate
        let (store, filter) = (console.store, AuditPageQuery(of: request).filter)
        try await store.recordAuditReading(by: coordinator, .auditExported, at: console.settings.now())
        let body = ResponseBody { writer in
            try await writer.write(ByteBuffer(string: CSV.text([AuditCSV.header])))
            var number: Int?
            repeat {
                let entries = try await store.audit(
                    in: coordinator.organisation,
                    filter,
                    before: number,
                    limit: Self.exportSize
                )
                try await writer.write(ByteBuffer(string: CSV.text(entries.map(AuditCSV.row))))
                number = entries.count < Self.exportSize ? nil : entries.last?.number
            } while number != nil
            try await writer.finish(nil)
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8; header=present",
                .contentDisposition: "attachment; filename=\"porte-voix-audit.csv\"",
            ],
            body: body
        )
    }

    /// What checking the chain found; nothing if it is long and was not asked for.
    private func verification(_ query: AuditPageQuery) async throws -> AuditVerification? {
        let isShort = try await console.store.lastAuditNumber() <= Self.shortLog
        guard query.isChecking || (isShort && query.before == nil) else { return nil }
        return try await console.store.verifyAudit()
    }
}
