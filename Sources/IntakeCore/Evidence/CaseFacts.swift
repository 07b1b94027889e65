/// What a case counts for: gathered from what the person answered and from what became of it.
public struct CaseFacts: Sendable {
    /// What was asked.
    public var checklist: Checklist
    /// The conversations: the case's own first, then those of the cases merged into it.
    public var conversations: [Conversation]
    /// The person's language.
    public var language: Language
    /// How the conversation was held.
    public var channels: Set<Channel>
    /// The list the case is in.
    public var state: CaseState
    /// Why it was closed, where that is known.
    public var closeReason: CloseReason?
    /// Whether the complaint was sent, then or before.
    public var isComplaintSent: Bool
    /// The whole working hours until a human reached the person; none as long as nobody did.
    public var hoursUntilContact: Int?

    /// Gathers facts.
    public init(
        checklist: Checklist,
        conversations: [Conversation],
        language: Language,
        channels: Set<Channel>,
        state: CaseState,
        closeReason: CloseReason? = nil,
        isComplaintSent: Bool = false,
        hoursUntilContact: Int? = nil
    ) {
        self.checklist = checklist
        self.conversations = conversations
        self.language = language
        self.channels = channels
        self.state = state
        self.closeReason = closeReason
        self.isComplaintSent = isComplaintSent
        self.hoursUntilContact = hoursUntilContact
    }

    /// All that the case counts for; nothing for somebody who did not consent to anything being kept.
    public var figures: Set<Figure> {
        guard let own = conversations.first, own.consent != nil else { return [] }
        var figures: Set = [
            Figure(.cases, Figure.all), Figure(.language, language.rawValue), Figure(.channel, channel),
            Figure(.outcome, outcome), Figure(.region, region), Figure(.office, office), Figure(.stop, stop(of: own)),
        ]
        if let hoursUntilContact { figures.insert(Figure(.contact, String(hoursUntilContact))) }
        for question in checklist.questions where question.kind == .yesNo {
            figures.formUnion(self.figures(of: question))
        }
        return figures
    }

    /// Of two interviews of one person, a problem told in either was told.
    private func figures(of question: Question) -> [Figure] {
        let answers = consented.compactMap { $0.answers[question.id]?.value }
        if answers.contains(.yes) {
            return [Figure(.answer(question.id), Figure.yes), Figure(.regionOfYes(question.id), region)]
        }
        return answers.contains(.no) ? [Figure(.answer(question.id), Figure.no)] : []
    }

    private var consented: [Conversation] { conversations.filter { $0.consent != nil } }

    private var channel: String {
        guard channels.count < 2 else { return Figure.bothChannels }
        return channels.first?.rawValue ?? Channel.sms.rawValue
    }

    private var outcome: String {
        let isSent = isComplaintSent || state == .submitted || closeReason == .complaintSent
        if isSent { return CaseOutcome.complaintSent.text }
        return state == .closed ? CaseOutcome.closed(closeReason ?? .other).text : CaseOutcome.open(state).text
    }

    /// Where the person lives; where that is not told or not recognised, where their office is.
    private var region: String {
        guard let places = checklist.places else { return Figure.unknown }
        let told = [place(for: .place), place(for: .office)].compactMap(\.self)
        if let region = told.lazy.compactMap({ places.region(of: $0) }).first { return region.id }
        return told.isEmpty ? Figure.unknown : Figure.other
    }

    private var office: String {
        guard let place = place(for: .office) else { return Figure.unknown }
        return checklist.places?.town(in: place.text)?.id ?? Figure.other
    }

    private func place(for purpose: Question.Purpose) -> Place? {
        guard let question = checklist.question(for: purpose) else { return nil }
        let answers = consented.compactMap { $0.answers[question.id]?.value }
        return answers.compactMap { if case .place(let place) = $0 { place } else { nil } }.first
    }

    private func stop(of conversation: Conversation) -> String {
        switch conversation.phase {
        case .asking(let question): question
        case .finished, .summary, .correcting, .accompaniment: Figure.finished
        case .opening, .consent, .callBackTime, .callBackNoted, .declined, .erased: Figure.other
        }
    }
}
