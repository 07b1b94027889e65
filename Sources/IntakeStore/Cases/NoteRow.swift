import Foundation
import IntakeCore

/// A note about to be written.
struct NoteRow {
    let reference: CaseReference
    let advocate: String
    /// The group that reads it.
    let organisation: String

    func insert(_ text: String, sealedWith key: DataKey, at now: Date, in connection: any Connection) throws {
        let id = Identifier.make(at: now)
        try connection.execute(
            "INSERT INTO notes (id, reference, advocate_id, organisation, at, text_sealed) VALUES (?, ?, ?, ?, ?, ?)",
            id,
            reference.text,
            advocate,
            organisation,
            now,
            try key.seal(text, in: .noteText(id))
        )
    }
}
