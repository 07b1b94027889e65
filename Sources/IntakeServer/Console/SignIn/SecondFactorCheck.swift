import IntakeStore
import Logging

/// Checks what somebody typed as their second factor: a code of the moment, or a recovery code. Either is taken once,
/// and mistakes are counted as those with passwords are.
struct SecondFactorCheck: Sendable {
    /// What came of it.
    enum Result: Sendable {
        case right
        case rightByRecoveryCode
        case wrong
        case tooMany
    }

    let console: Console

    /// Checks the fields `code` and `recovery-code` of a form.
    ///
    /// - Parameters:
    ///   - address: where it comes from, if that can be told and counts.
    ///   - knownBrowser: what tells the browser apart, if it signed in to the account before.
    func check(_ form: Form, of advocate: Advocate, address: String?, knownBrowser: String?) async throws -> Result {
        let throttle = SignInThrottle(store: console.store)
        let attempt = SignInThrottle.Attempt(
            login: "second factor of \(advocate.id)",
            address: address,
            knownBrowser: knownBrowser,
            at: console.settings.now()
        )
        guard try await throttle.admits(attempt) else {
            console.logger.warning("A second factor was refused: too many attempts.")
            console.refusals.signIn(.tooManyAttempts, of: advocate, at: attempt.at)
            return .tooMany
        }
        let result = try await result(of: form, advocate)
        if result == .wrong {
            try await throttle.failed(attempt)
            console.refusals.signIn(.code, of: advocate, at: attempt.at)
            console.logger.warning("A second factor was refused.", metadata: ["advocate": "\(advocate.id)"])
        } else {
            try await throttle.succeeded(attempt)
        }
        return result
    }

    private func result(of form: Form, _ advocate: Advocate) async throws -> Result {
        let now = console.settings.now()
        let recoveryCode = RecoveryCode.folded(form["recovery-code"])
        if !recoveryCode.isEmpty {
            let isTaken = try await console.store.useRecoveryCode(recoveryCode, of: advocate, at: now)
            return isTaken ? .rightByRecoveryCode : .wrong
        }
        guard let factor = try await console.store.secondFactor(of: advocate.id),
            let step = TOTP(seed: factor.seed).step(of: form["code"], at: now, after: factor.lastStep),
            try await console.store.useStep(step, of: advocate.id)
        else { return .wrong }
        return .right
    }
}
