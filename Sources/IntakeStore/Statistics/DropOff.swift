public import IntakeCore

/// Where interviews stop: for each question of each checklist, how often what became of it. Counts alone, and nothing
/// that a person told.
public struct DropOff: Hashable, Sendable {
    /// The checklists that were asked, by name and version.
    public let checklists: [ChecklistCount]
    /// How many conversations are not counted, since their people were erased.
    public let erased: Int
    /// How many conversations are not counted, since something of them does not read.
    public let damaged: Int
}

/// What became of the interviews of one version of a checklist.
public struct ChecklistCount: Hashable, Sendable {
    /// The name of the checklist.
    public let checklist: String
    /// Its version.
    public let version: String
    /// What people call it.
    public let title: LocalizedText
    /// How many people consented to be asked.
    public let begun: Int
    /// How many interviews were finished.
    public let finished: Int
    /// What became of each question, in the order in which they stand.
    public let questions: [QuestionCount]
}

/// What became of one question, over all interviews in which it was asked.
public struct QuestionCount: Hashable, Sendable {
    /// The question.
    public let question: Question.ID
    /// The question in a few words.
    public let label: LocalizedText
    /// In how many interviews it was asked.
    public internal(set) var asked = 0
    /// How many people answered it, also that they don't know.
    public internal(set) var answered = 0
    /// How many answers were not understood, and are remarks.
    public internal(set) var unclear = 0
    /// How many people passed it.
    public internal(set) var skipped = 0
    /// How many interviews ended with it: the person stopped, fell silent, or began another one.
    public internal(set) var abandoned = 0
    /// How many seconds half of those who answered took at most; none if nobody did.
    public internal(set) var medianSeconds: Int?
}
