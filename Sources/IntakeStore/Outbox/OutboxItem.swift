public import Foundation
public import IntakeCore

/// A message on its way out.
public struct OutboxItem: Sendable, Equatable {
    /// Our name for the message.
    public let messageID: String
    /// The account that sends it.
    public let account: String
    /// The number it is sent from.
    public let line: PhoneNumber
    /// The number it is sent to.
    public let to: PhoneNumber
    /// What the person reads.
    public let text: String
    /// How often it was tried, this time included.
    public let attempts: Int
    /// When this attempt began.
    public let claimedAt: Date

    /// Reads a row of the outbox, joined with its message and the person it goes to.
    init(_ row: Row, vault: Vault) throws {
        messageID = try row.value("message_id")
        guard let person = try Person(row, vault: vault) else { throw StoreError.unreadable("people.wrapped_key") }
        let phone = try Self.recipient(of: messageID, row, person)
        guard let line = PhoneNumber(e164: try row.value("line")), let to = PhoneNumber(e164: phone) else {
            throw StoreError.unexpectedValue(in: "outbox.line")
        }
        self.line = line
        self.to = to
        account = try row.value("account")
        text = try person.key.text(row.value("text_sealed"), in: .messageText(messageID))
        attempts = try row.value("attempts")
        claimedAt = try row.value("claimed_at")
    }

    /// The number that the person gave for it, or else their own.
    private static func recipient(of message: String, _ row: Row, _ person: Person) throws -> String {
        if let given: Data = try row.optional("recipient_sealed") {
            return try person.key.text(given, in: .recipient(message))
        }
        return try person.key.text(row.value("phone_sealed"), in: .phone(person.id))
    }
}
