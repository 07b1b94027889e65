import Foundation
import IntakeStore

/// How many wrong passwords are taken, and from whom, without keeping out the person whose account is attacked.
///
/// A browser that has signed in to the account before is counted by itself: failures elsewhere never shut it out.
/// Any other is counted together with its address, then by address and by account alone, with wider limits. Where the
/// address cannot be told (a proxy on this machine of which nothing is believed), an unknown browser is counted by the
/// account alone: five wrong guesses by anybody must not shut out everybody.
struct SignInThrottle: Sendable {
    /// Failures are forgotten after this many seconds.
    static let window: TimeInterval = 15 * 60
    /// Failures of one account from one place.
    static let fromOnePlace = 5
    /// Failures from one address, which a whole office may share.
    static let fromAddress = 30
    /// Failures of one account from all browsers that it does not know.
    static let ofAccount = 50
    /// Failures of all accounts and addresses together, of browsers that no account knows: what a flood of logins, real
    /// or not, may write. More than passwords can be looked at in that time.
    static let ofAll = 20_000

    let store: Store

    /// One attempt to sign in.
    struct Attempt: Sendable {
        let login: String
        /// Where it comes from, if that can be told.
        let address: String?
        /// What tells the browser apart, if it has signed in to this account before.
        let knownBrowser: String?
        let at: Date
    }

    /// Whether an attempt may go on. It counts as a failure from the start, so that many at once gain nothing.
    func admits(_ attempt: Attempt) async throws -> Bool {
        let place = attempt.place
        for subject in [place] + attempt.wider {
            guard try await failures(of: subject, at: attempt.at) < subject.limit else { return false }
        }
        guard try await record(place, of: attempt) else { return false }
        return try await failures(of: place, at: attempt.at) <= place.limit
    }

    /// Counts a wrong password against the address and the account too.
    func failed(_ attempt: Attempt) async throws {
        for subject in attempt.wider {
            _ = try await record(subject, of: attempt)
        }
    }

    /// Forgets the failures of a place from which the right password came.
    func succeeded(_ attempt: Attempt) async throws {
        try await store.clearSignInFailures(subject: attempt.place.name)
    }

    /// Notes a failure, unless a flood has written as many as may be. A known browser is not kept out by it.
    private func record(_ subject: Subject, of attempt: Attempt) async throws -> Bool {
        try await store.recordSignInFailure(
            subject: subject.name,
            unlessMoreThan: attempt.knownBrowser == nil ? Self.ofAll : nil,
            since: attempt.at.addingTimeInterval(-Self.window),
            at: attempt.at
        )
    }

    private func failures(of subject: Subject, at now: Date) async throws -> Int {
        try await store.signInFailures(subject: subject.name, since: now.addingTimeInterval(-Self.window))
    }
}

/// One thing that failures are counted for.
private struct Subject {
    let name: String
    let limit: Int
}

extension SignInThrottle.Attempt {
    /// Where it comes from, as closely as can be told.
    fileprivate var place: Subject {
        guard let from = knownBrowser.map({ "browser \($0)" }) ?? address.map({ "address \($0)" }) else {
            return account
        }
        return Subject(name: "account \(login) \(from)", limit: SignInThrottle.fromOnePlace)
    }

    /// What else an attempt from an unknown browser is counted for.
    fileprivate var wider: [Subject] {
        guard knownBrowser == nil, let address else { return [] }
        return [account, Subject(name: "address \(address)", limit: SignInThrottle.fromAddress)]
    }

    private var account: Subject { Subject(name: "account \(login)", limit: SignInThrottle.ofAccount) }
}
