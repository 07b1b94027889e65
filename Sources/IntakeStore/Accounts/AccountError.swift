/// Why an account or a token cannot be made.
public struct AccountError: Error, Hashable, CustomStringConvertible {
    private enum Kind {
        case loginTaken
        case loginMissing
        case invitationOver
        case tokenNameTaken
    }

    private let kind: Kind

    /// Another account signs in with that.
    public static let loginTaken = AccountError(kind: .loginTaken)
    /// There is nothing to sign in with.
    public static let loginMissing = AccountError(kind: .loginMissing)
    /// The invitation was used, has expired, or never was.
    public static let invitationOver = AccountError(kind: .invitationOver)
    /// Another token, perhaps a revoked one, has that name.
    public static let tokenNameTaken = AccountError(kind: .tokenNameTaken)

    /// What happened, and what to do.
    public var description: String {
        switch kind {
        case .loginTaken: "Somebody else signs in with this name. Choose another one."
        case .loginMissing: "There is no name to sign in with. Write one."
        case .invitationOver: "This invitation was used already or has expired. Ask for another one."
        case .tokenNameTaken: "A token of this name exists or was revoked. Choose another name."
        }
    }
}
