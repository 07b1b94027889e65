import CurlTransport
import Foundation
import IntakeCore

/// A telephone at a running gateway: what `porte-voix call` is made of.
public struct Telephone: Sendable {
    private let line: ReachedLine
    private let from: String
    private let transport: any Transport
    /// The line's number and group, for people.
    public var lineName: String { line.name }

    /// Connects a phone to the server that runs on a data folder.
    ///
    /// - Parameters:
    ///   - from: the phone's own number, or what the network tells in its place, as `anonymous`.
    ///   - to: the line's number; the first line if there is none.
    /// - Throws: `Faults` or ``StartError``, with what to do.
    public static func connect(
        configuration: String,
        data: DataFolder,
        environment: [String: String],
        from: String,
        to: String?
    ) throws -> Telephone {
        let number = Sender(from) == .withheld ? from : try ReachedLine.phoneNumber(from).e164
        return Telephone(
            line: try ReachedLine.reach(configuration: configuration, data: data, environment: environment, to: to),
            from: number,
            // A carrier waits 15 seconds for a document.
            transport: CurlTransport(totalTimeout: .seconds(15), maximumResponseSize: 1 << 24)
        )
    }

    /// Calls the line and lives through the call.
    ///
    /// - Parameter show: takes one line for the terminal.
    /// - Returns: whether the gateway did nothing wrong.
    /// - Throws: ``StartError`` if the sound cannot be written.
    public func call(_ manner: Manner, show: @escaping @Sendable (String) -> Void) async throws -> Bool {
        let identity = CallIdentity(from: from, to: line.number.e164, direction: .inbound)
        let fallback = line.webhooks + "/fallback"
        let request = CallRequest(url: line.webhooks + "/voice")
        let result = try await play(manner, as: identity, first: request, fallback: fallback, show: show)
        let callback = line.webhooks + "/call-status"
        return await report(result, of: identity, to: callback, after: manner, sequence: 0, show: show)
    }

    /// Waits for a call that the gateway places, answers it and lives through it.
    ///
    /// - Parameter wait: for how many seconds.
    /// - Returns: whether the gateway did nothing wrong.
    /// - Throws: ``StartError`` if nobody calls.
    public func answer(
        _ manner: Manner,
        within wait: Int,
        show: @escaping @Sendable (String) -> Void
    ) async throws -> Bool {
        let call = try await ringing(within: wait)
        show("(the phone rings: \(call.from))")
        if let callback = call.statusCallback, call.statusEvents.contains("answered") {
            let fields = call.identity.progress(status: "in-progress", sequence: 2)
            _ = await webhooks(manner, fallback: nil).notify(callback, fields: fields)
        }
        let request = CallRequest(method: call.method, url: call.url)
        let result = try await play(manner, as: call.identity, first: request, fallback: call.fallback, show: show)
        _ = try? await transport.perform(
            OutboundRequest(method: .post, url: "\(line.carrier ?? "")/phones/calls/\(call.sid)")
        )
        let callback = call.statusEvents.contains("completed") ? call.statusCallback : nil
        return await report(result, of: call.identity, to: callback, after: manner, sequence: 3, show: show)
    }
}

extension Telephone {
    private func webhooks(_ manner: Manner, fallback: String?) -> CallWebhooks {
        CallWebhooks(
            webhook: SimulatedWebhook(accountSID: line.accountSID, token: line.token, transport: transport),
            fallback: fallback,
            isRepeating: manner.repeatsWebhooks
        )
    }

    private func play(
        _ manner: Manner,
        as identity: CallIdentity,
        first request: CallRequest,
        fallback: String?,
        show: @escaping @Sendable (String) -> Void
    ) async throws -> CallRunner.Result {
        var runner = CallRunner(
            identity: identity,
            surroundings: CallRunner.Surroundings(
                webhooks: webhooks(manner, fallback: fallback),
                recordings: CallRecordings(carrier: line.carrier, accountSID: line.accountSID, transport: transport),
                listener: TerminalListener(soundtrack: manner.soundtrack, show: show)
            ),
            request: request,
            person: CallPerson(
                acts: manner.script.acts,
                patience: manner.patience,
                keyboard: manner.keyboard,
                isAtRealSpeed: manner.isAtRealSpeed
            ),
            advocates: DialedAdvocates(plans: manner.script.advocates),
            limit: manner.dropAfter.map { .seconds($0) }
        )
        let result = await runner.run()
        try await manner.soundtrack?.finish()
        return result
    }

    /// Tells the gateway that the call is over.
    private func report(
        _ result: CallRunner.Result,
        of identity: CallIdentity,
        to callback: String?,
        after manner: Manner,
        sequence: Int,
        show: @Sendable (String) -> Void
    ) async -> Bool {
        guard let callback else { return result.faults.isEmpty }
        let fields = identity.progress(status: result.status, duration: result.duration, sequence: sequence)
        let fault = await webhooks(manner, fallback: nil).notify(callback, fields: fields)
        if let fault { show(CallMoment.fails(fault).line) }
        return result.faults.isEmpty && fault == nil
    }

    /// The next call to this phone.
    private func ringing(within wait: Int) async throws -> SimulatedCall {
        guard let carrier = line.carrier else {
            throw StartError("Only a line of the simulated carrier calls a phone in a terminal.")
        }
        // Longer than a carrier waits for a document: nothing rings for a while.
        let transport = CurlTransport(totalTimeout: .seconds(40))
        let deadline = Date() + Double(wait)
        while Date() < deadline {
            let query = PhoneQuery(phones: [from], wait: min(20, max(1, Int(deadline.timeIntervalSinceNow))))
            let response = try await transport.perform(
                OutboundRequest(
                    method: .post,
                    url: carrier + "/phones/calls",
                    headers: ["Content-Type": "application/json"],
                    body: Array(try JSONEncoder().encode(query))
                )
            )
            if let call = try? JSONDecoder().decode([SimulatedCall].self, from: Data(response.body)).first {
                return call
            }
        }
        throw StartError("Nobody called \(from) within \(wait) seconds.")
    }
}

extension CallRunner.Result {
    /// What the carrier says of a call that is over.
    fileprivate var status: String {
        switch ending {
        case .rejected(isBusy: true): "busy"
        case .rejected(isBusy: false): "no-answer"
        case .endOfDocument, .hangup, .personLeft, .failed: "completed"
        }
    }
}
