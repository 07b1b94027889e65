import Foundation
import IntakeCore

/// Takes an event of one person, with all that it changes, inside one transaction.
///
/// An event is mostly one turn of one conversation. It is two when the conversation must first hear that the person's
/// messages are stopped, and when the person begins another one.
struct TurnTransaction {
    let connection: any Connection
    let vault: Vault
    let documents: Documents
    /// What the turns may know about the line.
    let line: LineFacts
    /// The account through which messages come and go.
    let account: String
    let now: Date
    /// The call that the events are part of, and the message left on it, by the provider's names.
    var call: (id: String, recordingID: String?)?
    var contact: Contact
    var outcome = TurnOutcome()

    /// Takes what a person sent. Where no conversation is under way, one begins.
    mutating func take(_ arrival: Arrival, beginning: @Sendable (Event) -> Beginning) throws {
        if arrival.callID == nil { try contact.noteText(in: connection) }
        guard let event = arrival.event(beginning: contact.underWay == nil) else { return }
        var conversation = try contact.underWay ?? begin(beginning(event), with: person(arrival.origin))
        try tellOfOptOut(&conversation, before: event)
        let effects = try turn(of: &conversation, on: event, arrival.providerMessageID)
        for case .beginAnother(let successor) in effects {
            try leave(conversation)
            let person = try successor == .samePerson ? person(arrival.origin) : newPerson(arrival.origin)
            try beginAnother(beginning, with: person, after: arrival, in: conversation.state.language)
        }
    }

    /// Takes an event that the conversation itself had planned.
    mutating func take(planned event: Event) throws {
        guard var conversation = contact.underWay else { return }
        try tellOfOptOut(&conversation, before: event)
        try turn(of: &conversation, on: event)
    }

    /// Tells a conversation that does not know it that messages to this phone are stopped: a carrier may have told
    /// us instead of the person, and a new conversation knows nothing of the one before.
    private mutating func tellOfOptOut(_ conversation: inout StoredConversation, before event: Event) throws {
        guard contact.isOptedOut, !conversation.state.isStopped, !event.kind.isFromCarrier else { return }
        try turn(of: &conversation, on: Event(.carrierStopped, at: event.at))
    }

    /// Begins a second conversation on the same phone, in the language of the first.
    private mutating func beginAnother(
        _ beginning: @Sendable (Event) -> Beginning,
        with person: Person,
        after arrival: Arrival,
        in language: Language
    ) throws {
        let isCall = arrival.event.kind.channel == .voice
        let event = Event(isCall ? .call(arrival.call(isLanguageChosen: true)) : .begin, at: now)
        var start = beginning(event)
        start.language = language
        var conversation = try begin(start, with: person)
        try turn(of: &conversation, on: event)
    }

    /// Leaves a conversation to which no message will belong any more. It plans nothing further; where nothing was
    /// consented to, nothing stays.
    private mutating func leave(_ conversation: StoredConversation) throws {
        try plan([], for: conversation)
        if conversation.state.consent == nil, conversation.state.reference == nil, !conversation.state.isOver {
            try forget(conversation)
        }
    }

    /// One turn: decides, then writes all of it.
    @discardableResult
    private mutating func turn(
        of conversation: inout StoredConversation,
        on event: Event,
        _ providerMessageID: String? = nil
    ) throws -> [Effect] {
        let context = try context(of: conversation)
        let renderer = try renderer(of: conversation, in: context)
        let language = conversation.state.language
        let turn = conversation.state.turn(on: event, in: context, rendering: renderer, at: now)
        conversation.turnCount += 1
        contact.conversation = conversation
        try save(conversation)
        try record(turn, of: conversation, after: language, in: context)
        try keepMessages(of: turn, in: conversation, providerMessageID)
        try plan(turn.timers, for: conversation)
        try apply(turn, to: conversation, in: context)
        if conversation.state.isCallBackAlone { try forgetWords(of: conversation) }
        return turn.effects
    }
}

extension Arrival {
    /// The event as a conversation takes it. A call whose conversation is over begins another, whatever is pressed;
    /// its end, and what became of calling an advocate, begin nothing.
    fileprivate func event(beginning: Bool) -> Event? {
        guard beginning else { return event }
        switch event.kind {
        case .keys, .silence, .recorded: return Event(.call(call(isLanguageChosen: false)), at: event.at)
        case .advocate, .hungUp: return nil
        case .text, .begin, .carrierStopped, .carrierStarted, .timer, .call: return event
        }
    }

    fileprivate func call(isLanguageChosen: Bool) -> Event.Call {
        Event.Call(isNumberWithheld: origin.number == nil, isLanguageChosen: isLanguageChosen)
    }
}

extension Event.Kind {
    /// Whether the carrier told us, who knows by itself whether messages are stopped.
    fileprivate var isFromCarrier: Bool {
        self == .carrierStopped || self == .carrierStarted
    }
}
