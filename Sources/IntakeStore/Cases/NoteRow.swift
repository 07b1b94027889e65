import Foundation
import IntakeCore

/// A note about to be written.
struct NoteRow {
    let reference: CaseReference
    let advocate: String
    /// The group that reads it.
    let organisation: String
    /// What tells its form from the same one sent again.
    var once: OnceMark?

    /// Adds the note.
    ///
    /// - Returns: whether it was added: what a form wrote is there once, however often it is sent.
    @discardableResult
    func insert(_ text: String, sealedWith key: DataKey, at now: Date, in connection: any Connection) throws -> Bool {
        let id = Identifier.make(at: now)
        let added = try connection.execute(
            """
            INSERT INTO notes (id, reference, advocate_id, organisation, at, text_sealed, once)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (once) WHERE once IS NOT NULL DO NOTHING
            """,
            id,
            reference.text,
            advocate,
            organisation,
            now,
            try key.seal(text, in: .noteText(id)),
            once?.hash
        )
        return added == 1
    }
}
