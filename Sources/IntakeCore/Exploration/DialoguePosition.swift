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

    /// What comes before the open step: while it does, the answers decide nothing.
    private enum Interruption: Hashable, Sendable {
        case erase, restart, another, stopped
        /// The word that was written, and the command that it may be.
        case command(CommandWord)
        /// Who writes after a silence: with what they wrote, with a command, or after a reminder, of which so many.
        case resume(words: Bool, command: CommandWord?, isAskedAgain: Bool, reminders: Int)
        /// The interview counts as over.
        case expired
    }

    private let phase: Phase
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

    init(of conversation: Conversation, in checklist: Checklist) {
        let interruption = Self.interruption(of: conversation)
        phase = conversation.phase
        self.interruption = interruption
        hasCallBack = conversation.consent == nil && conversation.reference != nil
        wasHeard = conversation.lastHeard != nil
        hasUnclearWords = interruption == nil && !conversation.unclear.isEmpty
        hasOwnWords = interruption == nil && conversation.partsHeard > 0
        guard interruption == nil, case .asking(let question) = conversation.phase,
            let index = checklist.questions.firstIndex(where: { $0.id == question })
        else {
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
        switch conversation.confirmation {
        case .erase: return .erase
        case .restart: return .restart
        case .another: return .another
        case .command(let command, _): return .command(command)
        case .resume(let words, let isAskedAgain):
            let command = words.flatMap { CommandWord.read(IncomingText($0)) }
            let sent = conversation.reminders.sent
            return .resume(words: words != nil, command: command, isAskedAgain: isAskedAgain, reminders: sent)
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
