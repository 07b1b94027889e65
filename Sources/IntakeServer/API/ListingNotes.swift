import Foundation
import IntakeStore
import Synchronization

/// Tells when a program that reads the list of cases gets a line in the audit log. A program may ask every few seconds:
/// one line stands for an hour.
final class ListingNotes: Sendable {
    /// The seconds for which a line stands.
    static let window: TimeInterval = 3600

    private let last = Mutex<[APIToken.ID: Date]>([:])

    /// Whether a line is due, which then counts as written.
    func isDue(for token: APIToken.ID, at now: Date) -> Bool {
        last.withLock { last in
            if let noted = last[token], now < noted.addingTimeInterval(Self.window) { return false }
            last[token] = now
            return true
        }
    }
}
