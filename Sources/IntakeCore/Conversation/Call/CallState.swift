/// What a conversation knows of the call that it is held over.
struct CallState: Codable, Hashable, Sendable {
    /// What the caller was last asked. Every step has a next one, whatever is pressed and if nothing is.
    enum Step: Codable, Hashable, Sendable {
        /// In which language? → dialogue
        case language
        /// The open step of the conversation itself.
        case dialogue
        /// What else can be done: privacy, erasing, starting over, the other language. → dialogue
        case menu
        /// A caller without a number: where to call back? → check
        case number(then: Sequel)
        /// Was this understood? → dialogue, number, mobile
        case check(Answer.Value, of: Subject)
        /// More to the message just left, or on? → dialogue
        case moreWords
        /// An advocate is called. → afterAdvocate, callTime
        case dialling(Int)
        /// When to call back? → afterAdvocate, dialogue
        case callTime
        /// A call back is promised: a message, or on with the questions? → message, dialogue, farewell
        case afterAdvocate
        /// A message for the advocate. → dialogue
        case message
        /// Nothing was understood three times: call back, go on, or a message? → callTime, dialogue, message
        case lost
        /// Nobody seems to be there; so many times. → dialogue, farewell
        case waiting(Int)
        /// The reference by text as well? → dialogue, mobile
        case textOffer
        /// The caller's own telephone takes no texts: is there a mobile too? → check, dialogue
        case mobile
        /// Goodbye was said. The end of the call.
        case farewell
    }

    /// What follows the caller's number.
    enum Sequel: String, Codable, Hashable, Sendable {
        case questions
        case callTime
    }

    /// What is checked with the caller.
    enum Subject: Codable, Hashable, Sendable {
        case callBackNumber(then: Sequel)
        case answer(Question.ID)
        case mobile
    }

    /// Where the conversation stood when the caller was last asked.
    struct Asked: Codable, Hashable, Sendable {
        var phase: Phase
        var confirmation: Conversation.Confirmation?
    }

    var step: Step
    /// How many times in a row nothing was understood.
    var misses = 0
    /// The step at which nothing was understood three times, once it was left.
    var lostAt: Step?
    /// If the conversation stands elsewhere now, a text moved it, and a key pressed meanwhile answers nothing.
    var asked: Asked
    /// Whether the caller was told what is kept of a message.
    var knowsOfRecording = false
    /// Whether an advocate took the call.
    var isTaken = false
    /// Whether the call is over. Its state stays: the last key may be told after the end, and answers what was asked.
    var isOver = false
}
