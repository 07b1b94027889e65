public import Foundation
import IntakeCore
import IntakeStore

/// What the command line does for somebody who has no case and gives their telephone number.
extension PersonalRecords {
    /// Writes what is held under a number beside cases to an archive that its owner alone may read.
    ///
    /// - Parameters:
    ///   - typed: the number, as a person types it.
    ///   - rank: which of the people who use the number, from 1; needed only where there are several.
    ///   - path: the file to write.
    /// - Throws: ``StartError`` if nothing is held, if it is not clear on whom, or if the file is there already or
    ///   cannot be written.
    public func exportNumber(
        _ typed: String,
        person rank: Int?,
        to path: String,
        at now: Date,
        say: (String) -> Void
    ) async throws {
        try refuse(existing: path)
        let search = try search(typed)
        let talker = try choose(in: await store.held(under: search, for: .system, at: now), rank, say: say)
        guard let person = try await store.export(under: search, of: talker, for: .system, at: now) else {
            throw StartError("Nothing is held under this number any more.")
        }
        try write(person, of: catalogue.configuration.lines.first?.organisation, to: path, at: now, say: say)
    }

    /// Destroys what is held under a number beside cases.
    ///
    /// - Parameters:
    ///   - typed: the number, as a person types it.
    ///   - rank: which of the people who use the number, from 1; needed only where there are several.
    ///   - reason: `request` or `mistake`.
    ///   - confirm: asks whether to go on; nothing is changed unless it says so.
    /// - Returns: whether it was done.
    /// - Throws: ``StartError`` if nothing is held, or if it is not clear on whom.
    public func eraseNumber(
        _ typed: String,
        person rank: Int?,
        because reason: String,
        at now: Date,
        say: (String) -> Void,
        confirm: Confirmation
    ) async throws -> Bool {
        let reason = try stated(reason)
        let search = try search(typed)
        let holding = try await store.held(under: search, for: .system, at: now)
        let talker = try choose(in: holding, rank, say: say)
        guard talker != nil || holding.strayCount > 0 else {
            throw StartError("Only that messages to this number were stopped is kept, so that nobody writes to it.")
        }
        guard confirm("Destroy what is held under this number for good?") else { return false }
        let isDone = try await store.erase(under: search, of: talker, because: reason, by: .system, at: now)
        guard isDone else { throw StartError("Nothing is held under this number any more.") }
        say("It is destroyed. What stays: that it was done, and whether messages to the number were stopped.")
        return true
    }

    private func search(_ typed: String) throws -> NumberSearch {
        guard let number = PhoneNumber(typed: typed) else {
            throw StartError("This is no telephone number. Write it with its area code, for example 514 555-0100.")
        }
        return NumberSearch(number, on: catalogue.configuration.lines.map(\.number))
    }

    /// Whose records are meant.
    private func choose(
        in holding: NumberHolding,
        _ rank: Int?,
        say: (String) -> Void
    ) throws -> NumberHolding.Talker.ID? {
        guard !holding.isEmpty else { throw StartError("Nothing is held under this number.") }
        if !holding.cases.isEmpty {
            let cases = holding.cases.map(\.text).joined(separator: ", ")
            say("People who use this number have these cases: \(cases). What is held on them goes by the reference.")
        }
        guard holding.isBesideCases else { throw StartError("Nothing else is held under this number.") }
        guard let rank else {
            guard holding.talkers.count > 1 else { return holding.talkers.first?.id }
            let list = holding.talkers.enumerated().map { "\($0 + 1), who began \($1.begun.formatted(.iso8601))" }
            throw StartError(
                "Several people used this number. Ask when the person first wrote or called, and give one of these "
                    + "with --person: \(list.joined(separator: "; "))."
            )
        }
        guard holding.talkers.indices.contains(rank - 1) else {
            throw StartError("There is no person \(rank) here: \(holding.talkers.count) used this number.")
        }
        return holding.talkers[rank - 1].id
    }
}
