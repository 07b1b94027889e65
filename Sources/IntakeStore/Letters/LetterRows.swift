import Foundation
import IntakeCore

/// The versions of one case's letter.
struct LetterRows {
    let reference: CaseReference
    let connection: any Connection

    /// The number of the latest version; 0 where there is none.
    func latestNumber() throws -> Int {
        let row = try connection.row(
            "SELECT COALESCE(MAX(number), 0) AS number FROM letters WHERE reference = ?",
            reference.text
        )
        return try row?.value("number") ?? 0
    }

    /// The name of the row of a version, if there is one.
    func id(of number: Int) throws -> String? {
        try connection.row("SELECT id FROM letters WHERE reference = ? AND number = ?", reference.text, number)?
            .value("id")
    }

    /// The versions up to one, the latest first.
    func versions(upTo last: Int?, limit: Int, openedBy key: DataKey) throws -> [LetterVersion] {
        try connection.rows(
            """
            SELECT letters.*, advocates.name AS advocate_name
            FROM letters JOIN advocates ON advocates.id = letters.advocate_id
            WHERE letters.reference = ? AND letters.number <= ? AND letters.letter_sealed IS NOT NULL
            ORDER BY letters.number DESC LIMIT ?
            """,
            reference.text,
            last ?? Int(Int32.max),
            limit
        ).map { row in
            try LetterVersion(row, openedBy: key, approvals: try approvals(of: row.value("id")))
        }
    }

    func insert(
        _ letter: Letter,
        number: Int,
        origin: LetterVersion.Origin,
        by advocate: Advocate.ID,
        sealedWith key: DataKey,
        at now: Date
    ) throws {
        let id = Identifier.make(at: now)
        try connection.execute(
            """
            INSERT INTO letters (id, reference, number, at, advocate_id, origin, restored_number, letter_sealed)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            id,
            reference.text,
            number,
            now,
            advocate,
            origin.word,
            origin.restoredNumber,
            try key.seal(StoredJSON.encode(letter), in: .letter(id))
        )
    }

    private func approvals(of version: String) throws -> [LetterApproval] {
        try connection.rows(
            """
            SELECT letter_approvals.*, advocates.name AS advocate_name
            FROM letter_approvals JOIN advocates ON advocates.id = letter_approvals.advocate_id
            WHERE letter_approvals.letter_id = ? ORDER BY letter_approvals.at, letter_approvals.id LIMIT 20
            """,
            version
        ).map(LetterApproval.init)
    }
}
