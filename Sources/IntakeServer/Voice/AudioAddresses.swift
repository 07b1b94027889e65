import IntakeCore
import Providers

/// Finds, for what is said, the recordings that are played instead.
struct AudioAddresses: Sendable {
    /// The address of a recording by its name; nothing where there is none.
    let address: @Sendable (_ recording: String, Language) -> String?

    /// All is spoken.
    static let none = AudioAddresses { _, _ in nil }

    /// What is heard: recordings where they exist, spoken words elsewhere. Words that follow each other are spoken in
    /// one go.
    func parts(for utterances: [Utterance]) -> [SpokenPart] {
        var parts: [SpokenPart] = []
        for utterance in utterances {
            if !utterance.isSlow, let url = utterance.recording.flatMap({ address($0, utterance.language) }) {
                parts.append(.play(url))
            } else {
                parts.say(utterance)
            }
        }
        return parts
    }
}

extension [SpokenPart] {
    fileprivate mutating func say(_ utterance: Utterance) {
        let pace: Speech.Pace = utterance.isSlow ? .slow : .normal
        if case .say(var last) = self.last, last.language == utterance.language, last.pace == pace {
            last.text += " " + utterance.text
            self[count - 1] = .say(last)
        } else {
            append(.say(Speech(utterance.text, in: utterance.language, pace: pace)))
        }
    }
}
