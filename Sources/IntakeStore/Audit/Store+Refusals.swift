public import Foundation
public import IntakeCore

/// Why signing in was refused.
public enum SignInRefusal: String, Hashable, Sendable {
    /// The password was wrong.
    case password
    /// The password was right, the code was not.
    case code
    /// There were too many attempts, so that nothing was looked at.
    case tooManyAttempts

    fileprivate var action: AuditAction {
        switch self {
        case .password: .passwordRefused
        case .code: .codeRefused
        case .tooManyAttempts: .signInThrottled
        }
    }
}

/// What was refused, in the audit log. A line may stand for several refusals of the same kind: who writes one decides
/// how many lines a flood of them is worth.
extension Store {
    /// Writes that somebody could not sign in.
    ///
    /// - Parameters:
    ///   - refusal: why.
    ///   - advocate: whose account it is, though perhaps somebody else tried; none if nobody signs in with that.
    ///   - count: how many refusals the line stands for.
    ///   - now: when.
    public func recordRefusedSignIn(
        _ refusal: SignInRefusal,
        of advocate: Advocate?,
        count: Int = 1,
        at now: Date
    ) async throws {
        try await write { [auditLog] connection in
            try auditLog.append(
                refusal.action,
                by: .system,
                organisation: advocate?.organisation,
                detail: RefusalDetail.text(advocate?.id, count),
                at: now,
                in: connection
            )
        }
    }

    /// Writes that somebody asked for what is not theirs.
    ///
    /// - Parameters:
    ///   - request: what was asked and answered, without anything personal: a status and a route.
    ///   - actor: who asked.
    ///   - reference: the case that was asked for, whether or not there is one.
    ///   - count: how many refusals the line stands for.
    ///   - now: when.
    public func recordRefusal(
        _ request: String,
        by actor: Actor,
        reference: CaseReference?,
        count: Int = 1,
        at now: Date
    ) async throws {
        try await write { [auditLog] connection in
            try auditLog.append(
                .refused,
                by: actor,
                organisation: actor.organisation,
                reference: reference?.text,
                detail: RefusalDetail.text(request, count),
                at: now,
                in: connection
            )
        }
    }

    /// Writes that a program came without a token that is in force.
    ///
    /// - Parameters:
    ///   - count: how many refusals the line stands for.
    ///   - now: when.
    public func recordRefusedToken(count: Int = 1, at now: Date) async throws {
        try await write { [auditLog] connection in
            let detail = RefusalDetail.text(nil, count)
            try auditLog.append(.tokenRefused, by: .system, detail: detail, at: now, in: connection)
        }
    }
}

private enum RefusalDetail {
    /// What was refused, and of how many refusals the line tells where it is more than one.
    static func text(_ what: String?, _ count: Int) -> String? {
        let words = [what, count > 1 ? "×\(count)" : nil].compactMap { $0 }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }
}
