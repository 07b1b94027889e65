import Foundation
import IntakeCore
import IntakeStore

/// What stands around what a person is handed.
struct ExportFrame: Sendable {
    let moments: Moments
    let policy: RetentionPolicy
    /// When it was made.
    let now: Date
    /// How the person in charge of personal information is reached.
    let contact: String?

    var today: CivilDate { moments.civilDate(now) }

    /// What a voice message is called in the archive: by the time at which it was left, which is all a person knows
    /// of it.
    func soundName(_ sound: RecordingAudio) -> String {
        let time = sound.at.formatted(
            .iso8601.year().month().day().dateSeparator(.dash)
                .time(includingFractionalSeconds: true).timeSeparator(.omitted)
        )
        return "audio/\(time.replacing(".", with: "-")).\(Self.suffix(of: sound.mediaType))"
    }

    private static func suffix(of mediaType: String) -> String {
        switch mediaType {
        case "audio/mpeg": "mp3"
        case "audio/wav", "audio/x-wav", "audio/wave": "wav"
        case "audio/ogg": "ogg"
        default: "bin"
        }
    }
}
