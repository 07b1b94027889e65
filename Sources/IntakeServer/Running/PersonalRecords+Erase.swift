public import Foundation
import IntakeCore
import IntakeStore

extension PersonalRecords {
    /// Destroys all that is held on the person of a case.
    ///
    /// - Parameters:
    ///   - written: the reference of one of the person's cases.
    ///   - reason: `request` or `mistake`.
    ///   - confirm: asks whether to go on; nothing is changed unless it says so.
    /// - Returns: whether it was done.
    /// - Throws: ``StartError`` if there is no such case or reason, if it was destroyed before, or if it is held.
    public func erase(
        _ written: String,
        because reason: String,
        at now: Date,
        say: (String) -> Void,
        confirm: Confirmation
    ) async throws -> Bool {
        let reference = try reference(written)
        let reason = try stated(reason)
        let cases = try await store.casesOfPerson(of: reference, for: .system)
        if let cases, !cases.isEmpty {
            say("All that is held on the person of these cases: \(cases.map(\.text).joined(separator: ", ")).")
            guard confirm("Destroy it for good?") else { return false }
        }
        switch try await store.erase(personOf: reference, because: reason, by: .system, at: now) {
        case .done:
            say("It is destroyed. What stays: the references, dates, the reason, and what was done by whom.")
            return true
        case .notFound: throw StartError("There is no case \(reference.text). Look up its reference in the console.")
        case .alreadyErased: throw StartError("Case \(reference.text) was destroyed before. Nothing was changed.")
        case .held(let held, let hold):
            throw StartError(
                "Case \(held.text) is held since \(hold.at.formatted(.iso8601)), by \(hold.advocateName). A coordinator "
                    + "reads why in the console, and can lift the hold there. Nothing was destroyed."
            )
        }
    }
}

extension PersonalRecords {
    /// The reason of this name.
    func stated(_ name: String) throws -> ErasureReason {
        guard let reason = ErasureReason(rawValue: name), ErasureReason.stated.contains(reason) else {
            let known = ErasureReason.stated.map(\.rawValue).joined(separator: ", ")
            throw StartError("\(name) is no reason. Give one of these with --reason: \(known).")
        }
        return reason
    }
}

extension ErasureReason {
    /// The reasons that somebody gives who erases a person.
    static let stated: [ErasureReason] = [.request, .mistake]
}
