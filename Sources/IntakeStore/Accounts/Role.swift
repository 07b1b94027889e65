/// What an account may do. Roles are a set: each adds to the others.
public enum Role: String, Codable, CaseIterable, Hashable, Sendable {
    /// Takes cases and works on them.
    case advocate
    /// Also gives back or closes the cases of others.
    case coordinator
    /// Runs the system: accounts and settings. Reads no case.
    case administrator
}
