/// Lives through one side of a call: lets a person react, makes the requests, counts the time.
struct CallRunner: Sendable {
    /// What a call came to.
    struct Result: Sendable {
        var ending: CallLeg.Ending
        var duration: Duration
        var faults: [CallFault]
    }

    /// What every side of a call shares.
    struct Surroundings: Sendable {
        var webhooks: CallWebhooks
        var recordings: CallRecordings
        var listener: any CallListener
    }

    /// The most documents of one call: a gateway that redirects for ever must not keep us.
    private static let maximumRequests = 1_000
    /// The longest call that the carrier allows.
    static let maximumLength: Duration = .seconds(14_400)
    /// How long a beep lasts.
    static let beep: Duration = .milliseconds(500)

    let identity: CallIdentity
    let side: CallSide
    let surroundings: Surroundings
    var leg: CallLeg
    var person: CallPerson
    /// What those who are dialled do.
    var advocates: DialedAdvocates
    /// When the network cuts the call.
    let limit: Duration
    var clock: Duration = .zero
    var faults: [CallFault] = []
    private var requests = 0
    /// What the person said after the beep.
    private var words = ""
    private var message: (kept: KeptRecording, message: RecordedMessage)?

    init(
        identity: CallIdentity,
        side: CallSide = .person,
        surroundings: Surroundings,
        request: CallRequest,
        person: CallPerson,
        advocates: DialedAdvocates = DialedAdvocates(),
        limit: Duration? = nil
    ) {
        self.identity = identity
        self.side = side
        self.surroundings = surroundings
        self.leg = CallLeg(requesting: request)
        self.person = person
        self.advocates = advocates
        self.limit = min(limit ?? Self.maximumLength, Self.maximumLength)
    }

    /// Runs to the end.
    mutating func run() async -> Result {
        while true {
            switch leg.step {
            case .request(let request): await ask(request)
            case .hear(let sound, let isInterruptible): await hear(sound, isInterruptible: isInterruptible)
            case .listen(let time): await wait(.listening, for: time)
            case .beep: await beep()
            case .record(let silence):
                // Without a limit to silence, somebody who says no more still hangs up one day.
                await wait(.recording, for: silence == .zero ? .seconds(60) : silence)
            case .recorded(let message): await keep(message)
            case .dial(let verb): await dial(verb)
            case .ended(let ending): return await end(ending)
            }
        }
    }

    @discardableResult
    func notice(_ moment: CallMoment, audio: [UInt8]? = nil) async -> Duration? {
        await surroundings.listener.notice(moment, on: side, audio: audio)
    }

    private mutating func end(_ ending: CallLeg.Ending) async -> Result {
        await reportRecording()
        await notice(.ends(ending))
        return Result(ending: ending, duration: clock, faults: faults)
    }
}

// MARK: - Time

extension CallRunner {
    /// What the person does within a time, unless the network cuts the call before.
    mutating func react(
        to situation: CallPerson.Situation,
        within time: Duration
    ) async -> CallPerson.Reaction.Deed? {
        let left = limit - clock
        let reaction = await person.reaction(to: situation, within: min(time, left))
        clock += reaction.delay
        guard reaction.deed != .hangUp else {
            await notice(.leaves(isCut: false))
            leg.hangUp()
            return nil
        }
        guard clock < limit else {
            await cut()
            return nil
        }
        return reaction.deed
    }

    private mutating func cut() async {
        await notice(.leaves(isCut: true))
        leg.hangUp()
    }

    private mutating func hear(_ sound: CallSound, isInterruptible: Bool) async {
        let (length, audio) = await lengthAndAudio(of: sound)
        let time = await notice(.hears(sound), audio: audio) ?? length
        let start = clock
        guard let deed = await react(to: .hearing(isInterruptible: isInterruptible), within: time) else { return }
        if case .press(let key) = deed {
            await surroundings.listener.interrupt(after: clock - start)
            await notice(.presses(key, isInterrupting: true))
            leg.press(key)
        } else {
            leg.pass()
        }
    }

    private mutating func beep() async {
        await notice(.beep)
        clock += Self.beep
        leg.pass()
    }

    private mutating func wait(_ situation: CallPerson.Situation, for time: Duration) async {
        let start = clock
        guard let deed = await react(to: situation, within: time) else { return }
        switch deed {
        case .nothing:
            await notice(.silence(clock - start))
            leg.pass()
        case .press(let key):
            if clock - start > CallPerson.keyTime { await notice(.silence(clock - start - CallPerson.keyTime)) }
            await notice(.presses(key, isInterrupting: false))
            leg.press(key)
        case .speak(let duration, let words): await speak(duration, words)
        case .hangUp: break
        }
    }

    private mutating func speak(_ duration: Duration, _ words: String) async {
        self.words += words
        let time = min(duration, limit - clock)
        await notice(.speaks(time, words: words))
        let before = clock
        clock += time
        leg.speak(time)
        // What is said after the end of the tape takes no time of the call.
        if case .recorded(let message) = leg.step { clock = before + min(time, message.length) }
        if clock >= limit { await cut() }
    }

    /// How long a sound lasts, and the file if it is one.
    private mutating func lengthAndAudio(of sound: CallSound) async -> (Duration, [UInt8]?) {
        switch sound {
        case .speech(let speech): return (speech.duration, nil)
        case .pause(let duration): return (duration, nil)
        case .tones(let keys): return (.milliseconds(500 * keys.count), nil)
        case .audio(let url):
            do {
                let file = try await surroundings.webhooks.audio(url)
                return (WaveFile(reading: file)?.duration ?? .seconds(3), file)
            } catch {
                await fail(error)
                return (.zero, nil)
            }
        }
    }
}

// MARK: - Requests

extension CallRunner {
    private mutating func ask(_ request: CallRequest) async {
        requests += 1
        guard requests <= Self.maximumRequests else {
            await fail(CallFault(code: 0, sentence: "The gateway sends the call in a circle."))
            return leg.fail()
        }
        let fields = identity.fields(status: status(of: request))
        let answer = await surroundings.webhooks.document(for: request, identity: fields)
        for fault in answer.faults { await fail(fault) }
        await reportRecording()
        if request.isLast {
            leg.hangUp()
        } else if let document = answer.document {
            leg.play(document, from: answer.url)
        } else {
            leg.fail()
        }
    }

    private func status(of request: CallRequest) -> String {
        if request.isLast { return "completed" }
        return requests == 1 && identity.direction == .inbound ? "ringing" : "in-progress"
    }

    mutating func fail(_ fault: CallFault) async {
        faults.append(fault)
        await notice(.fails(fault))
    }

    private mutating func keep(_ message: RecordedMessage) async {
        await notice(.recorded(message))
        let kept = surroundings.recordings.name()
        self.message = (kept, message)
        leg.keep(kept)
    }

    /// Files the last message and tells that it can be fetched: later than the action is asked, as carriers do.
    private mutating func reportRecording() async {
        guard let (kept, message) = message else { return }
        let outcome = await surroundings.recordings.file(message, as: kept, words: words, of: identity)
        self.message = nil
        words = ""
        guard let callback = message.statusCallback, message.statusEvents.contains(outcome.status) else { return }
        if let fault = await surroundings.webhooks.notify(callback, fields: outcome.fields) { await fail(fault) }
    }
}
