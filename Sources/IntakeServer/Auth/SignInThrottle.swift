import Foundation
import IntakeStore

/// How many wrong passwords are taken, and from whom, without keeping out the person whose account is attacked.
///
/// A browser that has signed in to the account before is counted by itself: failures elsewhere never shut it out.
/// Any other is counted together with its address, then by address and by account alone, with wider limits. A
/// loopback address is a proxy's and tells nothing of who is behind it: alone it counts for nothing.
struct SignInThrottle: Sendable {
    /// Failures are forgotten after this many seconds.
    static let window: TimeInterval = 15 * 60
    /// Failures of one account from one place.
    static let fromOnePlace = 5
    /// Failures from one address, which a whole office may share.
    static let fromAddress = 30
    /// Failures of one account from all browsers that it does not know.
    static let ofAccount = 50

    let store: Store

    /// One attempt to sign in.
    struct Attempt: Sendable {
        let login: String
        let peer: String?
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
        try await store.recordSignInFailure(subject: place.name, at: attempt.at)
        return try await failures(of: place, at: attempt.at) <= place.limit
    }

    /// Counts a wrong password against the address and the account too.
    func failed(_ attempt: Attempt) async throws {
        for subject in attempt.wider {
            try await store.recordSignInFailure(subject: subject.name, at: attempt.at)
        }
    }

    /// Forgets the failures of a place from which the right password came.
    func succeeded(_ attempt: Attempt) async throws {
        try await store.clearSignInFailures(subject: attempt.place.name)
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
        let from = knownBrowser.map { "browser \($0)" } ?? "address \(peer ?? "")"
        return Subject(name: "account \(login) \(from)", limit: SignInThrottle.fromOnePlace)
    }

    /// What else an attempt from an unknown browser is counted for.
    fileprivate var wider: [Subject] {
        guard knownBrowser == nil else { return [] }
        let account = Subject(name: "account \(login)", limit: SignInThrottle.ofAccount)
        guard let peer, !peer.hasPrefix("127."), peer != "::1", !peer.hasPrefix("::ffff:127.") else { return [account] }
        return [account, Subject(name: "address \(peer)", limit: SignInThrottle.fromAddress)]
    }
}
