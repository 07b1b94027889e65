import IntakeCore

/// How many segments each message may take. A segment is what carriers charge for: 160 characters of GSM-7.
enum SegmentBudget {
    /// A question with its place and its keys.
    static let question = 1
    /// Who we are and the request for consent, in one turn.
    static let opening = 2
    /// All that goes out in a common interview, from the first word to the reference.
    static let interview = 24

    /// An answer that an advocate chooses.
    static let cannedReply = 2

    /// Any other message, alone.
    static func of(_ key: Wording.Key) -> Int {
        switch key {
        case .welcome, .consent: opening
        // A few characters of each answer in the person's own words.
        case .summary: 2
        // Who keeps what, why, how long, where, and the person's rights: the law lists it. Sent on demand alone.
        case .privacy: 2
        default: 1
        }
    }
}
