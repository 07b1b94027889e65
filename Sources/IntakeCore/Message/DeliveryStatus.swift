/// How far a message of ours has come, as far as anyone knows.
///
/// Reports arrive twice, late and out of order. The cases are in order of knowledge, and a status only ever moves
/// towards the end of the list; so the reports of one message lead to the same status in whatever order they come.
/// Where two reports contradict each other, the better news stands: a phone that acknowledged a message has it.
public enum DeliveryStatus: String, Sendable, Codable, CaseIterable {
    /// The provider has it and has not passed it on.
    case queued
    /// The carrier has it. On some carriers nothing more is ever heard.
    case sent
    /// It was withdrawn before it left.
    case canceled
    /// The provider could not send it.
    case failed
    /// The carrier could not deliver it.
    case undelivered
    /// The phone has it.
    case delivered
    /// The person opened it.
    case read

    /// Whether no report can be expected to change what became of the message.
    public var isFinal: Bool {
        self >= .canceled
    }

    /// The status after a report, which never leads backwards.
    public func advanced(by report: DeliveryStatus) -> DeliveryStatus {
        max(self, report)
    }
}

extension DeliveryStatus: Comparable {
    /// Whether the first status comes before the second in the order of knowledge.
    public static func < (first: DeliveryStatus, second: DeliveryStatus) -> Bool {
        first.rank < second.rank
    }

    private var rank: Int {
        switch self {
        case .queued: 0
        case .sent: 1
        case .canceled: 2
        case .failed: 3
        case .undelivered: 4
        case .delivered: 5
        case .read: 6
        }
    }
}
