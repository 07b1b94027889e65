/// What a gateway's document tells the carrier to do during a call: its verbs, in order.
///
/// Meanings and defaults are those of Twilio's TwiML for voice.
struct CallDocument: Hashable, Sendable {
    var verbs: [DocumentVerb]
}

/// One thing to do during a call.
enum DocumentVerb: Hashable, Sendable {
    /// The person hears something, and no key counts meanwhile.
    case sound(CallSound)
    /// The person hears something and presses keys.
    case gather(GatherVerb)
    /// The person leaves a message.
    case record(RecordVerb)
    /// Others are called, and one of them may be put through.
    case dial(DialVerb)
    /// Another document takes the place of the rest.
    case redirect(CallAddress)
    /// The carrier hangs up.
    case hangup
    /// The call is not taken: it costs nothing.
    case reject(isBusy: Bool)
}

/// Something that is heard.
enum CallSound: Hashable, Sendable {
    /// Words in the carrier's voice.
    case speech(SpokenWords)
    /// An audio file.
    case audio(url: String)
    /// Nothing, for a while.
    case pause(Duration)
    /// Keys as tones; `w` is half a second of nothing.
    case tones(String)
}

/// Where the carrier asks for a document, as written in the one before.
struct CallAddress: Hashable, Sendable {
    /// An address, or the part of one that follows from the document's own.
    var url: String
    /// `GET` or `POST`.
    var method = "POST"
}

/// Asks for keys.
struct GatherVerb: Hashable, Sendable {
    var prompts: [CallSound]
    /// Where the keys go; the document's own address if there is none.
    var action: CallAddress?
    /// How long the phone waits for the first key, and for each further one.
    var timeout: Duration = .seconds(5)
    /// How many keys end it; any number if there is none.
    var digitCount: Int?
    /// The key that ends it, if one does.
    var finishKeys: Set<Character> = ["#"]
    /// Whether nothing at all is sent to the action too.
    var sendsEmptyResult = false
    /// Whether keys count: a `Gather` for speech alone hears none.
    var takesKeys = true
}

/// Asks for a message.
struct RecordVerb: Hashable, Sendable {
    var action: CallAddress?
    /// How much silence ends it; any amount if zero.
    var silence: Duration = .seconds(5)
    var maximumLength: Duration = .seconds(3600)
    var finishKeys: Set<Character> = Set("1234567890*#")
    var hasBeep = true
    /// Where the carrier tells that the recording can be fetched.
    var statusCallback: String?
    var statusEvents: Set<String> = ["completed"]
}

/// Calls others.
struct DialVerb: Hashable, Sendable {
    var numbers: [DialedNumber]
    var action: CallAddress?
    /// How long their phones ring.
    var timeout: Duration = .seconds(30)
    /// How long a conversation may last.
    var timeLimit: Duration = .seconds(14_400)
    /// The number that they see.
    var callerID: String?
    /// Whether they are called one after the other instead of together.
    var isSequential = false
}

/// Somebody who is called.
struct DialedNumber: Hashable, Sendable {
    var number: String
    /// The document that whoever answers hears before being put through.
    var screening: CallAddress?
    var statusCallback: String?
    var statusEvents: Set<String> = ["completed"]
}
