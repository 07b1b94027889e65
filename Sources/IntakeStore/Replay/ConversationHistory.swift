import Foundation
public import IntakeCore

/// A conversation with all its turns, as they were stored.
public struct ConversationHistory: Sendable {
    /// The name of its row, which tells nothing of the person.
    public let id: String
    /// Where it stood after its last turn.
    public let state: Conversation
    /// Its turns, in order.
    public let turns: [StoredTurn]
    /// The language it began in.
    let language: Language
}

/// A turn with all that decided it, and what it decided.
public struct StoredTurn: Sendable {
    /// Its place in the conversation, from 1.
    public let number: Int
    /// What happened.
    public let event: Event
    /// What was decided when it happened.
    public let decision: Decision

    /// What else the turn knew.
    let context: TurnContext
    /// What gave its prompts their words.
    let renderer: Renderer
    /// When it was handled.
    let now: Date
}

/// What a turn decided: its effects, and what it added to the transcript.
public struct Decision: Hashable, Sendable {
    /// What the world was asked to do.
    public var effects: [Effect]
    /// What the person had sent.
    public var received: [String]
    /// What the person was answered, message by message.
    public var sent: [String]
}
