import Foundation
import IntakeCore
import IntakeStore
import Logging
import Providers

/// What is done with what happens on a call, whichever provider tells it.
struct CallIntake: Sendable {
    let store: Store
    let signed: WebhookGate.Signed
    let provider: any VoiceProvider
    let publicURL: String
    let timers: Wake
    let outbox: Wake
    let recordings: Wake

    /// What happened at a step of a call, and what is heard next. A repetition gets the same answer.
    ///
    /// - Parameters:
    ///   - event: what the webhook says.
    ///   - step: the step that is answered; 0 is the beginning of the call.
    func take(_ event: CallEvent, at step: Int) async throws -> WebhookAnswer {
        let line = try line(of: event)
        let origin = Self.origin(of: event)
        let kind = Self.kind(of: event, at: step, origin: origin, now: signed.at)
        let name = "\(event.callID)/\(step)"
        let advance = try await advance(kind, named: name, event, origin, on: line, next: step + 1)
        return WebhookAnswer(contentType: provider.silentAnswer.contentType, body: advance.reply)
    }

    /// Notes that a call is over. Messages of which no step told belong to it too: the caller hung up after the tone.
    func end(_ event: CallEvent) async throws {
        let line = try line(of: event)
        let origin = Self.origin(of: event)
        for held in try await store.heldRecordings(ofCall: event.callID, account: signed.account) {
            let name = "\(event.callID)/\(held.recordingID)"
            let kind = Event.Kind.recorded(held.message)
            _ = try await advance(kind, named: name, event, origin, on: line, next: 0, recording: held.recordingID)
        }
        _ = try await advance(.hungUp, named: "\(event.callID)/end", event, origin, on: line, next: 0)
    }

    /// Takes the news of a message. If what it tells of has not been heard of, it is held for the step of the call that
    /// leaves it; once the call is over it is taken now: at its step if that was not answered meanwhile, else by itself.
    /// What no conversation takes is deleted at the provider.
    func take(_ report: RecordingReport, of event: CallEvent, at step: Int) async throws {
        guard let id = report.id, let news = report.news else { return }
        if try await note(news, id, report, event) { return recordings.signal() }
        guard news == .completed else { return }
        let line = try line(of: event)
        if try await !hold(report, id, of: event, on: line, at: step) {
            try await takeNow(report, id, of: event, on: line, at: step)
        }
        if try await !note(news, id, report, event) {
            try await store.discardRecording(
                account: signed.account,
                providerRecordingID: id,
                organisation: line.facts.organisation,
                at: signed.at
            )
        }
        recordings.signal()
    }

    private func hold(
        _ report: RecordingReport,
        _ id: String,
        of event: CallEvent,
        on line: ServedLine,
        at step: Int
    ) async throws -> Bool {
        let kind = Event.Kind.recorded(Self.message(report, endKey: nil, at: signed.at))
        let origin = PhoneIdentity.caller(ofCall: event.callID)
        let name = "\(event.callID)/\(step)"
        let arrival = arrival(kind, named: name, event, origin, on: line, recording: id)
        return try await store.holdRecording(arrival, at: Date())
    }

    private func takeNow(
        _ report: RecordingReport,
        _ id: String,
        of event: CallEvent,
        on line: ServedLine,
        at step: Int
    ) async throws {
        let kind = Event.Kind.recorded(Self.message(report, endKey: nil, at: signed.at))
        let origin = PhoneIdentity.caller(ofCall: event.callID)
        for name in ["\(event.callID)/\(step)", "\(event.callID)/\(id)"] {
            let advance = try await advance(kind, named: name, event, origin, on: line, next: step + 1, recording: id)
            if !advance.isRepetition { break }
        }
    }

    private func note(
        _ news: RecordingNews,
        _ id: String,
        _ report: RecordingReport,
        _ event: CallEvent
    ) async throws -> Bool {
        try await store.recordReport(
            news,
            of: id,
            call: event.callID,
            account: signed.account,
            seconds: report.duration.map { Int($0.components.seconds) },
            at: signed.at
        )
    }
}

extension CallIntake {
    /// The line that a call goes over.
    func line(of event: CallEvent) throws -> ServedLine {
        guard let number = event.line, let line = signed.lines.line(number, account: signed.account) else {
            throw IntakeError.unknownLine
        }
        return line
    }

    private static func origin(of event: CallEvent) -> PhoneIdentity {
        event.person.number.map(PhoneIdentity.number) ?? .withheld(call: event.callID)
    }

    /// What a webhook tells of a step. A number entered may be a social insurance number, which is never kept.
    private static func kind(of event: CallEvent, at step: Int, origin: PhoneIdentity, now: Date) -> Event.Kind {
        if step == 0 { return .call(Event.Call(isNumberWithheld: origin.number == nil)) }
        if event.dial != nil { return .advocate(.ended) }
        if let report = event.recording { return .recorded(message(report, endKey: event.digits, at: now)) }
        guard let digits = event.digits, !digits.isEmpty else { return .silence }
        return .keys(SocialInsuranceNumber.masked(in: digits).text)
    }

    private static func message(
        _ report: RecordingReport,
        endKey: String?,
        at: Date
    ) -> Event.RecordedMessage {
        let seconds = report.duration.map { Int($0.components.seconds) } ?? 0
        return Event.RecordedMessage(id: RecordingName.make(at: at), seconds: seconds, endKey: endKey)
    }

    private func advance(
        _ kind: Event.Kind,
        named name: String,
        _ event: CallEvent,
        _ origin: PhoneIdentity,
        on line: ServedLine,
        next step: Int,
        recording: String? = nil
    ) async throws -> Advance {
        let writer = writer(for: event.callID, on: line, step: step)
        return try await advance(kind, named: name, event, origin, on: line, recording: recording) { [provider] in
            provider.answer(writer.script($0)).body
        }
    }

    /// - Parameter document: what is answered, and kept for repetitions.
    func advance(
        _ kind: Event.Kind,
        named name: String,
        _ event: CallEvent,
        _ origin: PhoneIdentity,
        on line: ServedLine,
        recording: String? = nil,
        answering document: @escaping @Sendable (CallTurn) -> [UInt8]
    ) async throws -> Advance {
        let advance = try await store.advanceCall(
            arrival(kind, named: name, event, origin, on: line, recording: recording),
            line: line.facts,
            at: Date(),
            beginning: { line.beginning(with: $0) },
            document: document
        )
        if !advance.isRepetition { timers.signal() }
        if advance.outboxWoken { outbox.signal() }
        return advance
    }

    private func arrival(
        _ kind: Event.Kind,
        named name: String,
        _ event: CallEvent,
        _ origin: PhoneIdentity,
        on line: ServedLine,
        recording: String?
    ) -> Arrival {
        Arrival(
            account: signed.account,
            providerMessageID: name,
            line: line.facts.number,
            organisation: line.facts.organisation,
            origin: origin,
            callID: event.callID,
            recordingID: recording ?? event.recording?.id,
            event: Event(kind, at: signed.at)
        )
    }

    private func writer(for call: String, on line: ServedLine, step: Int) -> CallScriptWriter {
        CallScriptWriter(
            addresses: CallAddresses(account: signed.account, publicURL: publicURL),
            line: line,
            call: call,
            step: step,
            audio: line.audio
        )
    }
}

extension RecordingReport {
    /// What it tells of the recording; nothing while it is being made.
    fileprivate var news: RecordingNews? {
        switch status {
        case .inProgress: nil
        case .completed: .completed
        case .absent: .absent
        case .failed: .failed
        }
    }
}
