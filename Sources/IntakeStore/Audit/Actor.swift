/// Who does something with a case or an account. A wall: an actor of one organisation finds nothing of another.
public enum Actor: Hashable, Sendable {
    /// Somebody with an account in the console.
    case advocate(Advocate)
    /// Another program, through the API.
    case token(APIToken)
    /// The gateway itself, or whoever runs its commands.
    case system

    /// The organisation whose cases the actor finds; none if there is no wall.
    var organisation: String? {
        switch self {
        case .advocate(let advocate): advocate.organisation
        case .token(let token): token.organisation
        case .system: nil
        }
    }

    /// Whether the actor may read what people told.
    var readsCases: Bool {
        switch self {
        case .advocate(let advocate): advocate.worksOnCases
        case .token, .system: true
        }
    }

    /// What sort of actor it is.
    public var kind: ActorKind {
        switch self {
        case .advocate: .advocate
        case .token: .token
        case .system: .system
        }
    }

    /// The row of the account or the token; empty for the system.
    public var id: String {
        switch self {
        case .advocate(let advocate): advocate.id
        case .token(let token): token.id
        case .system: ""
        }
    }
}

/// What sort of actor it was.
public enum ActorKind: String, Codable, Hashable, Sendable {
    /// Somebody with an account in the console.
    case advocate
    /// Another program, through the API.
    case token
    /// The gateway itself, or whoever runs its commands.
    case system
}
