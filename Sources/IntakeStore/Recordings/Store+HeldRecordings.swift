public import Foundation
public import IntakeCore

/// Messages of which the provider's report came before the step of the call that leaves them. Only the step tells by
/// which key the message ended, so that the report alone must not answer it: the message is held until the step comes,
/// or the call ends.
extension Store {
    /// Holds a message of a call under way.
    ///
    /// - Parameters:
    ///   - arrival: the message, under the name of the step at which it is left.
    ///   - now: when the report came.
    /// - Returns: whether it is kept, now or since before; not if its step was answered otherwise, if the call is over,
    ///   or if it belongs to no conversation.
    public func holdRecording(_ arrival: Arrival, at now: Date) async throws -> Bool {
        try await write { [vault] connection in
            guard case .recorded(let message) = arrival.event.kind, let name = arrival.recordingID else { return false }
            if try RecordingRow.find(account: arrival.account, providerRecordingID: name, in: connection) != nil {
                return true
            }
            guard try !inbound(arrival, in: connection).isKnown(),
                try CallRow.isUnderWay(arrival.callID, account: arrival.account, in: connection),
                let conversation = try Contact(from: arrival, vault: vault, in: connection).underWay
            else { return false }
            try RecordingRow(
                id: message.id,
                conversation: conversation.id,
                account: arrival.account,
                providerCallID: arrival.callID,
                providerRecordingID: name,
                seconds: message.seconds,
                at: now,
                isReady: true
            ).insert(in: connection)
            return true
        }
    }

    /// The messages of a call that are still held, the earliest first: each with the provider's name for it.
    public func heldRecordings(
        ofCall call: String,
        account: String
    ) async throws -> [(recordingID: String, message: Event.RecordedMessage)] {
        try await read { connection in
            try connection.rows(
                """
                SELECT recordings.id, recordings.provider_recording_id, recordings.seconds FROM recordings
                LEFT JOIN messages ON messages.id = recordings.id
                WHERE recordings.account = ? AND recordings.provider_call_id = ?
                    AND recordings.provider_recording_id IS NOT NULL AND messages.id IS NULL
                ORDER BY recordings.created_at, recordings.id
                """,
                account,
                call
            ).map { row in
                let message = Event.RecordedMessage(id: try row.value("id"), seconds: try row.value("seconds"))
                return (recordingID: try row.value("provider_recording_id"), message: message)
            }
        }
    }
}

extension Arrival {
    /// The same; a message that was held goes by the name that it has. Of one that a turn has taken already, only the
    /// key is left to be heard.
    func takingHeld(in connection: any Connection) throws -> Arrival {
        guard case .recorded(var message) = event.kind, let recordingID,
            let held = try RecordingRow.find(account: account, providerRecordingID: recordingID, in: connection)
        else { return self }
        var arrival = self
        if try connection.row("SELECT 1 AS taken FROM messages WHERE id = ?", held.id) != nil {
            arrival.event.kind = message.endKey == "0" ? .keys("0") : .silence
        } else {
            message.id = held.id
            arrival.event.kind = .recorded(message)
        }
        return arrival
    }
}
