public import Foundation
import IntakeCore
import IntakeStore

extension PersonalRecords {
    private static let most = 10_000

    private var policy: RetentionPolicy { catalogue.configuration.retention }

    /// Says which closed cases are about to be destroyed, and which are kept beyond their time.
    public func list(at now: Date, say: (String) -> Void) async throws {
        let list = try await store.retentionList(under: policy, for: .system, limit: Self.most, at: now)
        if list.entries.isEmpty {
            say("No case is destroyed within the next \(policy.noticeDays) days.")
        }
        for entry in list.entries {
            say("\(entry.reference.text)  closed \(entry.closed.iso)  \(entry.keeping.sentence)")
        }
        if list.hasMore { say("There are more.") }
    }

    /// Destroys now what has been kept long enough, once it was said what that is.
    ///
    /// - Parameters:
    ///   - now: the time.
    ///   - confirm: asks whether to go on; nothing is changed unless it says so.
    /// - Returns: whether it was done.
    public func purge(at now: Date, say: (String) -> Void, confirm: Confirmation) async throws -> Bool {
        let list = try await store.retentionList(under: policy, for: .system, limit: Self.most, at: now)
        let taken = list.entries.filter { $0.keeping.isOver(on: list.day) }
        for entry in taken {
            say("\(entry.reference.text)  closed \(entry.closed.iso)  is destroyed")
        }
        say("Cases to destroy: \(taken.count)\(list.hasMore ? " or more" : "").")
        say(
            "Besides: conversations without consent after \(policy.unfinishedDays) days, texts without a case after "
                + "\(policy.strayDays), carriers’ names for messages after \(policy.deliveryDays)."
        )
        guard confirm("Destroy all this for good?") else { return false }
        let counts = try await store.endRetention(under: policy, at: now).counts
        say(
            "Destroyed: cases \(counts.cases), conversations \(counts.conversations), texts without a case "
                + "\(counts.strays), traces of delivery \(counts.deliveries), incidents \(counts.incidents)."
        )
        return true
    }
}

extension Keeping {
    /// What the command line says of it.
    fileprivate var sentence: String {
        switch self {
        case .open: "is kept: it is open"
        case .held: "is kept: a coordinator holds it"
        case .unread: "is kept: nobody has read all that the person told"
        case .until(let day): "is destroyed on \(day.iso)"
        }
    }
}
