/// What is learned of a number by writing to it, and messages to another number than the one a person calls from.
enum Schema011 {
    static let statements: [StaticString] = [
        // When a carrier said that the phone takes no texts: a landline, for example.
        "ALTER TABLE contacts ADD COLUMN no_texts_at BIGINT",
        // The number that a message goes to, where it is not the person's own; sealed with the person's key. And its
        // keyed hash, by which what is known of that number is found.
        "ALTER TABLE messages ADD COLUMN recipient_sealed BLOB",
        "ALTER TABLE messages ADD COLUMN recipient_hash BLOB",
    ]
}
