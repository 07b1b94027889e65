import IntakeCore
import IntakeStore

/// One message of a case.
struct TranscriptRow: Sendable {
    let at: Moment
    let author: String
    let isFromPerson: Bool
    let channel: String
    /// What was written or said; nothing for a message that was recorded.
    let text: String?
    let recording: RecordingRow?
    let mediaCount: Int
    let hasMedia: Bool
    let delivery: DeliveryMark?
    /// What an advocate's message costs.
    let cost: String?

    init(_ entry: TranscriptEntry, _ recording: RecordingRow?, _ moments: Moments) {
        let language = moments.language
        at = moments.moment(entry.at)
        isFromPerson = entry.direction == .incoming
        author =
            entry.advocateName
            ?? (isFromPerson ? CaseText.all.fromPerson : CaseText.all.fromGateway)[language]
        channel = entry.channel.phrase[language]
        text = recording != nil && entry.text.isEmpty ? nil : entry.text
        self.recording = recording
        mediaCount = entry.mediaCount
        hasMedia = mediaCount > 0
        delivery = DeliveryMark(of: entry, in: language)
        cost = entry.advocateName == nil ? nil : Self.cost(entry.text)[language]
    }

    private static func cost(_ text: String) -> Phrase {
        CaseSentences.cost(characters: text.count, segments: Segmentation(of: text).count)
    }
}
