public import Foundation
import IntakeCore
import IntakeStore

extension PersonalRecords {
    /// Forbids the destruction of a case, or allows it again, on a coordinator's word.
    ///
    /// - Parameters:
    ///   - written: the reference of the case.
    ///   - isLifted: whether it is allowed again.
    ///   - login: the coordinator whose word it is, by their login.
    ///   - reason: why; kept sealed with the case.
    /// - Throws: ``StartError`` if there is no such case or coordinator, if the reason is missing, or if it stands
    ///   already as it is wished.
    public func hold(
        _ written: String,
        isLifted: Bool,
        onTheWordOf login: String,
        reason: String,
        at now: Date,
        say: (String) -> Void
    ) async throws {
        let reference = try reference(written)
        guard let account = try await store.advocate(login: login)?.advocate, !account.isDisabled,
            account.roles.contains(.coordinator)
        else {
            throw StartError("\(login) is the login of no coordinator. `porte-voix advocate list` shows who is one.")
        }
        let change = isLifted ? store.liftHold : store.hold
        switch try await change(reference, reason, account, true, now) {
        case .done where isLifted: say("Case \(reference.text) may be destroyed again when its time comes.")
        case .done: say("Case \(reference.text) is not destroyed for as long as this stands.")
        case .notFound:
            throw StartError(
                "The group of \(login) has no case \(reference.text). Look up its reference in the console."
            )
        case .erased: throw StartError("Case \(reference.text) was destroyed before: there is nothing to hold.")
        case .unchanged where isLifted: throw StartError("Nothing forbids the destruction of case \(reference.text).")
        case .unchanged: throw StartError("The destruction of case \(reference.text) is forbidden already.")
        case .wordsMissing: throw StartError("A reason is needed. Write it on standard input.")
        }
    }
}
