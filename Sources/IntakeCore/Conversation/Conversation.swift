public import Foundation

/// One person going through one version of a checklist.
///
/// A conversation is a value: ``handle(_:in:at:)`` changes it and returns what the world should do. It does no
/// input or output, reads no clock, draws no random number, and accepts every event in every phase.
public struct Conversation: Codable, Hashable, Sendable {
    /// Changes whenever the same events would no longer give the same turns.
    public static let engineVersion = 2

    /// The language the person is answered in.
    public internal(set) var language: Language
    /// Where it stands.
    public internal(set) var phase = Phase.opening
    /// The person's consent, once given.
    public internal(set) var consent: Consent?
    /// The answers so far.
    public internal(set) var answers = Answers()
    /// What the person wrote before they could consent: part of the case once they did.
    public internal(set) var openingWords: [String] = []
    /// What the person wrote that answers no question: kept for the advocate.
    public internal(set) var otherWords: [String] = []
    /// When the person wants to be called, in their words, where they asked for that before anything else.
    public internal(set) var callBackTime: [String] = []
    /// Whether the person wants a group's help, once they said.
    public internal(set) var wish: Wish?
    /// The case's reference, once it is in the queue.
    public internal(set) var reference: CaseReference?
    /// Whether the person told of immediate distress.
    public internal(set) var isDistress = false
    /// Whether the person stopped our messages.
    public internal(set) var isStopped = false

    /// The messages that the person left on the phone and that answer no question, by name.
    public internal(set) var messages: [String]?
    /// The number to call back, where the person withholds theirs and gave one by keypad.
    public internal(set) var callBackNumber: PhoneNumber?
    /// Another number, of a mobile, that somebody gave by keypad who called from a telephone that takes no texts.
    public internal(set) var mobile: PhoneNumber?
    /// Whether the person's own number is not known.
    public internal(set) var isNumberWithheld: Bool?
    /// How the person was last heard of.
    public internal(set) var channel: Channel?

    /// The call that it is held over, or the last one.
    var call: CallState?
    /// A command that waits for a yes or a no.
    var confirmation: Confirmation?
    /// Whether somebody else may hold the phone: until they say who they are, nothing that was told before is shown.
    var isWriterUnknown: Bool?
    /// What was not understood since the open question was asked.
    var unclear: [String] = []
    /// How many messages of the person's own words came since the question was asked.
    var partsHeard = 0
    /// When the last of them came.
    var lastPart: Date?
    /// The question answered last, to which late words belong.
    var lastAnswered: Question.ID?
    /// When we last replied.
    var lastReply: Date?
    /// When the person last wrote.
    var lastHeard: Date?
    /// How many reminders were sent since, and when a reminder was last due.
    var reminders = Reminders()
    /// When we last acknowledged a message after the interview.
    var lastAcknowledgement: Date?

    /// A conversation that has not begun.
    public init(language: Language) {
        self.language = language
    }

    /// Takes one event and tells what it causes. Total: no event traps, loops or leaves the person without a next
    /// step.
    ///
    /// - Parameters:
    ///   - event: what happened.
    ///   - context: what else the turn may know.
    ///   - now: when it is handled, not before the event itself.
    public mutating func handle(_ event: Event, in context: TurnContext, at now: Date) -> [Effect] {
        let effects =
            switch event.kind {
            case .text(let text): hear(text, at: event.at, in: context, now: now)
            case .begin: open(in: context)
            case .carrierStopped: stop(in: context, saying: [])
            case .carrierStarted: start(in: context, saying: [])
            case .timer(.pause): goOnAfterPause(in: context)
            case .timer(.reminder): remind(in: context, now: now)
            case .timer(.expiry): expire(in: context)
            case .call, .keys, .silence, .recorded, .advocate, .hungUp: hearCall(event, in: context, now: now)
            }
        if effects.contains(where: \.isSaying) {
            lastReply = now
        }
        return effects
    }
}

extension Conversation {
    /// With whom the person wants to complain.
    public enum Wish: String, Codable, Hashable, Sendable {
        /// A community group helps them.
        case group
        /// They do it alone.
        case alone
    }

    /// A command that asks before it acts.
    enum Confirmation: Codable, Hashable, Sendable {
        case erase
        case restart
        case another
        /// After a long silence: is it the same person? With what they wrote, to be read once we know.
        case resume(words: String?, isAskedAgain: Bool)
        /// An ordinary word that came as the answer to a question for the person's own words.
        case command(CommandWord, words: String)
    }

    /// Whether it is over: what the person writes next begins another conversation.
    public var isOver: Bool {
        phase == .declined || phase == .erased
    }

    /// Whether the interview was finished.
    public var isComplete: Bool {
        phase == .finished
    }

    /// Whether the interview ended in silence; coming back takes it up again.
    public var hasExpired: Bool {
        reminders.hasExpired
    }
}

extension Effect {
    /// Whether it tells the person something.
    var isSaying: Bool {
        if case .say = self { true } else { false }
    }
}
