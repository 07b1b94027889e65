/// Where a conversation stands, with only what decides where it can go from there.
///
/// Two conversations in one position take every input to positions that are all explored. What is left out decides
/// nothing but words: what was answered where no later condition reads it, what is kept for the advocate, when
/// exactly things happened, and the way by which the person came (`RETOUR` leads to the question before on that way,
/// which is a position of its own).
struct DialoguePosition: Hashable, Sendable {
    /// What a question that is open leads to.
    private enum Outlook: Hashable, Sendable {
        /// Questions that were never reached.
        case onward
        /// Questions, some of which were answered before the person went back.
        case between
        /// Every other question has an answer.
        case last
    }

    /// What the person is told or asked instead of the open step. It hides the step: while it lasts, the answers decide
    /// nothing, and of an open question no more than its kind does.
    private enum Interruption: Hashable, Sendable {
        case erase, restart, another, stopped
        /// An ordinary word that may be a command.
        case command
        /// Who writes? After so many reminders.
        case reminded(Int)
        /// Who writes? After something was written, and perhaps asked for the second time.
        case resumed(isAskedAgain: Bool)
        /// The interview counts as over.
        case expired
    }

    private let phase: Phase?
    /// The kind of a hidden question, by the message that asks it again.
    private let hiddenKind: Wording.Key?
    private let interruption: Interruption?
    private let outlook: Outlook?
    /// What the answers before the open question leave of the conditions from there on.
    private let conditions: [PendingCondition]
    private let hasUnclearWords: Bool
    private let hasOwnWords: Bool
    /// Whether a call back was asked for, which stands without consent.
    private let hasCallBack: Bool
    /// Whether the person has written at all: what nobody wrote is never erased.
    private let wasHeard: Bool
    /// Whether it must first be known who holds the phone, which is not being asked now.
    private let isWriterUnknown: Bool
    /// Where the call stands, if there is one.
    private let call: CallPosition?

    init(of conversation: Conversation, in checklist: Checklist) {
        call = CallPosition(of: conversation, in: checklist)
        let isDetour = call?.isDetour == true
        let interruption = isDetour ? nil : Self.interruption(of: conversation)
        self.interruption = interruption
        hasCallBack = conversation.consent == nil && conversation.reference != nil
        wasHeard = conversation.lastHeard != nil
        isWriterUnknown = !isDetour && !conversation.asksWhoWrites && conversation.isWriterUnknown == true
        // On the phone, what was said before the last key decides nothing.
        let isOpen = interruption == nil && conversation.channel != .voice
        hasOwnWords = isOpen && conversation.partsHeard > 0
        hasUnclearWords = isOpen && !conversation.unclear.isEmpty
        let index = conversation.openQuestion.flatMap { id in checklist.questions.firstIndex { $0.id == id } }
        let isHidden = isDetour || (interruption != nil && index != nil)
        phase = isHidden ? nil : conversation.phase
        hiddenKind = isHidden && !isDetour ? index.map { checklist.questions[$0].kind.unclearKey } : nil
        guard let index, !isHidden else {
            outlook = nil
            conditions = []
            return
        }
        outlook = Self.outlook(from: index, of: conversation, in: checklist)
        let earlier = Set(checklist.questions[..<index].map(\.id))
        conditions = checklist.questions[index...].compactMap {
            $0.when?.pending(after: conversation.answers, to: earlier)
        }
    }

    private static func interruption(of conversation: Conversation) -> Interruption? {
        if conversation.isStopped { return .stopped }
        switch conversation.asksFirst {
        case .erase: return .erase
        case .restart: return .restart
        case .another: return .another
        case .command: return .command
        case .resume(let words, let isAskedAgain):
            return words == nil ? .reminded(conversation.reminders.sent) : .resumed(isAskedAgain: isAskedAgain)
        case nil: return conversation.reminders.hasExpired ? .expired : nil
        }
    }

    private static func outlook(from index: Int, of conversation: Conversation, in checklist: Checklist) -> Outlook {
        let applicable = checklist.applicable(to: conversation.answers)
        let open = checklist.questions[index].id
        guard applicable.contains(where: { $0.id != open && conversation.answers[$0.id] == nil }) else { return .last }
        let later = checklist.questions[(index + 1)...]
        return later.contains { conversation.answers[$0.id] != nil } ? .between : .onward
    }
}

extension Conversation {
    fileprivate var asksWhoWrites: Bool {
        if case .resume = asksFirst { true } else { false }
    }

    /// What is asked before anything else. On the phone it makes no difference whether it was asked yet who calls.
    fileprivate var asksFirst: Confirmation? {
        channel == .voice && !reminders.hasExpired ? interruption : confirmation
    }

    fileprivate var openQuestion: Question.ID? {
        if case .asking(let question) = phase { question } else { nil }
    }
}
