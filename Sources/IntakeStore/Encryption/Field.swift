import Foundation

/// The place of one sealed value. It is authenticated with the value, so that a value moved to another row or column
/// no longer opens.
struct Field {
    let table: String
    let row: String
    let column: String

    /// What AES-GCM authenticates beside the value.
    var authenticated: Data { Data("\(table)/\(row)/\(column)".utf8) }

    /// What errors call it: without the row.
    var name: String { "\(table).\(column)" }
}

extension Field {
    static func keyring(_ name: String) -> Field {
        Field(table: "keyring", row: name, column: "wrapped_key")
    }

    static func personKey(_ person: String) -> Field {
        Field(table: "people", row: person, column: "wrapped_key")
    }

    static func phone(_ person: String) -> Field {
        Field(table: "people", row: person, column: "phone_sealed")
    }

    static func advocatePhone(_ advocate: String) -> Field {
        Field(table: "advocates", row: advocate, column: "phone_sealed")
    }

    static func secondFactor(_ advocate: String) -> Field {
        Field(table: "advocates", row: advocate, column: "factor_sealed")
    }

    static func state(_ conversation: String) -> Field {
        Field(table: "conversations", row: conversation, column: "state_sealed")
    }

    static func record(_ conversation: String, turn number: Int) -> Field {
        Field(table: "turns", row: "\(conversation)/\(number)", column: "record_sealed")
    }

    static func reply(_ account: String, _ providerMessageID: String) -> Field {
        Field(table: "inbound", row: "\(account)/\(providerMessageID)", column: "reply_sealed")
    }

    static func messageText(_ message: String) -> Field {
        Field(table: "messages", row: message, column: "text_sealed")
    }

    static func recipient(_ message: String) -> Field {
        Field(table: "messages", row: message, column: "recipient_sealed")
    }

    static func noteText(_ note: String) -> Field {
        Field(table: "notes", row: note, column: "text_sealed")
    }

    static func straySender(_ stray: String) -> Field {
        Field(table: "strays", row: stray, column: "sender_sealed")
    }

    static func strayText(_ stray: String) -> Field {
        Field(table: "strays", row: stray, column: "text_sealed")
    }
}
