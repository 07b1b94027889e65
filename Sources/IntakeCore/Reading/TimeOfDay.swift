/// A time on the clock, to the minute.
public struct TimeOfDay: Comparable, Hashable, Sendable {
    /// The hour, 0 to 23.
    public let hour: Int
    /// The minute, 0 to 59.
    public let minute: Int

    /// A time that exists; nil for any other.
    public init?(hour: Int, minute: Int = 0) {
        guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
        self.hour = hour
        self.minute = minute
    }

    /// The form of ISO 8601: `18:30`.
    public var iso: String {
        "\(CivilDate.padded(hour, to: 2)):\(CivilDate.padded(minute, to: 2))"
    }

    /// Earlier times come first.
    public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
        (left.hour, left.minute) < (right.hour, right.minute)
    }
}

extension TimeOfDay: Codable {
    /// Reads the form that ``iso`` writes.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        let numbers = text.split(separator: ":").compactMap { Int($0) }
        guard numbers.count == 2, let time = TimeOfDay(hour: numbers[0], minute: numbers[1]), time.iso == text else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "Not a time: write 18:30.")
        }
        self = time
    }

    /// Writes ``iso``.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}
