import Foundation
import IntakeCore

/// Tasks inside other transactions.
enum TaskRows {
    /// Notes that something waits for a human, once however often it is told.
    ///
    /// - Parameters:
    ///   - kind: what there is to do.
    ///   - subject: the row it is about, in the table that the kind tells.
    ///   - reference: the case it is about, if one.
    ///   - organisation: whose task it is.
    static func open(
        _ kind: HumanTask.Kind,
        about subject: String,
        reference: CaseReference? = nil,
        organisation: String,
        at now: Date,
        _ connection: any Connection
    ) throws {
        let opened = try connection.execute(
            """
            INSERT INTO tasks (id, organisation, kind, subject, reference, at) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (kind, subject) DO NOTHING
            """,
            Identifier.make(at: now),
            organisation,
            kind.rawValue,
            subject,
            reference?.text,
            now
        )
        if opened > 0 { try TaskCounts.add(opened, in: organisation, connection) }
    }

    /// Notes that a message did not reach the person of a conversation, if that has a case.
    static func openUndeliverable(
        _ message: String,
        conversation: String,
        at now: Date,
        _ connection: any Connection
    ) throws {
        guard let row = try CaseRow.find(conversation: conversation, connection), row.listing.erasedAt == nil
        else { return }
        try open(
            .undeliverable,
            about: message,
            reference: row.listing.mergedInto ?? row.listing.reference,
            organisation: row.listing.organisation,
            at: now,
            connection
        )
    }

    /// Notes for each open case of a phone on a line that its person wants no more messages.
    static func openOptedOut(phone: Data, on line: String, at now: Date, _ connection: any Connection) throws {
        for row in try optedOutCases(of: phone, on: line, connection) {
            let reference = try row.reference("reference")
            guard try !isOptOutOpen(on: reference, connection) else { continue }
            try open(
                .optedOut,
                about: "\(reference.text)/\(Identifier.make(at: now))",
                reference: reference,
                organisation: row.value("organisation"),
                at: now,
                connection
            )
        }
    }

    /// Settles what was noted when a phone stopped our messages, since it wants them again.
    static func settleOptedOut(phone: Data, on line: String, at now: Date, _ connection: any Connection) throws {
        for row in try optedOutCases(of: phone, on: line, connection) {
            let settled = try connection.execute(
                "UPDATE tasks SET done_at = ? WHERE reference = ? AND kind = 'opted-out' AND done_at IS NULL",
                now,
                row.value("reference", as: String.self)
            )
            if settled > 0 { try TaskCounts.add(-settled, in: row.value("organisation"), connection) }
        }
    }

    /// Settles all that waits on a case, since somebody ended it, or since nothing is left of it.
    static func settle(
        on listing: CaseListing,
        by advocate: Advocate? = nil,
        at now: Date,
        _ connection: any Connection
    ) throws {
        let settled = try connection.execute(
            "UPDATE tasks SET done_at = ?, advocate_id = ? WHERE reference = ? AND done_at IS NULL",
            now,
            advocate?.id,
            listing.reference.text
        )
        if settled > 0 { try TaskCounts.add(-settled, in: listing.organisation, connection) }
    }

    /// Settles what waits about one row, since it settled by itself.
    static func settle(_ kind: HumanTask.Kind, about subject: String, at now: Date, _ connection: any Connection) throws
    {
        let settled = try connection.rows(
            """
            UPDATE tasks SET done_at = ? WHERE kind = ? AND subject = ? AND done_at IS NULL RETURNING organisation
            """,
            now,
            kind.rawValue,
            subject
        )
        for task in settled { try TaskCounts.add(-1, in: task.value("organisation"), connection) }
    }

    /// Lets what waits on a case wait on the one that goes on in its place.
    static func move(
        from duplicate: CaseReference,
        to survivor: CaseReference,
        _ connection: any Connection
    ) throws {
        try connection.execute(
            "UPDATE tasks SET reference = ? WHERE reference = ? AND done_at IS NULL",
            survivor.text,
            duplicate.text
        )
    }

    /// Lets what waits on a case go with it to another group.
    static func move(with reference: CaseReference, to organisation: String, _ connection: any Connection) throws {
        let moved = try connection.rows(
            """
            SELECT organisation FROM tasks WHERE reference = ? AND organisation <> ? AND done_at IS NULL
            """,
            reference.text,
            organisation
        )
        guard !moved.isEmpty else { return }
        try connection.execute(
            "UPDATE tasks SET organisation = ? WHERE reference = ? AND done_at IS NULL",
            organisation,
            reference.text
        )
        for task in moved { try TaskCounts.add(-1, in: task.value("organisation"), connection) }
        try TaskCounts.add(moved.count, in: organisation, connection)
    }

    /// The open cases of a phone on a line; where one was merged, the one that goes on in its place.
    private static func optedOutCases(of phone: Data, on line: String, _ connection: any Connection) throws -> [Row] {
        try connection.rows(
            """
            SELECT DISTINCT cases.reference, cases.organisation
            FROM people
            JOIN conversations ON conversations.person_id = people.id AND conversations.line = ?
            JOIN cases AS own ON own.conversation_id = conversations.id
            JOIN cases ON cases.reference = COALESCE(own.merged_into, own.reference) AND cases.state <> 'closed'
            WHERE people.phone_hash = ?
            """,
            line,
            phone
        )
    }

    private static func isOptOutOpen(on reference: CaseReference, _ connection: any Connection) throws -> Bool {
        try connection.row(
            "SELECT id FROM tasks WHERE reference = ? AND kind = 'opted-out' AND done_at IS NULL",
            reference.text
        ) != nil
    }
}

/// How many tasks wait in each organisation, kept beside them, with a number that grows with every change.
enum TaskCounts {
    static func add(_ number: Int, in organisation: String, _ connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO task_counts (organisation, count, change_number) VALUES (?, ?, 1)
            ON CONFLICT (organisation) DO UPDATE
            SET count = task_counts.count + excluded.count, change_number = task_counts.change_number + 1
            """,
            organisation,
            number
        )
    }
}
