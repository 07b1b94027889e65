import Foundation

@testable import IntakeStore

extension Store {
    /// The tasks that wait, alone.
    func openTasks(
        for reader: Advocate,
        after cursor: String? = nil,
        limit: Int,
        at now: Date
    ) async throws -> HumanTaskPage {
        try await tasks(for: reader, after: cursor, limit: limit, finished: 0, at: now).open
    }

    /// The tasks that are done, alone.
    func finishedTasks(for reader: Advocate, limit: Int, at now: Date) async throws -> [HumanTask] {
        try await tasks(for: reader, limit: 0, finished: limit, at: now).finished
    }
}
