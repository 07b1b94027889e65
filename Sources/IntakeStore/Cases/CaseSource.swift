import Foundation
import IntakeCore

/// What stands behind a case: the conversation and the person, as far as their keys still open them.
struct CaseSource {
    let conversationID: String
    /// The number that the person wrote to.
    let line: String
    let checklistHash: String
    /// The person's key; none once they were erased.
    let key: DataKey?
    /// The conversation, with the answers that were corrected since; none once it was erased.
    let conversation: Conversation?
    /// The person's number, or the one that they entered because theirs is withheld; none once it was erased.
    let phone: PhoneNumber?
    /// What messages to that number must name, since the person's own is withheld.
    let recipient: MessageRow.Recipient?
    /// Whether the person stopped our messages.
    let isOptedOut: Bool
    /// Whether the person's phone takes no texts.
    let takesNoTexts: Bool

    init(of reference: CaseReference, vault: Vault, in connection: any Connection) throws {
        let row = try connection.row(
            """
            SELECT conversations.id, conversations.line, conversations.checklist_hash, conversations.state_sealed,
                people.id AS person_id, people.wrapped_key, people.phone_sealed, contacts.opted_out_at,
                contacts.no_texts_at
            FROM cases
            JOIN conversations ON conversations.id = cases.conversation_id
            JOIN people ON people.id = conversations.person_id
            LEFT JOIN contacts ON contacts.line = conversations.line AND contacts.phone_hash = people.phone_hash
            WHERE cases.reference = ?
            """,
            reference.text
        )
        guard let row else { throw StoreError.unexpectedValue(in: "cases.conversation_id") }
        try self.init(row, of: reference, vault: vault, in: connection)
    }

    private init(_ row: Row, of reference: CaseReference, vault: Vault, in connection: any Connection) throws {
        let id: String = try row.value("id")
        let person = try Person(row, vault: vault)
        let sealedState: Data? = try row.optional("state_sealed")
        let conversation: Conversation? = try person.flatMap { person in
            try sealedState.map { sealed in
                try StoredJSON.decode(Conversation.self, from: person.key.open(sealed, in: .state(id)))
                    .corrected(Correction.values(of: reference, openedBy: person.key, in: connection))
            }
        }
        // What was erased of a conversation alone leaves the person's number for their other ones, not for this one.
        let sealedPhone: Data? = conversation == nil ? nil : try row.optional("phone_sealed")
        conversationID = id
        line = try row.value("line")
        checklistHash = try row.value("checklist_hash")
        key = conversation == nil ? nil : person?.key
        self.conversation = conversation
        let known = try person.flatMap { person in
            try sealedPhone.flatMap { PhoneNumber(e164: try person.key.text($0, in: .phone(person.id))) }
        }
        let given = known == nil ? conversation?.callBackNumber : nil
        phone = known ?? given
        recipient = given.map { MessageRow.Recipient(number: $0, hash: vault.hash(phone: $0.e164)) }
        let contact = if let recipient { try Self.contact(recipient.hash, on: line, in: connection) } else { row }
        isOptedOut = try contact?.optional("opted_out_at", as: Date.self) != nil
        takesNoTexts = try contact?.optional("no_texts_at", as: Date.self) != nil
    }

    /// What is known of a number that the person gave; nothing if we never wrote to it, nor it to us.
    private static func contact(_ hash: Data, on line: String, in connection: any Connection) throws -> Row? {
        try connection.row(
            "SELECT opted_out_at, no_texts_at FROM contacts WHERE line = ? AND phone_hash = ?",
            line,
            hash
        )
    }
}
