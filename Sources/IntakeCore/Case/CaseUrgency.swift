/// The facts that decide a case's band, and the rule.
///
/// The band changes with the day, never within one: a list that is read page by page keeps its order until midnight
/// unless somebody acts.
public struct CaseUrgency: Hashable, Sendable {
    /// A deadline counts from as many days before.
    public static let deadlineDays = 14
    /// A case is untouched once as many working days have gone by.
    public static let untouchedWorkingDays = 5

    /// Whether the person told of immediate distress.
    public var isDistress: Bool
    /// Whether the case is closed: then nothing about it presses any more.
    public var isClosed: Bool
    /// The last day to contest a decision, if the person received one.
    public var deadline: CivilDate?
    /// The day on which an advocate last acted on it, or on which it came.
    public var touched: CivilDate

    /// Gathers the facts.
    public init(isDistress: Bool, isClosed: Bool, deadline: CivilDate?, touched: CivilDate) {
        self.isDistress = isDistress
        self.isClosed = isClosed
        self.deadline = deadline
        self.touched = touched
    }

    /// The band on a day: the first that applies.
    public func band(on day: CivilDate) -> CaseBand {
        if isClosed { return .age }
        if isDistress { return .distress }
        if let pressingFrom, day >= pressingFrom { return .deadline }
        return day >= untouchedFrom ? .untouched : .age
    }

    /// The day on which the band changes by itself, if nobody acts before; none if it stays.
    public func nextChange(after day: CivilDate) -> CivilDate? {
        let current = band(on: day)
        return [pressingFrom, untouchedFrom].compactMap { $0 }
            .filter { $0 > day && band(on: $0) != current }
            .min()
    }

    /// The last day on which a case may have been touched to be untouched on `day`.
    public static func untouchedSince(on day: CivilDate) -> CivilDate {
        var last = day
        var workingDays = 0
        while workingDays < untouchedWorkingDays {
            workingDays += last.isWorkingDay ? 1 : 0
            last = last.adding(days: -1)
        }
        return last
    }

    private var pressingFrom: CivilDate? { deadline?.adding(days: -Self.deadlineDays) }

    /// The fifth working day after the last touch, whose own day does not count. Public holidays are not known here
    /// and count as working days, so that a case comes up early rather than late.
    private var untouchedFrom: CivilDate {
        var day = touched
        var workingDays = 0
        while workingDays < Self.untouchedWorkingDays {
            day = day.adding(days: 1)
            workingDays += day.isWorkingDay ? 1 : 0
        }
        return day
    }
}

extension CivilDate {
    /// Whether it is a Monday, a Friday, or a day between.
    fileprivate var isWorkingDay: Bool { weekday <= 5 }
}
