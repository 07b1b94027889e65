import Hummingbird
import IntakeStore

/// Where coordinators see what is destroyed and when, and everybody who keeps the register finds it.
struct PrivacyRoom: Sendable {
    let console: Console

    var routes: [ConsoleRoute] {
        [ConsoleRoute("/privacy", .overseerPage(page))]
    }

    @Sendable
    private func page(_ request: Request, context: OverseerContext) async throws -> Response {
        let advocate = context.session.advocate
        let reader = Reader(context.session, path: "/privacy")
        let policy = console.settings.retention()
        let now = console.settings.now()
        // Whoever runs the system sees the rules and whether the work was done, and no case.
        let list =
            advocate.roles.contains(.coordinator)
            ? try await console.store.retentionList(under: policy, for: .advocate(advocate), at: now) : nil
        let page = PrivacyPage(
            list,
            lastRun: try await console.store.lastRetentionRun(),
            under: policy,
            at: now,
            console.moments(for: reader)
        )
        return console.pages.response(page, for: reader)
    }
}
