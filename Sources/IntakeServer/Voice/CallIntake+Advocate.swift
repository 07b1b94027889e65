import IntakeCore
import IntakeStore
import Providers

extension CallIntake {
    /// An advocate presses the key that takes the call. Of several whose telephones ring together one gets it: the
    /// answer that is kept under the name of that step is the leg that came first, and a repetition gets it back.
    ///
    /// - Parameter query: whose call it is, and which of those on call answered.
    /// - Returns: whether the call is theirs; not if somebody else has it, or if the caller is not waiting any more.
    func takeByAdvocate(_ event: CallEvent, _ query: CallQuery) async throws -> Bool {
        guard let call = query.call, try await isAwaited(call, at: query.step) else { return false }
        let line = try line(of: event)
        let leg = Array(event.callID.utf8)
        var parent = event
        parent.callID = call
        let taken = try await advance(
            .advocate(.taken),
            named: Self.takingName(call, query.step),
            parent,
            .caller(ofCall: call),
            on: line
        ) { turn in
            if case .advocate = turn.listening { leg } else { [] }
        }
        guard taken.reply == leg else { return false }
        try await claim(taken.caseReference, of: call, for: line.advocate(at: query.place)?.login)
        return true
    }

    private static func takingName(_ call: String, _ step: Int) -> String { "\(call)/\(step)/taken" }

    /// Whether the caller is still at the step at which this advocate was called, or somebody took the call there.
    private func isAwaited(_ call: String, at step: Int) async throws -> Bool {
        if try await store.hasHeard(of: Self.takingName(call, step), account: signed.account) { return true }
        return try await !store.hasHeard(of: "\(call)/\(step)", account: signed.account)
    }

    /// Gives the case to whoever took the call. Also for a repetition: the first time, we may have ended before.
    private func claim(_ reference: CaseReference?, of call: String, for login: String?) async throws {
        guard let login, let advocate = try await store.advocate(login: login)?.advocate else { return }
        var claimed = reference
        if claimed == nil { claimed = try await store.caseReference(ofCall: call, account: signed.account) }
        guard let claimed else { return }
        _ = try await store.claim(claimed, by: advocate, at: signed.at)
    }
}
