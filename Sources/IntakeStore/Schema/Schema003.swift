/// Accounts in full: their own number for call-backs.
enum Schema003 {
    static let statements: [StaticString] = [
        // Where the phone line reaches an advocate; sealed with the system's key.
        "ALTER TABLE advocates ADD COLUMN phone_sealed BLOB"
    ]
}
