import IntakeCore
import IntakeStore

/// The tasks: those that wait with what to do, and the last that were done with who did them.
struct TaskPage: Page {
    typealias Text = TaskText
    static let template = "tasks"

    /// One task.
    struct Row: Sendable {
        let id: String
        let title: String
        let advice: String
        let came: Moment
        let reference: String?
        let stray: Words?
        let ending: Ending?
    }

    /// A text that belongs to no conversation.
    struct Words: Sendable {
        let sender: String
        let line: String
        let text: String
    }

    /// Who did it.
    struct Ending: Sendable {
        let at: Moment
        let name: String
    }

    let title: String
    let open: [Row]
    let finished: [Row]
    let hasFinished: Bool
    let empty: String?
    let next: String?
    let first: String?
    let hasPages: Bool
    let events: String

    var scripts: [Assets.Name] { [.liveScript] }

    init(open: HumanTaskPage, isFirst: Bool, finished: [HumanTask], events: String, moments: Moments) {
        title = TaskText.all.title[moments.language]
        self.open = open.tasks.map { Row($0, moments) }
        self.finished = finished.map { Row($0, moments) }
        hasFinished = !finished.isEmpty
        empty = open.tasks.isEmpty ? TaskText.all.empty[moments.language] : nil
        next = open.next.map { "/tasks?after=\($0)" }
        first = isFirst ? nil : "/tasks"
        hasPages = next != nil || first != nil
        self.events = events
    }
}

extension TaskPage.Row {
    fileprivate init(_ task: HumanTask, _ moments: Moments) {
        let language = moments.language
        id = task.id
        title = task.kind.title[language]
        advice = task.advice[language]
        came = moments.moment(task.at)
        reference = task.reference?.text
        stray = task.stray.map { TaskPage.Words(sender: $0.sender, line: $0.line, text: $0.text) }
        ending = task.ending.map { ending in
            TaskPage.Ending(
                at: moments.moment(ending.at),
                name: ending.advocateName ?? TaskText.all.byItself[language]
            )
        }
    }
}
