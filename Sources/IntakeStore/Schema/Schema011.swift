/// What is learned of a number by writing to it.
enum Schema011 {
    static let statements: [StaticString] = [
        // When a carrier said that the phone takes no texts: a landline, for example.
        "ALTER TABLE contacts ADD COLUMN no_texts_at BIGINT"
    ]
}
