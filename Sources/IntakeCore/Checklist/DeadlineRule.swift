/// The legal deadline that the date of a letter starts.
public struct DeadlineRule: Codable, Hashable, Sendable {
    /// How many days after the date the deadline falls.
    public var days: Int
    /// What sets it, for the advocate: the law's article, and whether to check it.
    public var source: String

    /// Makes a rule of `days` days.
    public init(days: Int, source: String) {
        self.days = days
        self.source = source
    }

    /// The last day to act, from the earliest day that the answer allows; an answer without any date counts as a
    /// letter that could be as old as the deadline itself, so that the case is looked at first.
    ///
    /// - Parameters:
    ///   - answer: the answer to the question that carries the rule.
    ///   - asked: the day of the interview.
    public func deadline(for answer: Answer.Value, asked: CivilDate) -> CivilDate {
        if case .date(let date) = answer {
            return date.earliest.adding(days: days)
        }
        return asked
    }
}
