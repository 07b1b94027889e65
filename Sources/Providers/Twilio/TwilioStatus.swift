import IntakeCore

extension DeliveryStatus {
    /// The status that Twilio's word stands for, or nil for a word that says nothing of a message of ours.
    init?(twilio word: String) {
        switch word {
        case "accepted", "scheduled", "queued", "sending": self = .queued
        // Some of it arrived; whether the rest does is never said.
        case "sent", "partially_delivered": self = .sent
        case "canceled": self = .canceled
        case "failed": self = .failed
        case "undelivered": self = .undelivered
        case "delivered": self = .delivered
        case "read": self = .read
        default: return nil
        }
    }
}
