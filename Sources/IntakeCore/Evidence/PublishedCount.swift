/// One count as it is published.
public enum PublishedCount: Hashable, Sendable {
    /// This many.
    case shown(Int)
    /// Kept back: it is smaller than ``leastShown``, or it would give away one that is.
    case hidden

    /// The least count, above zero, that is published. People are few enough to be recognised below it. Quebec's law on
    /// personal information asks that nobody can be; five is the floor that this program keeps.
    public static let leastShown = 5

    /// Whether a count must be kept back. Nobody is not somebody: zero is published.
    static func isSmall(_ count: Int) -> Bool {
        count > 0 && count < leastShown
    }

    /// The number, where it is published.
    public var number: Int? {
        if case .shown(let number) = self { number } else { nil }
    }
}
