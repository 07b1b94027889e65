public import IntakeCore

/// A closed case on the list of what is about to be destroyed, or of what is kept beyond its time.
public struct RetentionEntry: Hashable, Sendable {
    /// The case.
    public let reference: CaseReference
    /// The group that has it.
    public let organisation: String
    /// The day on which it was closed.
    public let closed: CivilDate
    /// Why it is kept, and until when.
    public let keeping: Keeping
}

/// Cases whose time ends soon, or has ended.
public struct RetentionList: Hashable, Sendable {
    /// The day for which it is told.
    public let day: CivilDate
    /// The cases, the one closed first coming first.
    public let entries: [RetentionEntry]
    /// Whether there are more than are shown.
    public let hasMore: Bool
}
