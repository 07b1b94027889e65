import Foundation

/// How long whoever took something from a list of work has it alone, in seconds: more than a transfer takes. After a
/// crash it is taken again, which does no harm, since fetching and deleting can be repeated.
enum RecordingLease {
    static let length: TimeInterval = 5 * 60

    /// How long after a deletion a report may still come that makes it necessary again.
    static let memory: TimeInterval = 7 * 24 * 60 * 60
}
