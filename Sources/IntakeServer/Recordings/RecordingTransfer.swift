import Foundation
import IntakeCore
import IntakeStore
import Logging
import Providers

/// Brings one recording from its provider, or has the provider delete it, and records what became of that.
struct RecordingTransfer: Sendable {
    let store: Store
    /// What speaks for an account; nothing if it carries no calls, or is not configured.
    let provider: @Sendable (_ account: String) -> (any VoiceProvider)?
    /// Takes bodies as large as a recording.
    let transport: any Transport
    let logger: Logger

    /// Fetches a recording that was claimed, and keeps it.
    ///
    /// - Throws: what kept the outcome from being recorded; the claim ends by itself.
    func fetch(_ recording: DueRecording, at now: Date) async throws {
        switch await outcome(of: recording) {
        case .fetched(let audio, let mediaType):
            try await store.keepAudio(Data(audio), of: recording.id, mediaType: mediaType, at: now)
        case .notYetThere:
            try await postpone(recording, at: now)
        case .refused(let failure):
            log("A recording was not fetched.", failure)
            try await postpone(recording, at: now)
        case .gone:
            logger.error("A recording is gone at the provider before it could be fetched. Its case says so.")
            try await store.giveUpRecording(recording.id)
        }
    }

    /// Has a recording deleted that was claimed for that.
    ///
    /// - Throws: what kept the outcome from being recorded; the claim ends by itself.
    func remove(_ removal: DueRemoval, at now: Date) async throws {
        switch await outcome(of: removal) {
        case .deleted:
            try await store.markRemovedAtProvider(
                account: removal.account,
                providerRecordingID: removal.providerRecordingID,
                at: now
            )
        case .refused(let failure):
            log("A recording was not deleted at the provider.", failure)
            try await store.postponeRecordingRemoval(
                account: removal.account,
                providerRecordingID: removal.providerRecordingID,
                until: RecordingSchedule.nextRemoval(
                    after: removal.attempts,
                    at: now,
                    spread: Double.random(in: 0...1)
                )
            )
        }
    }

    private func outcome(of recording: DueRecording) async -> RecordingFetch {
        guard let provider = provider(recording.account) else { return .refused(.noVoiceAccount) }
        guard let id = recording.providerRecordingID else { return .notYetThere }
        do {
            let response = try await transport.perform(provider.request(toFetchRecording: id))
            return provider.outcome(ofFetchingRecording: response)
        } catch {
            return .refused(SendFailure(error))
        }
    }

    private func outcome(of removal: DueRemoval) async -> RecordingDeletion {
        guard let provider = provider(removal.account) else { return .refused(.noVoiceAccount) }
        do {
            let request = provider.request(toDeleteRecording: removal.providerRecordingID)
            return provider.outcome(ofDeletingRecording: try await transport.perform(request))
        } catch {
            return .refused(SendFailure(error))
        }
    }

    /// Tries again later, whatever the provider says of that: a password may be wrong for a day, and what a person
    /// said cannot be asked for twice.
    private func postpone(_ recording: DueRecording, at now: Date) async throws {
        let next = RecordingSchedule.nextFetch(
            after: recording.attempts,
            leftAt: recording.leftAt,
            at: now,
            spread: Double.random(in: 0...1)
        )
        if let next {
            try await store.postponeRecording(recording.id, until: next)
        } else {
            logger.error("A recording could not be fetched for a week, and is given up. Its case says so.")
            try await store.giveUpRecording(recording.id)
        }
    }

    private func log(_ message: Logger.Message, _ failure: SendFailure) {
        logger.log(
            level: failure.operatorMustAct ? .error : .notice,
            message,
            metadata: ["reason": "\(failure.sentence)", "code": "\(failure.code ?? "none")"]
        )
    }
}

extension SendFailure {
    fileprivate static let noVoiceAccount = SendFailure(
        retry: .later,
        operatorMustAct: true,
        sentence: "Its account is not configured any more, or carries no calls. Put it back into the configuration."
    )
}
