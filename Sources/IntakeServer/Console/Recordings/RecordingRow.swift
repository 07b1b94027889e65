import IntakeCore
import IntakeStore

/// A message that a person left on the phone, as a case's page shows it.
struct RecordingRow: Sendable {
    /// What plays it.
    struct Player: Sendable {
        let path: String
        /// What it is, for those who hear the page.
        let label: String
    }

    let at: Moment
    let length: String
    let player: Player?
    /// Why there is nothing to hear, if so.
    let silence: Silence?

    /// Why there is nothing to hear.
    struct Silence: Sendable {
        let text: String
        /// Whether it will stay so.
        let isTrouble: Bool
    }

    init(_ recording: CaseRecording, of reference: CaseReference, _ moments: Moments) {
        let language = moments.language
        at = moments.moment(recording.at)
        length = RecordingWords.length(recording.seconds)[language]
        player =
            recording.state.isPlayable
            ? Player(
                path: "/cases/\(reference.text)/recordings/\(recording.id)",
                label: RecordingWords.label(at.short)[language]
            ) : nil
        silence = RecordingWords.silence(recording.state).map {
            Silence(text: $0[language], isTrouble: !recording.state.isPending)
        }
    }
}

/// The words for messages that were left on the phone.
enum RecordingWords {
    /// A length, as `1 min 05 s`.
    static func length(_ seconds: Int) -> Phrase {
        guard seconds >= 60 else { return Phrase(fr: "\(seconds)\u{A0}s", en: "\(seconds)\u{A0}s") }
        let text = "\(seconds / 60)\u{A0}min \(seconds % 60 < 10 ? "0" : "")\(seconds % 60)\u{A0}s"
        return Phrase(fr: text, en: text)
    }

    static func label(_ time: String) -> Phrase {
        Phrase(fr: "Message vocal, \(time)", en: "Voice message, \(time)")
    }

    /// Why there is nothing to hear.
    static func silence(_ state: RecordingState) -> Phrase? {
        switch state {
        case .announced, .ready:
            Phrase(
                fr: "Pas encore reçu. Il sera là dès que la compagnie de téléphone l’aura remis.",
                en: "Not received yet. It will be here as soon as the phone company hands it over."
            )
        case .failed:
            Phrase(
                fr: "La compagnie de téléphone n’a pas remis ce message. Rappelez la personne.",
                en: "The phone company did not hand over this message. Call the person back."
            )
        case .absent:
            Phrase(
                fr: "Rien n’a été enregistré, dit la compagnie de téléphone.",
                en: "Nothing was recorded, says the phone company."
            )
        case .erased:
            Phrase(fr: "Effacé.", en: "Erased.")
        case .fetched, .removed:
            nil
        }
    }
}
