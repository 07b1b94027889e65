import Foundation
import IntakeCore
import IntakeStore
import Logging
import Synchronization

/// Writes refusals into the audit log, as many lines as they are worth: a flood of them must not fill the disk.
///
/// Whoever is refused a sign-in waits for none of it: by the time that an answer takes, nobody may tell whether an
/// account exists. What cannot be written is told to the program's log, and the refusal stands.
final class RefusalLog: Sendable {
    private let store: Store
    private let logger: Logger
    private let tally = Mutex(RefusalTally())
    /// The line that waits last to be written: it waits for those before. The tally bounds how many there are.
    private let last = Mutex<Task<Void, Never>?>(nil)

    init(store: Store, logger: Logger) {
        self.store = store
        self.logger = logger
    }

    /// Notes that somebody could not sign in, beside the answer. Logins that nobody has are counted together.
    func signIn(_ refusal: SignInRefusal, of advocate: Advocate?, at now: Date) {
        let kind = "sign-in \(refusal.rawValue) \(advocate?.id ?? "")"
        guard let count = tally.withLock({ $0.add(kind, at: now) }) else { return }
        last.withLock { last in
            let previous = last
            last = Task {
                await previous?.value
                await self.write {
                    try await self.store.recordRefusedSignIn(refusal, of: advocate, count: count, at: now)
                }
            }
        }
    }

    /// Waits until all that was noted is written, before the store is closed.
    func settle() async {
        await last.withLock { $0 }?.value
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
        await write { try await body(count) }
    }

    private func write(_ body: () async throws -> Void) async {
        do {
            try await body()
        } catch {
            logger.error("A refusal is not in the audit log.", metadata: ["kind": "\(type(of: error))"])
        }
    }
}
