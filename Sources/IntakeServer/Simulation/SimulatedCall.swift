import Foundation

/// A call that the gateway placed through the simulated carrier.
struct SimulatedCall: Codable, Hashable, Sendable {
    /// Where a call stands, in the carrier's words.
    enum State: String, Codable, Sendable {
        case ringing
        case answered = "in-progress"
        case completed
        case unanswered = "no-answer"
        case canceled
    }

    var sid = "CA" + SimulatedCarrier.randomHex()
    var accountSID: String
    var from: String
    var to: String
    /// Where the first document is asked for once somebody answers.
    var url: String
    var method: String
    var fallback: String?
    var statusCallback: String?
    var statusEvents: Set<String>
    /// How many seconds it rings.
    var timeout: Int
    var created: Date
    var state: State = .ringing

    /// - Parameter events: which of the carrier's events the gateway wants to hear of.
    init(form: [String: String], events: Set<String>, accountSID: String, at now: Date) {
        self.accountSID = accountSID
        from = form["From", default: ""]
        to = form["To", default: ""]
        url = form["Url", default: ""]
        method = form["Method", default: "POST"]
        fallback = form["FallbackUrl"]
        statusCallback = form["StatusCallback"]
        statusEvents = events.isEmpty ? ["completed"] : events
        timeout = min(max(form["Timeout"].flatMap { Int($0) } ?? 60, 1), 600)
        created = now
    }

    /// Who calls whom.
    var identity: CallIdentity {
        CallIdentity(sid: sid, from: from, to: to, direction: .placed)
    }
}

extension SimulatedCarrier {
    /// Takes a call, and lets the phone ring.
    func place(_ call: SimulatedCall) {
        calls.append(call)
        Task { await self.ring(call) }
    }

    /// The calls that ring at these phones, one of which answers; waits a while if there is none.
    func answer(_ query: PhoneQuery) async -> [SimulatedCall] {
        let deadline = Date() + Double(min(max(query.wait, 0), 25))
        while true {
            if let index = calls.firstIndex(where: { $0.state == .ringing && query.phones.contains($0.to) }) {
                calls[index].state = .answered
                return [calls[index]]
            }
            if Date() >= deadline || Task.isCancelled { return [] }
            try? await Task.sleep(for: .milliseconds(50))
        }
    }

    /// Changes where a call stands; nil if there is none of that name.
    func change(_ sid: String, to state: SimulatedCall.State) -> SimulatedCall? {
        guard let index = calls.firstIndex(where: { $0.sid == sid }) else { return nil }
        calls[index].state = state
        return calls[index]
    }

    private func ring(_ call: SimulatedCall) async {
        for (number, event) in ["initiated", "ringing"].enumerated() {
            await report(event, status: event, on: call, sequence: number)
        }
        try? await Task.sleep(for: .seconds(call.timeout))
        guard calls.contains(where: { $0.sid == call.sid && $0.state == .ringing }) else { return }
        _ = change(call.sid, to: .unanswered)
        await report("completed", status: "no-answer", on: call, sequence: 2, duration: .zero)
    }

    private func report(
        _ event: String,
        status: String,
        on call: SimulatedCall,
        sequence: Int,
        duration: Duration? = nil
    ) async {
        guard let callback = call.statusCallback, call.statusEvents.contains(event) else { return }
        let fields = call.identity.progress(status: status, duration: duration, sequence: sequence)
        _ = try? await webhook(of: call.accountSID).post(to: callback, fields.map { ($0.name, $0.value) })
    }
}
