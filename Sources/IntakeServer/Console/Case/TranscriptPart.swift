import IntakeStore

/// The part of a transcript that one page shows, so that a long correspondence makes no heavy page.
struct TranscriptPart: Sendable {
    /// What the words of one page may weigh, in bytes: well under half of a page.
    private static let weight = 40_000
    /// What a message weighs besides its words.
    private static let frame = 450

    let messages: ArraySlice<TranscriptEntry>
    /// How many messages come before.
    let earlier: Int
    /// How many messages come after.
    let later: Int

    /// The last messages that fit.
    ///
    /// - Parameter skipped: how many of the last messages to leave out.
    init(of transcript: [TranscriptEntry], skipping skipped: Int) {
        later = min(max(skipped, 0), max(transcript.count - 1, 0))
        let rest = transcript.dropLast(later)
        var weight = 0
        let fitting = rest.reversed().prefix { entry in
            weight += entry.text.utf8.count + Self.frame
            return weight <= Self.weight
        }
        // One message is shown however long it is.
        messages = rest.suffix(max(fitting.count, 1))
        earlier = rest.count - messages.count
    }
}
