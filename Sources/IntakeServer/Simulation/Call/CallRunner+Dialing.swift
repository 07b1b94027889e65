/// What those who are dialled during a call do, by the order in which their numbers were dialled first.
struct DialedAdvocates: Sendable {
    private var plans: [Int: [PhoneScript.Pickup]]
    private var numbers: [String] = []

    init(plans: [Int: [PhoneScript.Pickup]] = [:]) {
        self.plans = plans
    }

    /// Who has this number, and what they do this time.
    mutating func dial(_ number: String) -> (index: Int, pickup: PhoneScript.Pickup) {
        let position = numbers.firstIndex(of: number) ?? numbers.endIndex
        if position == numbers.endIndex { numbers.append(number) }
        let index = position + 1
        guard let pickup = plans[index]?.first else { return (index, .none) }
        plans[index]?.removeFirst()
        return (index, pickup)
    }
}

extension CallRunner {
    /// How long those who answer let it ring.
    private static var ringing: Duration { .seconds(5) }
    /// How long people talk who were put through, if nobody hangs up before.
    private static var conversation: Duration { .seconds(60) }

    /// The call to one number.
    private struct DialedCall {
        var number: DialedNumber
        var identity: CallIdentity
        var index: Int
        var pickup: PhoneScript.Pickup
    }

    /// Calls others, all together or one after the other, until one of them is put through.
    mutating func dial(_ verb: DialVerb) async {
        let rounds = verb.isSequential ? verb.numbers.map { [$0] } : [verb.numbers]
        var outcome = DialOutcome(status: "failed", callSID: "", duration: .zero, isBridged: false)
        for numbers in rounds {
            guard let result = await ring(numbers, verb) else { return }
            outcome = result
            if outcome.isBridged { break }
        }
        leg.finishDialing(outcome)
    }

    /// Lets phones ring together; nil if the person hung up.
    private mutating func ring(_ numbers: [DialedNumber], _ verb: DialVerb) async -> DialOutcome? {
        var calls: [DialedCall] = []
        for number in numbers {
            let call = begin(number, verb)
            calls.append(call)
            await notice(.rings(number: number.number, callerID: call.identity.from))
            await report("initiated", status: "initiated", on: call)
            await report("ringing", status: "ringing", on: call)
        }
        let answered = calls.filter { if case .answers = $0.pickup { true } else { false } }
        let time = answered.isEmpty ? verb.timeout : min(Self.ringing, verb.timeout)
        guard await react(to: .hearing(isInterruptible: false), within: time) != nil else { return nil }
        var outcome: DialOutcome?
        for call in calls {
            if outcome?.isBridged == true {
                await missed(call, status: "canceled")
            } else {
                outcome = await connect(call, verb)
                if outcome == nil { return nil }
            }
        }
        return outcome
    }

    private mutating func begin(_ number: DialedNumber, _ verb: DialVerb) -> DialedCall {
        let (index, pickup) = advocates.dial(number.number)
        return DialedCall(
            number: number,
            identity: CallIdentity(
                parentSID: identity.sid,
                from: verb.callerID ?? identity.from,
                to: number.number,
                direction: .dialed
            ),
            index: index,
            pickup: pickup
        )
    }

    /// Has somebody answer, or not; nil if the person hung up while they talked.
    private mutating func connect(_ call: DialedCall, _ verb: DialVerb) async -> DialOutcome? {
        guard case .answers(let keys) = call.pickup else {
            let status = call.pickup == .busy ? "busy" : "no-answer"
            await missed(call, status: status)
            return DialOutcome(status: status, callSID: call.identity.sid, duration: .zero, isBridged: false)
        }
        await report("answered", status: "in-progress", on: call)
        let screening = await screen(call, keys: keys)
        clock += screening.duration
        guard screening.isAccepted else {
            await missed(call, status: "completed", reporting: screening.duration)
            // The carrier calls this complete: somebody answered. That nobody was put through stands elsewhere.
            return DialOutcome(
                status: "completed",
                callSID: call.identity.sid,
                duration: screening.duration,
                isBridged: false
            )
        }
        return await talk(call, verb)
    }

    /// Lets whoever answered hear the document that is meant for them: at its end they take the call.
    private mutating func screen(_ call: DialedCall, keys: String) async -> (isAccepted: Bool, duration: Duration) {
        guard let screening = call.number.screening else { return (true, .zero) }
        var runner = CallRunner(
            identity: call.identity,
            side: .advocate(call.index),
            surroundings: surroundings,
            request: CallRequest(method: screening.method, url: screening.url),
            person: CallPerson(acts: keys.isEmpty ? [] : [.press(keys)], patience: 100),
            limit: limit - clock
        )
        let result = await runner.run()
        faults += result.faults
        return (result.ending == .endOfDocument, result.duration)
    }

    private mutating func talk(_ call: DialedCall, _ verb: DialVerb) async -> DialOutcome? {
        let time = min(Self.conversation, verb.timeLimit)
        await notice(.bridged(number: call.number.number, time))
        let start = clock
        let deed = await react(to: .talking, within: time)
        await report("completed", status: "completed", on: call, duration: clock - start)
        guard deed != nil else { return nil }
        return DialOutcome(status: "completed", callSID: call.identity.sid, duration: time, isBridged: true)
    }

    private mutating func missed(_ call: DialedCall, status: String, reporting duration: Duration = .zero) async {
        await notice(.missed(number: call.number.number, status: status))
        await report("completed", status: status, on: call, duration: duration)
    }

    /// Tells what became of the call to a number, if the document wants to know.
    private mutating func report(
        _ event: String,
        status: String,
        on call: DialedCall,
        duration: Duration? = nil
    ) async {
        guard let callback = call.number.statusCallback, call.number.statusEvents.contains(event) else { return }
        let fields = call.identity.progress(status: status, duration: duration)
        if let fault = await surroundings.webhooks.notify(callback, fields: fields) { await fail(fault) }
    }
}
