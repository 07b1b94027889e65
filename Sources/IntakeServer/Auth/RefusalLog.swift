import Foundation
import IntakeCore
import IntakeStore
import Logging
import Synchronization

/// Writes refusals into the audit log, as many lines as they are worth: a flood of them must not fill the disk.
///
/// What cannot be written is told to the program's log, and the refusal stands.
final class RefusalLog: Sendable {
    private let store: Store
    private let logger: Logger
    private let tally = Mutex(RefusalTally())

    init(store: Store, logger: Logger) {
        self.store = store
        self.logger = logger
    }

    /// Notes that somebody could not sign in. Logins that nobody has are counted together.
    func signIn(_ refusal: SignInRefusal, of advocate: Advocate?, at now: Date) async {
        await write("sign-in \(refusal.rawValue) \(advocate?.id ?? "")", at: now) {
            try await self.store.recordRefusedSignIn(refusal, of: advocate, count: $0, at: now)
        }
    }

    /// Notes that somebody asked for what is not theirs.
    ///
    /// - Parameters:
    ///   - request: the answer's status and the route.
    ///   - actor: who asked.
    ///   - reference: the case that was asked for.
    func request(_ request: String, by actor: Actor, reference: CaseReference?, at now: Date) async {
        await write("\(actor.kind.rawValue) \(actor.id)", at: now) {
            try await self.store.recordRefusal(request, by: actor, reference: reference, count: $0, at: now)
        }
    }

    /// Notes that a program came without a token that is in force.
    func token(at now: Date) async {
        await write("token", at: now) { try await self.store.recordRefusedToken(count: $0, at: now) }
    }

    private func write(_ kind: String, at now: Date, _ body: (Int) async throws -> Void) async {
        guard let count = tally.withLock({ $0.add(kind, at: now) }) else { return }
        do {
            try await body(count)
        } catch {
            logger.error("A refusal is not in the audit log.", metadata: ["kind": "\(type(of: error))"])
        }
    }
}
