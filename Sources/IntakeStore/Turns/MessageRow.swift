import Foundation
import IntakeCore

/// A message about to be kept: one line of the transcript.
struct MessageRow {
    enum Direction: String {
        case incoming = "in"
        case outgoing = "out"
    }

    var id: String
    var conversation: String
    /// The turn that it caused or that caused it; none for an advocate's own words.
    var turn: Int?
    /// The order of messages of the same moment.
    var position = 0
    var direction: Direction
    var channel = Channel.sms
    var at: Date
    var text: String
    var mediaCount = 0
    var advocate: String?
    var account: String?
    var providerMessageID: String?
    /// Whom it goes to, where that is not the number that the person calls or writes from.
    var recipient: Recipient?
    /// What tells an advocate's form from the same one sent again.
    var once: OnceMark?

    /// A number that the person gave.
    struct Recipient {
        let number: PhoneNumber
        let hash: Data
    }

    /// Adds the row, its text sealed with the person's key.
    ///
    /// - Returns: whether it was added: what a form wrote is there once, however often it is sent.
    @discardableResult
    func insert(sealedWith key: DataKey, in connection: any Connection) throws -> Bool {
        let added = try connection.execute(
            """
            INSERT INTO messages (
                id, conversation_id, turn_number, position, direction, channel, at, text_sealed, media_count,
                advocate_id, account, provider_message_id, recipient_sealed, recipient_hash, once
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (once) WHERE once IS NOT NULL DO NOTHING
            """,
            id,
            conversation,
            turn,
            position,
            direction.rawValue,
            channel.rawValue,
            at,
            try key.seal(text, in: .messageText(id)),
            mediaCount,
            advocate,
            account,
            providerMessageID,
            try recipient.map { try key.seal($0.number.e164, in: .recipient(id)) },
            recipient?.hash,
            once?.hash
        )
        return added == 1
    }
}
