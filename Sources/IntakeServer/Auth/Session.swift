import Foundation
import IntakeStore

/// Somebody who is signed in.
struct Session: Sendable {
    /// The secret in the browser's cookie.
    let token: SecureToken
    /// The session as it is kept.
    let kept: AdvocateSession

    /// Who it is.
    var advocate: Advocate { kept.advocate }
    /// How many tasks wait in their organisation; none for an account that reads no case.
    var openTasks: Int?

    /// What the forms of this session carry.
    var formToken: FormToken { FormToken(secret: token) }

    /// Whether they proved lately, with password and second factor, that it is still them at the keyboard.
    func isConfirmed(at now: Date) -> Bool {
        now.timeIntervalSince(kept.confirmed) < SessionLimits.confirmed
    }
}
