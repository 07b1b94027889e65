public import Foundation
public import IntakeCore

/// The sound of a message.
public struct RecordingAudio: Sendable {
    /// Its media type, as `audio/mpeg`.
    public let mediaType: String
    /// The sound itself.
    public let bytes: Data
    /// When the message was left.
    public let at: Date

    /// Reads a row of `recording_audio` with `created_at` of its recording.
    init(_ row: Row, openedBy key: DataKey) throws {
        mediaType = try row.value("media_type")
        bytes = try key.open(row.value("audio_sealed"), in: .recordingAudio(row.value("recording_id")))
        at = try row.value("created_at")
    }
}

/// What somebody does with the sound of a message.
public enum RecordingUse: Sendable {
    /// They listen to it, part by part.
    case listening
    /// They take a copy away.
    case download

    fileprivate var action: AuditAction { self == .listening ? .listened : .downloaded }
}

extension AuditAction {
    /// Somebody listened to a message; the detail is its id.
    public static let listened = AuditAction(rawValue: "listened")
    /// Somebody took away a copy of a message; the detail is its id.
    public static let downloaded = AuditAction(rawValue: "downloaded")
}

extension Store {
    /// What is asked for within this many seconds belongs to one listening: a browser asks for a sound in parts.
    private static let oneListening: TimeInterval = 10 * 60

    /// The sound of a message that belongs to a case. That it was heard is in the audit log before it is given, once
    /// for each listening.
    ///
    /// - Returns: nothing if there is no such case or message, if it belongs to another organisation, or if the
    ///   sound has not come.
    /// - Throws: ``AccessDenied`` for an account that does not work on cases.
    public func audio(
        of recording: String,
        in reference: CaseReference,
        for actor: Actor,
        as use: RecordingUse = .listening,
        at now: Date
    ) async throws -> RecordingAudio? {
        guard actor.readsCases else { throw AccessDenied() }
        let note = ListeningNote(
            recording: recording,
            reference: reference,
            actor: actor,
            action: use.action,
            since: now - Self.oneListening
        )
        let found = try await read { [vault] connection in
            try Self.audio(of: recording, in: reference, for: actor, vault: vault, connection).map {
                (audio: $0, isNoted: try note.isThere(in: connection))
            }
        }
        guard let found else { return nil }
        if !found.isNoted {
            try await write { [auditLog] in try note.append(to: auditLog, at: now, in: $0) }
        }
        return found.audio
    }

    private static func audio(
        of recording: String,
        in reference: CaseReference,
        for actor: Actor,
        vault: Vault,
        _ connection: any Connection
    ) throws -> RecordingAudio? {
        guard try CaseRow.find(reference, in: actor.organisation, connection) != nil else { return nil }
        let source = try CaseSource(of: reference, vault: vault, in: connection)
        guard source.conversation?.consent != nil, let key = source.key else { return nil }
        return try connection.row(
            """
            SELECT recording_audio.*, recordings.created_at
            FROM recording_audio JOIN recordings ON recordings.id = recording_audio.recording_id
            WHERE recordings.id = ? AND recordings.conversation_id = ?
            """,
            recording,
            source.conversationID
        ).map { try RecordingAudio($0, openedBy: key) }
    }
}

/// The row of the audit log that says that somebody heard a message.
private struct ListeningNote {
    let recording: String
    let reference: CaseReference
    let actor: Actor
    let action: AuditAction
    /// An earlier row is of another listening.
    let since: Date

    func isThere(in connection: any Connection) throws -> Bool {
        try connection.row(
            """
            SELECT 1 AS noted FROM audit
            WHERE reference = ? AND action = ? AND actor_kind = ? AND actor_id = ? AND detail = ? AND at > ?
            LIMIT 1
            """,
            reference.text,
            action.rawValue,
            actor.kind.rawValue,
            actor.id,
            recording,
            since
        ) != nil
    }

    /// Adds the row, unless another part of the same listening was quicker.
    func append(to log: AuditLog, at now: Date, in connection: any Connection) throws {
        guard let row = try CaseRow.find(reference, in: actor.organisation, connection),
            try !isThere(in: connection)
        else { return }
        try log.append(action, on: row.listing, by: actor, detail: recording, at: now, in: connection)
    }
}
