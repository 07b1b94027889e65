import Hummingbird
import IntakeCore
import IntakeStore

/// The tasks: what waits for a human and is no case.
struct TaskRoom: Sendable {
    private static let tasksPerPage = 50
    private static let finishedShown = 10
    /// What the open tasks may weigh together, in bytes, so that the page with its files stays below 100 KB; what one
    /// takes besides the words of a text was measured.
    private static let mostBytes = 55_000
    private static let taskBytes = 700

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
        let tasks = try await console.store.tasks(
            for: advocate,
            after: cursor,
            limit: Self.tasksPerPage,
            finished: Self.finishedShown,
            fitting: Self.fitting,
            at: now
        )
        let page = TaskPage(
            open: tasks.open,
            isFirst: cursor == nil,
            finished: tasks.finished,
            events: LiveRoom.path(since: mark),
            moments: console.moments(for: reader)
        )
        return console.pages.response(page, for: reader, notice: Notice(in: request)?.phrase[reader.language])
    }

    /// How many of the first tasks a page can bear: one, however heavy it is.
    private static func fitting(_ tasks: [HumanTask]) -> Int {
        var weight = 0
        let fitting = tasks.prefix { task in
            weight += taskBytes + (task.stray?.text.utf8.count ?? 0)
            return weight <= mostBytes
        }
        return max(fitting.count, 1)
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
