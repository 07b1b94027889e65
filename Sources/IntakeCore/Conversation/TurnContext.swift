/// What a turn may know besides the conversation and the event. All of it is stored with the turn.
public struct TurnContext: Sendable {
    /// The version the conversation is pinned to.
    public var checklist: Checklist
    /// The hash of the wording the conversation is pinned to: the version of the consent text.
    public var wordingVersion: String
    /// The line it happens on.
    public var line: LineFacts
    /// A reference that no case has, in case this turn opens one.
    public var newReference: CaseReference
    /// Where the conversation's case stands, if it has one.
    public var caseState: CaseState?
    /// Whether texts reach the person's number, as far as we know: no carrier has said that it is a landline.
    public var takesTexts: Bool

    /// Makes a context.
    public init(
        checklist: Checklist,
        wordingVersion: String,
        line: LineFacts,
        newReference: CaseReference,
        caseState: CaseState? = nil,
        takesTexts: Bool = true
    ) {
        self.checklist = checklist
        self.wordingVersion = wordingVersion
        self.line = line
        self.newReference = newReference
        self.caseState = caseState
        self.takesTexts = takesTexts
    }
}
