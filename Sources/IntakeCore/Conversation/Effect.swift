/// What a turn asks the world to do.
public enum Effect: Codable, Hashable, Sendable {
    /// Tell the person something.
    case say(Prompt)
    /// Send the person a text message, whatever the channel.
    case text(Prompt)
    /// Put the case into the queue, or add a reason if it is there.
    case queueCase(CaseReason)
    /// Send this number nothing more.
    case optOut
    /// This number may be written to again.
    case optIn
    /// Destroy all that is held on the person of this conversation.
    case erase
    /// Begin another conversation on the same phone.
    case beginAnother(with: Successor)

    /// Who goes on.
    public enum Successor: String, Codable, Hashable, Sendable {
        /// The same person, with another request.
        case samePerson
        /// Somebody else, who sees nothing of what was said before.
        case someoneElse
    }
}

extension Effect {
    /// Whether another conversation begins.
    public var isBeginningAnother: Bool {
        if case .beginAnother = self { true } else { false }
    }
}
