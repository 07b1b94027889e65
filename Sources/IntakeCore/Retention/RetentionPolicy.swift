/// How long what people told is kept, and what else tells something of them.
///
/// Quebec's law on personal information in the private sector (P-39.1, section 23) has what is no longer needed
/// destroyed; how long that takes is for the group to say. The one bound here is that of the register of incidents.
public struct RetentionPolicy: Hashable, Sendable {
    /// How many months after it was closed a case is destroyed.
    public var closedCaseMonths: Int
    /// How many days after its last message a conversation without consent and without a case is destroyed.
    public var unfinishedDays: Int
    /// How many days after it came, once somebody has read it, a text that belongs to no case is destroyed.
    public var strayDays: Int
    /// How many days the names that providers gave to messages and calls are kept, and the answers to webhooks.
    public var deliveryDays: Int
    /// How many months after the group learned of it an incident stays in the register, at least
    /// ``leastIncidentMonths``.
    public var incidentMonths: Int
    /// For how many days a case stands on the list of what is about to be destroyed.
    public var noticeDays: Int

    /// Five years: section 8 of the regulation on confidentiality incidents (A-2.1, r. 3.1).
    public static let leastIncidentMonths = 60

    /// What applies where configuration says nothing.
    public static let usual = RetentionPolicy()

    /// Makes a policy; what is not named is as usual.
    public init(
        closedCaseMonths: Int = 12,
        unfinishedDays: Int = 30,
        strayDays: Int = 30,
        deliveryDays: Int = 90,
        incidentMonths: Int = leastIncidentMonths,
        noticeDays: Int = 14
    ) {
        self.closedCaseMonths = closedCaseMonths
        self.unfinishedDays = unfinishedDays
        self.strayDays = strayDays
        self.deliveryDays = deliveryDays
        self.incidentMonths = max(incidentMonths, Self.leastIncidentMonths)
        self.noticeDays = noticeDays
    }
}

extension RetentionPolicy {
    /// Whether a case may be destroyed, and when.
    ///
    /// - Parameter today: the day on which it is asked. A case that stands on no list yet gets its whole notice.
    public func keeping(of facts: RetentionFacts, on today: CivilDate) -> Keeping {
        guard let closed = facts.closed else { return .open }
        if facts.isHeld { return .held }
        let due = closed.adding(months: closedCaseMonths)
        let warned = (facts.listed ?? today).adding(days: noticeDays)
        let day = due < warned ? warned : due
        return facts.isRead ? .until(day) : .unread
    }

    /// Whether a case belongs on the list of what is about to be destroyed.
    public func isListed(closed: CivilDate, on today: CivilDate) -> Bool {
        closed.adding(months: closedCaseMonths) <= today.adding(days: noticeDays)
    }
}
