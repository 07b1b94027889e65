import IntakeCore

/// Measured messages as lines of plain text.
enum MessageTable {
    /// A title, a line of headings, and a line for each message.
    static func text(title: String, column: String, _ messages: [MeasuredMessage]) -> String {
        let width = ([column] + messages.map(\.name)).map(\.count).max() ?? 0
        let heading = row(column, "segments", "of", "units", "left", "alphabet", width: width)
        return ([title, "", heading] + messages.map { row($0, width: width) }).joined(separator: "\n") + "\n"
    }

    private static func row(_ message: MeasuredMessage, width: Int) -> String {
        let segmentation = message.segmentation
        return row(
            message.name,
            String(segmentation.count),
            String(message.budget),
            String(segmentation.units),
            String(message.charactersLeft),
            segmentation.encoding == .gsm7 ? "GSM-7" : "UCS-2",
            width: width
        )
    }

    private static func row(
        _ name: String,
        _ segments: String,
        _ budget: String,
        _ units: String,
        _ left: String,
        _ alphabet: String,
        width: Int
    ) -> String {
        "  " + padded(name, after: width) + padded(segments, before: 10) + padded(budget, before: 4)
            + padded(units, before: 7) + padded(left, before: 6) + "  " + alphabet
    }

    private static func padded(_ text: String, after width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private static func padded(_ text: String, before width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
