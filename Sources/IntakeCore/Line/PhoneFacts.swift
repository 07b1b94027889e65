/// What a turn may know of how a line is answered by telephone.
public struct PhoneFacts: Codable, Hashable, Sendable {
    /// When advocates are called at once.
    public var hours: OpeningHours
    /// How many places the list of advocates on call has; all of them are one place if they are called together.
    public var placesOnCall: Int
    /// The seconds after a dropped call from which the interview counts as over.
    public var droppedCall: Int
    /// The facts of the line as they are said aloud, where that differs from how they are written: by the name that
    /// wording uses in braces.
    public var spoken: [String: LocalizedText]

    /// A line on which nobody is called at once.
    public static let nobodyOnCall = PhoneFacts(hours: OpeningHours(week: []), placesOnCall: 0)

    /// Makes facts.
    public init(
        hours: OpeningHours,
        placesOnCall: Int,
        droppedCall: Int = 60 * 60,
        spoken: [String: LocalizedText] = [:]
    ) {
        self.hours = hours
        self.placesOnCall = placesOnCall
        self.droppedCall = droppedCall
        self.spoken = spoken
    }
}
