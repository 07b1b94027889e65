import IntakeCore

/// Reads how long things are kept. What is left out is as usual.
enum RetentionReader {
    private static let months = "months"
    private static let days = "days"

    static func read(_ node: NodeReader) -> RetentionPolicy? {
        let keys = ["closedCases", "unfinished", "strays", "deliveries", "incidents", "notice"]
        guard let mapping = node.mapping(of: keys) else { return nil }
        var policy = RetentionPolicy.usual
        let numbers:
            [(key: String, path: WritableKeyPath<RetentionPolicy, Int>, range: ClosedRange<Int>, unit: String)] =
                [
                    ("closedCases", \.closedCaseMonths, 1...120, months),
                    ("unfinished", \.unfinishedDays, 7...365, days),
                    ("strays", \.strayDays, 1...365, days),
                    // Shorter than this, a carrier's repetition could be taken for a new message.
                    ("deliveries", \.deliveryDays, 7...730, days),
                    ("incidents", \.incidentMonths, RetentionPolicy.leastIncidentMonths...600, months),
                    ("notice", \.noticeDays, 1...90, days),
                ]
        for (key, path, range, unit) in numbers {
            guard let node = mapping[key] else { continue }
            guard let number = node.wholeNumber(in: range, of: unit) else { return nil }
            policy[keyPath: path] = number
        }
        return policy
    }
}
