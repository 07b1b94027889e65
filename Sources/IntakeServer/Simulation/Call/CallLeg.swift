import Foundation

/// One person's side of a call: follows the gateway's documents by the carrier's rules and says what goes on.
///
/// A state machine without a clock or a network: whoever runs it lets the time of a step pass, presses keys, speaks,
/// makes the requests and tells the result.
struct CallLeg: Sendable {
    /// What goes on.
    enum Step: Hashable, Sendable {
        /// The gateway is asked for a document. → ``CallLeg/play(_:from:)``
        case request(CallRequest)
        /// Something is heard; a key cuts in if it can be interrupted. → ``CallLeg/pass()``, ``CallLeg/press(_:)``
        case hear(CallSound, isInterruptible: Bool)
        /// The phone waits for a key. → ``CallLeg/pass()``, ``CallLeg/press(_:)``
        case listen(Duration)
        /// A beep, then the person may speak. → ``CallLeg/pass()``
        case beep
        /// The carrier records, until so much silence. → ``CallLeg/speak(_:)``, ``CallLeg/press(_:)``,
        /// ``CallLeg/pass()``
        case record(silence: Duration)
        /// A message is complete and must be kept, if it has a length. → ``CallLeg/keep(_:)``
        case recorded(RecordedMessage)
        /// Others are called. → ``CallLeg/finishDialing(_:)``
        case dial(DialVerb)
        /// Nothing more happens.
        case ended(Ending)
    }

    /// Why nothing more happens.
    enum Ending: Hashable, Sendable {
        /// The document has no further verb.
        case endOfDocument
        /// The document says so.
        case hangup
        /// The person hung up, or the network cut the call.
        case personLeft
        /// The document refused the call.
        case rejected(isBusy: Bool)
        /// No document could be had.
        case failed
    }

    /// What goes on now.
    private(set) var step: Step
    private var url: String
    private var verbs: ArraySlice<DocumentVerb> = []
    private var gathering: Gathering?
    private var recording: Recording?
    private var dialing: DialVerb?

    /// The keys that a `Gather` has so far, and what is still to be heard.
    private struct Gathering: Hashable {
        var verb: GatherVerb
        var prompts: ArraySlice<CallSound>
        var keys = ""
    }

    /// The message that a `Record` has so far.
    private struct Recording: Hashable {
        var verb: RecordVerb
        var length: Duration = .zero
    }

    /// A side of a call that begins with this request.
    init(requesting request: CallRequest) {
        step = .request(request)
        url = request.url
    }

    /// The answer to a request: it takes the place of whatever was left to do.
    mutating func play(_ document: CallDocument, from url: String) {
        self.url = url
        verbs = document.verbs[...]
        next()
    }

    /// There is no answer to a request.
    mutating func fail() {
        step = .ended(.failed)
    }

    /// The time of what goes on has passed, without a key or a word.
    mutating func pass() {
        switch step {
        case .hear where gathering != nil: prompt()
        case .hear: next()
        case .listen: finishGathering(with: nil)
        case .beep: step = .record(silence: recording?.verb.silence ?? .zero)
        case .record: finishRecording(.silence)
        case .request, .recorded, .dial, .ended: break
        }
    }

    /// The person presses a key.
    mutating func press(_ key: Character) {
        if case .record = step, recording?.verb.finishKeys.contains(key) == true {
            finishRecording(.key(key))
        } else if hearsKeys {
            gather(key)
        }
    }

    /// The person speaks after the beep.
    mutating func speak(_ duration: Duration) {
        guard case .record = step, let verb = recording?.verb else { return }
        let length = (recording?.length ?? .zero) + duration
        recording?.length = min(length, verb.maximumLength)
        if length >= verb.maximumLength { finishRecording(.limit) }
    }

    /// The person hangs up, or the network cuts the call.
    mutating func hangUp() {
        if case .record = step {
            finishRecording(.hangup)
        } else {
            step = .ended(.personLeft)
        }
    }

    /// The message was kept, under this name and address.
    mutating func keep(_ kept: KeptRecording) {
        guard case .recorded(let message) = step, let verb = recording?.verb else { return }
        recording = nil
        guard message.length > .zero else {
            // An empty message is none: the action is not asked, and the document goes on.
            if message.ending == .hangup { step = .ended(.personLeft) } else { next() }
            return
        }
        let fields = [
            CallField("RecordingSid", kept.sid), CallField("RecordingUrl", kept.url),
            CallField("RecordingDuration", String(message.length.carrierSeconds)),
            CallField("Digits", message.ending.digits),
        ]
        step = .request(request(verb.action, fields: fields, isLast: message.ending == .hangup))
    }

    /// Those who were called have answered, or not.
    mutating func finishDialing(_ outcome: DialOutcome) {
        guard let verb = dialing else { return }
        dialing = nil
        guard let action = verb.action else { return next() }
        step = .request(request(action, fields: outcome.fields))
    }
}

extension CallLeg {
    /// Goes on with the next verb.
    private mutating func next() {
        switch verbs.popFirst() {
        case nil: step = .ended(.endOfDocument)
        case .sound(let sound): step = .hear(located(sound), isInterruptible: false)
        case .gather(let verb):
            gathering = Gathering(verb: verb, prompts: verb.prompts[...])
            prompt()
        case .record(let verb):
            recording = Recording(verb: verb)
            step = verb.hasBeep ? .beep : .record(silence: verb.silence)
        case .dial(let verb):
            dialing = verb
            step = .dial(located(verb))
        case .redirect(let address): step = .request(request(address))
        case .hangup: step = .ended(.hangup)
        case .reject(let isBusy): step = .ended(.rejected(isBusy: isBusy))
        }
    }

    /// Goes on with what a `Gather` says; after it, the phone listens.
    private mutating func prompt() {
        guard let verb = gathering?.verb else { return }
        if let sound = gathering?.prompts.popFirst() {
            step = .hear(located(sound), isInterruptible: verb.takesKeys)
        } else {
            step = .listen(verb.timeout)
        }
    }

    private var hearsKeys: Bool {
        guard gathering?.verb.takesKeys == true else { return false }
        return switch step {
        case .hear, .listen: true
        default: false
        }
    }

    private mutating func gather(_ key: Character) {
        guard let verb = gathering?.verb else { return }
        if verb.finishKeys.contains(key) { return finishGathering(with: key) }
        gathering?.keys.append(key)
        gathering?.prompts = []
        if gathering?.keys.count == verb.digitCount {
            finishGathering(with: nil)
        } else {
            step = .listen(verb.timeout)
        }
    }

    /// Sends the keys to the action; without a key, the document goes on.
    private mutating func finishGathering(with finishKey: Character?) {
        guard let gathering else { return }
        self.gathering = nil
        if gathering.keys.isEmpty, !gathering.verb.sendsEmptyResult { return next() }
        var fields = [CallField("Digits", gathering.keys), CallField("msg", "Gather End")]
        fields.append(CallField("FinishedOnKey", finishKey.map(String.init) ?? ""))
        step = .request(request(gathering.verb.action, fields: fields))
    }

    private mutating func finishRecording(_ ending: RecordedMessage.Ending) {
        guard let recording else { return }
        step = .recorded(
            RecordedMessage(
                length: recording.length,
                ending: ending,
                statusCallback: recording.verb.statusCallback.map(located),
                statusEvents: recording.verb.statusEvents
            )
        )
    }
}

extension CallLeg {
    /// A request for an address that the current document names; without one, for the document itself.
    private func request(_ address: CallAddress?, fields: [CallField] = [], isLast: Bool = false) -> CallRequest {
        CallRequest(
            method: address?.method ?? "POST",
            url: address.map { located($0.url) } ?? url,
            fields: fields,
            isLast: isLast
        )
    }

    /// The whole address of what the current document names in its own terms.
    private func located(_ written: String) -> String {
        URL(string: written, relativeTo: URL(string: url))?.absoluteString ?? written
    }

    private func located(_ sound: CallSound) -> CallSound {
        if case .audio(let url) = sound { .audio(url: located(url)) } else { sound }
    }

    private func located(_ verb: DialVerb) -> DialVerb {
        var verb = verb
        verb.numbers = verb.numbers.map { number in
            var number = number
            number.screening = number.screening.map { CallAddress(url: located($0.url), method: $0.method) }
            number.statusCallback = number.statusCallback.map(located)
            return number
        }
        return verb
    }
}
