import Foundation
import HTTPTypes
import Hummingbird
import IntakeStore
import NIOCore

/// Where coordinators read who did what in their group, and who runs the system what was done with it.
struct AuditRoom: Sendable {
    private static let pageSize = 50
    /// A log of up to this many lines is checked whenever the page is opened; a longer one when asked.
    private static let shortLog = 20_000

    let console: Console

    var routes: [ConsoleRoute] {
        [
            ConsoleRoute("/audit", .overseerPage(page)),
            ConsoleRoute("/audit.csv", .overseerPage(table)),
        ]
    }

    @Sendable
    private func page(_ request: Request, context: OverseerContext) async throws -> Response {
        let advocate = context.session.advocate
        let query = AuditPageQuery(of: request)
        try await note(.auditRead, query, by: advocate)
        let scope = query.scope(for: advocate)
        let entries = try await console.store.audit(
            in: scope,
            query.filter,
            before: query.before,
            limit: Self.pageSize + 1
        )
        let content = AuditPage.Content(
            scope: scope,
            entries: Array(entries.prefix(Self.pageSize)),
            hasMore: entries.count > Self.pageSize,
            accounts: try await console.store.advocates(in: scope.organisation),
            verification: try await verification(query),
            groupName: console.settings.organisationName
        )
        let reader = Reader(context.session, path: "/audit")
        let page = AuditPage(content, query, for: advocate, in: console.moments(for: reader))
        return console.pages.response(page, for: reader)
    }

    /// The whole part line by line, some at a time.
    @Sendable
    private func table(_ request: Request, context: OverseerContext) async throws -> Response {
        let advocate = context.session.advocate
        let query = AuditPageQuery(of: request)
        let (store, scope, filter) = (console.store, query.scope(for: advocate), query.filter)
        try await note(.auditExported, query, by: advocate)
        let body = ResponseBody { writer in
            try await AuditCSV.write(scope, filter, of: store) { try await writer.write(ByteBuffer(string: $0)) }
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

    /// Writes down that a part of the log is read. Every page is, since any of them can be asked for alone.
    private func note(_ action: AuditAction, _ query: AuditPageQuery, by advocate: Advocate) async throws {
        try await console.store.recordAuditReading(
            by: .advocate(advocate),
            action,
            detail: query.detail(for: advocate),
            at: console.settings.now()
        )
    }

    /// What checking the chain found; nothing if it is long and was not asked for.
    private func verification(_ query: AuditPageQuery) async throws -> AuditVerification? {
        let isShort = try await console.store.lastAuditNumber() <= Self.shortLog
        guard query.isChecking || (isShort && query.before == nil) else { return nil }
        return try await console.store.verifyAudit()
    }
}

extension AuditScope {
    /// The group whose lines and accounts are shown; none for all.
    var organisation: String? {
        if case .organisation(let organisation) = self { organisation } else { nil }
    }
}
