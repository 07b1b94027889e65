import Foundation
import IntakeCore

@testable import IntakeStore

/// A conversation as it was stored, beside what deciding it again gives.
struct ReplayedConversation {
    let history: ConversationHistory
    let replay: Replay

    var stored: Conversation { history.state }
    var conversation: Conversation { replay.state }
    var storedEffects: [[Effect]] { history.turns.map(\.decision.effects) }
    var effects: [[Effect]] { replay.decisions.map(\.effects) }
    /// Whether state, effects and transcript are what they were.
    var isExact: Bool { conversation == stored && replay.decisions == history.turns.map(\.decision) }
}

extension Gateway {
    /// The state of the person's conversation.
    func conversation(of phone: PhoneNumber = person(1)) async throws -> Conversation {
        try await storedConversation(of: phone).state
    }

    /// Decides the person's conversation again, from nothing but the database.
    func replayed(of phone: PhoneNumber = person(1)) async throws -> ReplayedConversation {
        let id = try await storedConversation(of: phone).id
        let all = try await replays()
        guard let replayed = all.first(where: { $0.history.id == id }) else { throw StoreError.missingDocument }
        return replayed
    }

    /// Decides all conversations again that can be.
    func replays() async throws -> [ReplayedConversation] {
        try await entries().compactMap { entry in
            guard case .readable(let history) = entry else { return nil }
            return ReplayedConversation(history: history, replay: history.replayed())
        }
    }

    /// What is left of each conversation.
    func entries() async throws -> [HistoryEntry] {
        // Another store has read no document yet.
        try await another().store.histories.reduce(into: []) { $0.append($1) }
    }

    private func storedConversation(of phone: PhoneNumber) async throws -> StoredConversation {
        let store = store
        return try await store.read { connection in
            let arrival = Self.arrival("", from: phone, id: "", at: Self.start)
            guard let stored = try Contact(from: arrival, vault: store.vault, in: connection).conversation else {
                throw StoreError.missingDocument
            }
            return stored
        }
    }
}
