/// What is left of somebody's right to hand out access, once they lost it.
enum Schema014 {
    static let statements: [StaticString] = [
        // Who made the link; none where a command did, or before this was kept.
        "ALTER TABLE resets ADD COLUMN offered_by TEXT REFERENCES advocates (id)"
    ]
}
