public import IntakeCore

/// A call that an advocate has the line place: first to their own telephone, then to the person's.
public struct CallBack: Sendable {
    /// Which of the person's numbers is called.
    public enum Number: String, CaseIterable, Sendable {
        /// The one they texted or called from, or entered because theirs is withheld.
        case own
        /// The other one that they gave.
        case other
    }

    /// Our name for it, which says nothing of anybody: it stands in addresses.
    public let id: String
    /// The line that places the call and shows its number.
    public let line: PhoneNumber
    /// The advocate's telephone.
    public let advocate: PhoneNumber
}

/// What became of the wish to call somebody back.
public enum CallBackResult: Sendable {
    /// The call can be placed.
    case ready(CallBack)
    /// There is no such case.
    case notFound
    /// The case is somebody else's, or closed.
    case notYours
    /// The advocate has not told at which telephone to be called.
    case advocateWithoutPhone
    /// The person has no such number.
    case noNumber
    /// The person said that calling this number is not safe.
    case unsafe
}
