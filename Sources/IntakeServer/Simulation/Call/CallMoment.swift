/// Something that happens during a call, as somebody who listens to it notices.
enum CallMoment: Hashable, Sendable {
    /// Something is heard.
    case hears(CallSound)
    /// The beep before a recording.
    case beep
    /// The person presses a key, perhaps into what is being said.
    case presses(Character, isInterrupting: Bool)
    /// Nobody says anything for a while.
    case silence(Duration)
    /// The person speaks after the beep.
    case speaks(Duration, words: String)
    /// A recording is over.
    case recorded(RecordedMessage)
    /// Somebody is called, who sees a number.
    case rings(number: String, callerID: String)
    /// Somebody who was called does not come to the phone.
    case missed(number: String, status: String)
    /// Somebody who was called and the person talk.
    case bridged(number: String, Duration)
    /// The person or the network ends the call.
    case leaves(isCut: Bool)
    /// The carrier ends the call.
    case ends(CallLeg.Ending)
    /// The carrier meets an error of the gateway's.
    case fails(CallFault)
}

extension CallMoment {
    /// The moment as a line of a terminal; keys are joined by whoever prints them.
    var line: String {
        switch self {
        case .hears(.speech(let speech)): Self.line(of: speech)
        case .hears(.audio(let url)): "♪ play \(url)"
        case .hears(.pause(let duration)): "(pause \(duration.inSeconds))"
        case .hears(.tones(let keys)): "♪ keys \(keys)"
        case .beep: "(beep)"
        case .presses(let key, _): "> \(key)"
        case .silence(let duration): "(silence \(duration.inSeconds))"
        case .speaks(_, let words): words.isEmpty ? "> (speaks)" : "> (speaks) \(words)"
        case .recorded(let message): Self.line(of: message)
        case .rings(let number, let callerID): "(rings \(number), which sees \(callerID))"
        case .missed(let number, let status): "(\(number): \(status))"
        case .bridged(let number, let duration): "(connected with \(number) for \(duration.inSeconds))"
        case .leaves(let isCut): isCut ? "(the network cuts the call)" : "> hang up"
        case .ends(let ending): Self.line(of: ending)
        case .fails(let fault): "! \(fault)"
        }
    }

    private static func line(of speech: SpokenWords) -> String {
        "< [\(speech.language ?? "?"), \(speech.voice ?? "?")] \(speech.text)"
    }

    private static func line(of message: RecordedMessage) -> String {
        guard message.length > .zero else { return "(nothing is recorded)" }
        let ending =
            switch message.ending {
            case .key(let key): "ends with \(key)"
            case .silence: "ends with silence"
            case .limit: "is cut at its limit"
            case .hangup: "ends as the person hangs up"
            }
        return "(recording \(message.length.inSeconds), \(ending))"
    }

    private static func line(of ending: CallLeg.Ending) -> String {
        switch ending {
        case .endOfDocument: "(the document ends: the carrier hangs up)"
        case .hangup: "(the gateway hangs up)"
        case .personLeft: "(the call is over)"
        case .rejected(let isBusy): isBusy ? "(busy)" : "(the call is rejected)"
        case .failed: line(of: SpokenWords.apology)
        }
    }
}
