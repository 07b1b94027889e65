import Dispatch
import Synchronization

/// Hashes and checks passwords, one at a time on a thread of its own.
///
/// One hash takes 128 MiB and a third of a second: on the event loop it would stop every answer, and several at once
/// would be a way to exhaust memory. So they wait in a short line, and beyond it are refused.
public final class PasswordHasher: Sendable {
    /// Thrown where too many sign-ins wait.
    struct Busy: Error {}

    static let longestLine = 16

    private let cost: ScryptHash.Cost
    private let thread = DispatchQueue(label: "passwords")
    private let waiting = Mutex(0)
    private let decoy: ScryptHash

    /// Makes a hasher at the standard cost.
    public convenience init() {
        self.init(cost: .standard)
    }

    /// Makes a hasher at a cost of choice, for tests.
    init(cost: ScryptHash.Cost) {
        self.cost = cost
        decoy = ScryptHash(decoyAt: cost)
    }

    /// The hash of a new password, as the store keeps it.
    func hash(_ password: String) async throws -> String {
        try await inLine { [cost] in try ScryptHash(of: password, cost: cost).encoded }
    }

    /// Whether the next who comes is refused.
    var isFull: Bool { waiting.withLock { $0 >= Self.longestLine } }

    /// A place in the line, for whoever has it.
    struct Place: Sendable {
        fileprivate let hasher: PasswordHasher

        /// Whether `password` is the one that was hashed.
        func matches(_ password: String, _ encoded: String?) async throws -> Bool {
            try await hasher.compare(password, encoded)
        }
    }

    /// Takes a place in the line, or throws ``Busy`` before anything else is done for whoever finds none.
    func withPlace<Value>(_ body: (Place) async throws -> Value) async throws -> Value {
        let isAdmitted = waiting.withLock { count in
            guard count < Self.longestLine else { return false }
            count += 1
            return true
        }
        guard isAdmitted else { throw Busy() }
        defer { waiting.withLock { $0 -= 1 } }
        return try await body(Place(hasher: self))
    }

    /// Whether `password` is the one that was hashed. Without a hash there is the same work and the answer is no, so
    /// that nobody can tell by the time whether an account exists.
    func matches(_ password: String, _ encoded: String?) async throws -> Bool {
        try await withPlace { try await $0.matches(password, encoded) }
    }

    private func compare(_ password: String, _ encoded: String?) async throws -> Bool {
        let stored = encoded.flatMap(ScryptHash.init(encoded:))
        return try await onThread { [decoy] in
            let isSame = try (stored ?? decoy).matches(password)
            return isSame && stored != nil
        }
    }

    /// Runs work on the thread, when its turn comes.
    func inLine<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withPlace { _ in try await onThread(work) }
    }

    private func onThread<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            thread.async { continuation.resume(with: Result { try work() }) }
        }
    }
}
