/// What a turn asks the world to do.
public enum Effect: Codable, Hashable, Sendable {
    /// Tell the person something.
    case say(Prompt)
    /// Put the case into the queue, or add a reason if it is there.
    case queueCase(CaseReason)
    /// Send this number nothing more.
    case optOut
    /// This number may be written to again.
    case optIn
    /// Destroy all that is held on the person of this conversation.
    case erase
    /// Begin another conversation with the same person.
    case beginAnother
}
