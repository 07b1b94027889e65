import IntakeCore

extension CallStatus {
    /// The status that Twilio's word stands for, or nil for a word we do not know.
    init?(twilio word: String) {
        switch word {
        case "queued", "initiated": self = .queued
        case "ringing": self = .ringing
        case "in-progress": self = .inProgress
        // The second is said of a dialled call alone, once it is over.
        case "completed", "answered": self = .completed
        case "busy": self = .busy
        case "no-answer": self = .noAnswer
        case "failed": self = .failed
        case "canceled": self = .canceled
        default: return nil
        }
    }
}

extension RecordingReport.Status {
    /// The status that Twilio's word stands for, or nil for a word we do not know.
    init?(twilio word: String) {
        switch word {
        case "in-progress", "processing", "paused", "stopped": self = .inProgress
        case "completed": self = .completed
        case "absent": self = .absent
        case "failed": self = .failed
        default: return nil
        }
    }
}

extension CallEvent.Answerer {
    /// Who answered by Twilio's word; nil for a word we do not know. The machine's words also say how its greeting
    /// ended, as `machine_end_beep`.
    init?(twilio word: String) {
        switch word {
        case "human": self = .human
        case "fax": self = .fax
        case "unknown": self = .unknown
        default:
            guard word.hasPrefix("machine_") else { return nil }
            self = .machine
        }
    }
}

extension Duration {
    /// A length in whole seconds as Twilio writes it; nil for anything else, `-1` for a length not known yet included.
    init?(twilio text: String) {
        guard let seconds = Int32(text), seconds >= 0 else { return nil }
        self = .seconds(seconds)
    }
}
