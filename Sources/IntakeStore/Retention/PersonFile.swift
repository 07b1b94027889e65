public import Foundation
public import IntakeCore

/// All that is held on one person, as far as one group may reach it.
public struct PersonFile: Sendable {
    /// One case with the sound of its voice messages, by the messages' names.
    public struct Case: Sendable {
        /// The case.
        public let file: CaseFile
        /// The sounds that have come.
        public let sounds: [String: RecordingAudio]
        /// Its letter of complaint in all its versions, the latest first.
        public let letters: [LetterVersion]
        /// What was sent to the ombudsman, the latest first.
        public let submissions: [Submission]
    }

    /// A conversation that has no case.
    public struct Talk: Sendable {
        /// What it was held in last.
        public let language: Language
        /// When it began.
        public let begun: Date
        /// What the person wrote before they could consent, and what answers no question.
        public let words: [String]
        /// All messages in both directions, the earliest first.
        public let transcript: [TranscriptEntry]
    }

    /// The person's language: that of their last case, or of their last conversation.
    public let language: Language
    /// Their cases, the earliest first.
    public let cases: [Case]
    /// Their conversations without a case, the earliest first.
    public let talks: [Talk]
    /// When they stopped our messages.
    public let stops: [OptOut]
    /// Texts from their number that belong to no conversation, the earliest first.
    public let strays: [Stray]
}

extension Store {
    /// All that is held on the person of a case. That it was handed out is in the audit log of each case before it is.
    ///
    /// - Parameters:
    ///   - reference: a case of the person.
    ///   - actor: a coordinator, who gets what their group has, or the system, which gets all.
    ///   - now: when.
    /// - Returns: nothing if there is no such case in the actor's group, or if nothing of it is left.
    /// - Throws: ``AccessDenied`` for an account that is no coordinator's.
    public func export(
        personOf reference: CaseReference,
        for actor: Actor,
        at now: Date
    ) async throws -> PersonFile? {
        guard actor.mayErase else { throw AccessDenied() }
        return try await write { [vault, documents, auditLog] connection in
            guard let scope = try PersonScope.of(reference, in: actor.organisation, connection), !scope.kept.isEmpty
            else { return nil }
            for reference in scope.kept.compactMap(\.reference) {
                guard let row = try CaseRow.find(reference, in: actor.organisation, connection) else { continue }
                try auditLog.append(.exported, on: row.listing, by: actor, at: now, in: connection)
            }
            let reader = PersonFileReader(vault: vault, documents: documents, actor: actor, connection: connection)
            return try reader.file(scope.kept, stops: reader.stops(of: scope.kept))
        }
    }
}

/// Reads all that is held on a person, inside a transaction.
struct PersonFileReader {
    let vault: Vault
    let documents: Documents
    /// A coordinator, who gets what their group has; or the system, which gets what other groups wrote too.
    let actor: Actor
    let connection: any Connection

    /// More than anybody writes by hand.
    private static let mostVersions = 10_000

    func file(_ members: [PersonScope.Member], stops: [OptOut], strays: [Stray] = []) throws -> PersonFile {
        let files = try members.compactMap { member in
            try member.reference.flatMap { try cases.file($0, in: actor.organisation) }.map { file in
                PersonFile.Case(
                    file: file,
                    sounds: try sounds(of: member.conversation),
                    letters: try letters(of: file.listing.reference),
                    submissions: try complaints.submissions(of: file.listing.reference)
                )
            }
        }
        let talks = try members.filter { $0.reference == nil }.compactMap { try talk($0.conversation) }
        return PersonFile(
            language: files.last?.file.listing.language ?? talks.last?.language ?? .french,
            cases: files,
            talks: talks,
            stops: stops,
            strays: strays
        )
    }

    /// When the people of these conversations stopped the messages of their lines.
    func stops(of members: [PersonScope.Member]) throws -> [OptOut] {
        let found = try members.compactMap { member in
            try connection.row(
                """
                SELECT contacts.line, contacts.opted_out_at
                FROM conversations
                JOIN people ON people.id = conversations.person_id
                JOIN contacts ON contacts.line = conversations.line AND contacts.phone_hash = people.phone_hash
                WHERE conversations.id = ? AND contacts.opted_out_at IS NOT NULL
                """,
                member.conversation
            ).map { OptOut(line: try $0.value("line"), at: try $0.value("opted_out_at")) }
        }
        return Set(found).sorted { ($0.at, $0.line) < ($1.at, $1.line) }
    }

    private var cases: CaseFileReader {
        CaseFileReader(
            vault: vault,
            documents: documents,
            connection: connection,
            isOfAllGroups: actor.organisation == nil
        )
    }

    private var complaints: ComplaintReader {
        ComplaintReader(vault: vault, documents: documents, connection: connection)
    }

    private func letters(of reference: CaseReference) throws -> [LetterVersion] {
        guard let key = try CaseSource(of: reference, vault: vault, in: connection).key else { return [] }
        return try LetterRows(reference: reference, connection: connection)
            .versions(upTo: nil, limit: Self.mostVersions, openedBy: key)
    }

    private func talk(_ conversation: String) throws -> PersonFile.Talk? {
        guard let row = try ConversationRows.row(named: conversation, in: connection),
            let stored = try StoredConversation(row, vault: vault)
        else { return nil }
        return PersonFile.Talk(
            language: stored.state.language,
            begun: stored.createdAt,
            words: stored.state.openingWords + stored.state.callBackTime + stored.state.otherWords,
            transcript: try cases.transcript(of: conversation, openedBy: stored.person.key)
        )
    }

    private func sounds(of conversation: String) throws -> [String: RecordingAudio] {
        guard let row = try ConversationRows.row(named: conversation, in: connection),
            let key = try Person(row, vault: vault)?.key
        else { return [:] }
        let rows = try connection.rows(
            """
            SELECT recording_audio.*, recordings.created_at
            FROM recording_audio JOIN recordings ON recordings.id = recording_audio.recording_id
            WHERE recordings.conversation_id = ?
            """,
            conversation
        )
        return try rows.reduce(into: [:]) { sounds, row in
            let name: String = try row.value("recording_id")
            sounds[name] = try RecordingAudio(row, openedBy: key)
        }
    }
}

extension AuditAction {
    /// Everything held on the person was handed out, for them.
    public static let exported = AuditAction(rawValue: "exported")
}
