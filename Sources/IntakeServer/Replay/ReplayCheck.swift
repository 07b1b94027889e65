import Foundation
import IntakeCore
import IntakeStore

/// Decides stored conversations again, and compares.
public struct ReplayCheck: Sendable {
    private let store: Store
    private let showsContent: Bool

    /// Opens what an installation stored, beside a running server or without.
    ///
    /// - Parameter showsContent: whether differences show what people told. Each case of which something is shown
    ///   gets a row in the audit log.
    /// - Throws: ``StartError`` or `StoreError`, with what to do.
    public static func open(
        data: DataFolder,
        environment: [String: String],
        showsContent: Bool
    ) async throws -> ReplayCheck {
        guard FileManager.default.fileExists(atPath: data.database) else {
            throw StartError("There is no database in \(data.path). Give the data folder with `--data`.")
        }
        let key = try data.readMasterKey(environment: environment)
        return ReplayCheck(store: try await Store.open(at: data.database, masterKey: key), showsContent: showsContent)
    }

    /// Compares all conversations.
    ///
    /// - Parameters:
    ///   - progress: is told how many conversations are done, and of how many.
    ///   - say: is told each difference.
    public func all(progress: (Int, Int) -> Void, say: (String) -> Void) async throws -> ReplayResult {
        let total = try await store.conversationCount()
        var result = ReplayResult()
        for try await entry in store.histories {
            try await compare(entry, into: &result, say: say)
            progress(min(result.count, total), total)
        }
        return result
    }

    /// Compares the conversation of one case.
    ///
    /// - Throws: ``StartError`` if there is no such case.
    public func one(_ reference: String, say: (String) -> Void) async throws -> ReplayResult {
        guard let known = CaseReference(reading: reference), let entry = try await store.history(ofCase: known) else {
            throw StartError("There is no case \(reference). Look up its reference in the console.")
        }
        var result = ReplayResult()
        try await compare(entry, into: &result, say: say)
        return result
    }

    private func compare(
        _ entry: HistoryEntry,
        into result: inout ReplayResult,
        say: (String) -> Void
    ) async throws {
        switch entry {
        case .erased:
            result.erased += 1
        case .otherEngine:
            result.otherEngine += 1
        case .damaged(let id, let reason):
            result.damaged += 1
            say("Conversation \(id) cannot be read. \(reason)")
        case .readable(let history):
            guard let difference = ReplayDifference(history, showsContent: showsContent) else {
                result.same += 1
                return
            }
            result.different += 1
            if showsContent { try await store.noteReplay(ofCase: history.state.reference, at: Date()) }
            say(difference.text)
        }
    }
}
