/// What a case is read first for. The queue shows bands in this order, and inside a band the oldest case first; nothing
/// else moves a case up or down.
public enum CaseBand: Int, Codable, CaseIterable, Comparable, Sendable {
    /// The person told of immediate distress.
    case distress
    /// The last day to contest a decision is within 14 days, or has passed.
    case deadline
    /// No advocate has touched it for 5 working days.
    case untouched
    /// Nothing of that: by age alone.
    case age

    /// Bands that are read earlier come first.
    public static func < (left: CaseBand, right: CaseBand) -> Bool {
        left.rawValue < right.rawValue
    }
}
