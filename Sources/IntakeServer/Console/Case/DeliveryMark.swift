import IntakeCore
import IntakeStore

/// What became of a message, in words and with how it should look.
struct DeliveryMark: Sendable {
    let text: String
    /// Whether it needs somebody's eye.
    let isTrouble: Bool

    /// The mark of a message of ours; nothing for one of the person's, or of which nothing is known.
    init?(of entry: TranscriptEntry, in language: Language) {
        let code = entry.deliveryError.map { " (\($0))" } ?? ""
        if let sending = entry.sending {
            text = Self.phrase(sending)[language] + code
            isTrouble = sending == .uncertain || sending == .failed
        } else if let delivery = entry.delivery {
            text = Self.phrase(delivery)[language] + code
            isTrouble = [.canceled, .failed, .undelivered].contains(delivery)
        } else {
            return nil
        }
    }

    private static func phrase(_ sending: TranscriptEntry.Sending) -> Phrase {
        switch sending {
        case .queued: Phrase(fr: "en attente d’envoi", en: "waiting to be sent")
        case .sending: Phrase(fr: "envoi en cours", en: "being sent")
        case .uncertain: Phrase(fr: "envoi incertain", en: "sending uncertain")
        case .failed: Phrase(fr: "échec de l’envoi", en: "sending failed")
        }
    }

    private static func phrase(_ delivery: DeliveryStatus) -> Phrase {
        switch delivery {
        case .queued: Phrase(fr: "remis au fournisseur", en: "handed to the provider")
        case .sent: Phrase(fr: "envoyé", en: "sent")
        case .canceled: Phrase(fr: "annulé avant l’envoi", en: "withdrawn before it left")
        case .failed: Phrase(fr: "échec de l’envoi", en: "sending failed")
        case .undelivered: Phrase(fr: "non livré", en: "not delivered")
        case .delivered: Phrase(fr: "livré", en: "delivered")
        case .read: Phrase(fr: "lu", en: "read")
        }
    }
}
