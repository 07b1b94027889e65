import HTTPTypes
import Hummingbird
import IntakeCore
import IntakeStore
import NIOCore

/// Where coordinators and administrators keep the register of confidentiality incidents.
struct IncidentRoom: Sendable {
    /// As many as one page of at most 100 KB bears, each as long as its form takes.
    private static let perPage = 20
    private static let perRead = 200

    let console: Console

    var routes: [ConsoleRoute] {
        [
            ConsoleRoute("/incidents", .overseerPage(list)),
            ConsoleRoute("/incidents.csv", .overseerPage(table)),
            ConsoleRoute("/incidents/new", .overseerPage(newPage)),
            ConsoleRoute("/incidents", .overseerForm(add)),
            ConsoleRoute("/incidents/{incident}", .overseerPage(page)),
            ConsoleRoute("/incidents/{incident}", .overseerForm(amend)),
        ]
    }

    @Sendable
    private func list(_ request: Request, context: OverseerContext) async throws -> Response {
        let keeper = context.session.advocate
        let reader = Reader(context.session, path: "/incidents")
        let found = try await console.store.incidents(
            for: keeper,
            before: request.uri.queryParameters["before"].flatMap { Int($0) },
            limit: Self.perPage,
            at: console.settings.now()
        )
        let page = IncidentsPage(found.incidents, hasMore: found.hasMore, console.moments(for: reader))
        return console.pages.response(page, for: reader, notice: Notice(in: request)?.phrase[reader.language])
    }

    @Sendable
    private func table(_ request: Request, context: OverseerContext) async throws -> Response {
        let keeper = context.session.advocate
        var incidents: [Incident] = []
        var hasMore = true
        while hasMore {
            let found = try await console.store.incidents(
                for: keeper,
                before: incidents.last?.number,
                limit: Self.perRead,
                at: console.settings.now()
            )
            incidents += found.incidents
            hasMore = found.hasMore
        }
        let moments = console.moments(for: Reader(context.session, path: nil))
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8; header=present",
                .contentDisposition: "attachment; filename=\"porte-voix-incidents.csv\"",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(string: IncidentCSV.text(incidents, moments)))
        )
    }

    @Sendable
    private func newPage(_ request: Request, context: OverseerContext) async throws -> Response {
        let moments = console.moments(for: Reader(context.session, path: nil))
        return respond(nil, IncidentDraft(on: moments.civilDate(console.settings.now())), context)
    }

    @Sendable
    private func add(_ form: Form, context: OverseerContext) async throws -> Response {
        let keeper = context.session.advocate
        let draft = draft(form, context)
        guard let content = draft.content else {
            return respond(nil, draft, context, status: .unprocessableContent)
        }
        let id = try await console.store.addIncident(content, by: keeper, at: console.settings.now())
        return .seeOther("/incidents/\(id)?done=\(Notice.incidentSaved.rawValue)")
    }

    @Sendable
    private func page(_ request: Request, context: OverseerContext) async throws -> Response {
        let incident = try await incident(context)
        let latest = incident.versions.last.map { IncidentDraft($0.content) }
        guard let latest else { throw ConsoleError.noSuchPage }
        let version = request.uri.queryParameters["version"].flatMap { Int($0) }
        return respond(incident, version: version, latest, context, notice: Notice(in: request))
    }

    @Sendable
    private func amend(_ form: Form, context: OverseerContext) async throws -> Response {
        let keeper = context.session.advocate
        let incident = try await incident(context)
        var draft = draft(form, context)
        guard let content = draft.content else {
            return respond(incident, draft, context, status: .unprocessableContent)
        }
        let result = try await console.store.amendIncident(
            incident.id,
            version: Int(form["version"]) ?? 0,
            with: content,
            by: keeper,
            at: console.settings.now()
        )
        switch result {
        case .done: return .seeOther("/incidents/\(incident.id)?done=\(Notice.incidentSaved.rawValue)")
        case .notFound: throw ConsoleError.noSuchPage
        case .overtaken:
            draft.fault("circumstances", IncidentText.all.overtaken)
            return respond(try await self.incident(context), draft, context, status: .conflict)
        }
    }

    private func incident(_ context: OverseerContext) async throws -> Incident {
        let id = try context.parameters.require("incident")
        let now = console.settings.now()
        guard let found = try await console.store.incident(id, for: context.session.advocate, at: now) else {
            throw ConsoleError.noSuchPage
        }
        return found
    }

    private func draft(_ form: Form, _ context: OverseerContext) -> IncidentDraft {
        let moments = console.moments(for: Reader(context.session, path: nil))
        return IncidentDraft(form, on: moments.civilDate(console.settings.now()))
    }

    private func respond(
        _ incident: Incident?,
        version: Int? = nil,
        _ draft: IncidentDraft,
        _ context: OverseerContext,
        status: HTTPResponse.Status = .ok,
        notice: Notice? = nil
    ) -> Response {
        let path = incident.map { "/incidents/\($0.id)" } ?? "/incidents/new"
        let reader = Reader(context.session, path: path)
        let page = IncidentPage(incident, version: version, draft: draft, console.moments(for: reader))
        return console.pages.response(page, for: reader, status: status, notice: notice?.phrase[reader.language])
    }
}

/// The register for a spreadsheet: every version of every incident.
enum IncidentCSV {
    static func text(_ incidents: [Incident], _ moments: Moments) -> String {
        let header = ["number", "version", "written", "author"] + IncidentField.allCases.map(\.rawValue)
        let rows = incidents.flatMap { incident in
            incident.versions.map { version in
                [
                    String(incident.number), String(version.number), moments.moment(version.at).iso,
                    version.advocateName,
                ] + IncidentField.allCases.map { $0.value(of: version.content, moments) }
            }
        }
        return CSV.text([header] + rows)
    }
}
