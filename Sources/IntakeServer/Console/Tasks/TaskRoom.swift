import Hummingbird
import IntakeCore
import IntakeStore

/// The tasks: what waits for a human and is no case.
struct TaskRoom: Sendable {
    private static let tasksPerPage = 50
    private static let finishedShown = 10

    let console: Console

    var routes: [ConsoleRoute] {
        [
            ConsoleRoute("/tasks", .casePage(page)),
            ConsoleRoute("/tasks/{id}/done", .caseForm(finish)),
        ]
    }

    @Sendable
    private func page(_ request: Request, context: CaseReaderContext) async throws -> Response {
        let advocate = context.session.advocate
        let reader = Reader(context.session, path: "/tasks")
        let now = console.settings.now()
        let mark = try await console.mark(of: advocate.organisation)
        let cursor = request.uri.queryParameters["after"].map(String.init)
        let page = TaskPage(
            open: try await console.store.openTasks(
                for: advocate,
                after: cursor,
                limit: Self.tasksPerPage,
                at: now
            ),
            isFirst: cursor == nil,
            finished: try await console.store.finishedTasks(for: advocate, limit: Self.finishedShown, at: now),
            events: LiveRoom.path(since: mark),
            moments: console.moments(for: reader)
        )
        return console.pages.response(page, for: reader, notice: Notice(in: request)?.phrase[reader.language])
    }

    @Sendable
    private func finish(_ form: Form, context: CaseReaderContext) async throws -> Response {
        let change = try await console.store.finishTask(
            context.parameters.get("id") ?? "",
            by: context.session.advocate,
            at: console.settings.now()
        )
        switch change {
        case .done: return .seeOther("/tasks?done=\(Notice.taskDone.rawValue)")
        case .alreadyDone: return .seeOther("/tasks?done=\(Notice.taskWasDone.rawValue)")
        case .notFound: throw ConsoleError.noSuchPage
        }
    }
}
