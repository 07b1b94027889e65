import Providers

extension CallDocument {
    /// The largest document that the carrier reads, in bytes.
    private static var maximumSize: Int { TwiML.maximumSize }

    /// Reads a document as strictly as the carrier's own schema does: a misspelt attribute is a fault.
    ///
    /// - Throws: ``CallFault``, with the carrier's number for it.
    init(reading document: [UInt8]) throws(CallFault) {
        guard document.count <= Self.maximumSize else {
            throw CallFault(code: 11750, sentence: "The document has more than 64 kB.")
        }
        let root = try MarkupReader.root(of: document)
        guard root.name == "Response" else { throw .invalid("The document is no Response but <\(root.name)>.") }
        verbs = []
        for element in root.children {
            verbs += try VerbReader(element: element).verbs()
        }
    }
}

/// Reads one verb of a document.
private struct VerbReader {
    let element: MarkupElement

    /// How often a sound without an end is heard.
    private static let endless = 20

    func verbs() throws(CallFault) -> [DocumentVerb] {
        switch element.name {
        case "Say", "Play", "Pause": return try sounds().map(DocumentVerb.sound)
        case "Gather": return [.gather(try gather())]
        case "Record": return [.record(try record())]
        case "Dial": return [.dial(try dial())]
        case "Redirect":
            try check(["method"])
            return [.redirect(CallAddress(url: element.text, method: try method("method")))]
        case "Hangup":
            try check([])
            return [.hangup]
        case "Reject":
            try check(["reason"])
            return [.reject(isBusy: element.value(of: "reason") == "busy")]
        default: throw .invalid("There is no verb <\(element.name)>, or the simulated carrier does not know it.")
        }
    }

    private func sounds() throws(CallFault) -> [CallSound] {
        switch element.name {
        case "Say":
            try check(["voice", "language", "loop"])
            return repeated(.speech(try SpokenWordsReader.speech(of: element)), times: try number("loop") ?? 1)
        case "Play":
            try check(["loop", "digits"])
            let sound = element.value(of: "digits").map(CallSound.tones) ?? .audio(url: element.text)
            return repeated(sound, times: try number("loop") ?? 1)
        case "Pause":
            try check(["length"])
            return [.pause(.seconds(try number("length") ?? 1))]
        default: throw .invalid("A Gather cannot hold <\(element.name)>.")
        }
    }

    private func repeated(_ sound: CallSound, times: Int) -> [CallSound] {
        Array(repeating: sound, count: times == 0 ? Self.endless : min(times, Self.endless))
    }

    private func gather() throws(CallFault) -> GatherVerb {
        try check([
            "input", "action", "method", "timeout", "numDigits", "finishOnKey", "actionOnEmptyResult", "language",
            "speechTimeout", "maxSpeechTime", "speechModel", "enhanced", "hints", "profanityFilter", "bargeIn",
            "partialResultCallback", "partialResultCallbackMethod", "debug",
        ])
        var verb = GatherVerb(prompts: [])
        for child in element.children {
            verb.prompts += try VerbReader(element: child).sounds()
        }
        verb.action = try action()
        if element.value(of: "timeout") != "auto", let seconds = try number("timeout") {
            verb.timeout = .seconds(seconds)
        }
        verb.digitCount = try number("numDigits")
        if let keys = element.value(of: "finishOnKey") { verb.finishKeys = Set(keys) }
        verb.sendsEmptyResult = try flag("actionOnEmptyResult") ?? false
        verb.takesKeys = (element.value(of: "input") ?? "dtmf").split(separator: " ").contains("dtmf")
        return verb
    }

    private func record() throws(CallFault) -> RecordVerb {
        try check([
            "action", "method", "timeout", "finishOnKey", "maxLength", "playBeep", "trim", "transcribe",
            "transcribeCallback", "recordingStatusCallback", "recordingStatusCallbackMethod",
            "recordingStatusCallbackEvent",
        ])
        var verb = RecordVerb()
        verb.action = try action()
        if let seconds = try number("timeout") { verb.silence = .seconds(seconds) }
        if let seconds = try number("maxLength") { verb.maximumLength = .seconds(seconds) }
        if let keys = element.value(of: "finishOnKey") { verb.finishKeys = Set(keys) }
        verb.hasBeep = try flag("playBeep") ?? true
        verb.statusCallback = element.value(of: "recordingStatusCallback")
        verb.statusEvents = events("recordingStatusCallbackEvent") ?? verb.statusEvents
        return verb
    }

    private func dial() throws(CallFault) -> DialVerb {
        try check([
            "action", "method", "timeout", "timeLimit", "hangupOnStar", "callerId", "record", "trim", "answerOnBridge",
            "ringTone", "sequential", "recordingStatusCallback", "recordingStatusCallbackMethod",
            "recordingStatusCallbackEvent",
        ])
        var verb = DialVerb(numbers: [])
        for child in element.children {
            verb.numbers.append(try VerbReader(element: child).dialedNumber())
        }
        if verb.numbers.isEmpty { verb.numbers = [DialedNumber(number: element.text)] }
        verb.action = try action()
        if let seconds = try number("timeout") { verb.timeout = .seconds(seconds) }
        if let seconds = try number("timeLimit") { verb.timeLimit = .seconds(seconds) }
        verb.callerID = element.value(of: "callerId")
        verb.isSequential = try flag("sequential") ?? false
        return verb
    }

    private func dialedNumber() throws(CallFault) -> DialedNumber {
        guard element.name == "Number" else { throw .invalid("The simulated carrier dials a <Number> alone.") }
        try check(["sendDigits", "url", "method", "statusCallback", "statusCallbackMethod", "statusCallbackEvent"])
        return DialedNumber(
            number: element.text,
            screening: try element.value(of: "url").map { (url) throws(CallFault) in
                CallAddress(url: url, method: try method("method"))
            },
            statusCallback: element.value(of: "statusCallback"),
            statusEvents: events("statusCallbackEvent") ?? ["completed"]
        )
    }

    private func action() throws(CallFault) -> CallAddress? {
        let method = try method("method")
        return element.value(of: "action").map { CallAddress(url: $0, method: method) }
    }

    private func method(_ name: String) throws(CallFault) -> String {
        let method = element.value(of: name) ?? "POST"
        guard ["GET", "POST"].contains(method) else { throw invalid(name) }
        return method
    }

    private func number(_ name: String) throws(CallFault) -> Int? {
        guard let value = element.value(of: name) else { return nil }
        guard let number = Int(value), (0...86_400).contains(number) else { throw invalid(name) }
        return number
    }

    private func flag(_ name: String) throws(CallFault) -> Bool? {
        guard let value = element.value(of: name) else { return nil }
        guard let flag = Bool(value) else { throw invalid(name) }
        return flag
    }

    private func events(_ name: String) -> Set<String>? {
        element.value(of: name).map { Set($0.split(separator: " ").map(String.init)) }
    }

    /// Checks that there is no attribute but these.
    private func check(_ names: Set<String>) throws(CallFault) {
        if let unknown = element.attributes.first(where: { !names.contains($0.name) }) { throw invalid(unknown.name) }
    }

    private func invalid(_ attribute: String) -> CallFault {
        .invalid("<\(element.name)> cannot have \(attribute)=\"\(element.value(of: attribute) ?? "")\".")
    }
}
