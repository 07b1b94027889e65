import Foundation
import IntakeCore

/// Hands a message to Twilio and reads what it says to that.
struct TwilioSend {
    let account: TwilioAccount

    /// The limits of `ValidityPeriod` in seconds.
    private static let validity: ClosedRange<Int64> = 1...36_000

    func request(for message: OutgoingMessage) -> OutboundRequest {
        var form = [("To", message.to.e164), ("From", message.from.e164), ("Body", message.text)]
        if let callback = message.statusCallback {
            form.append(("StatusCallback", callback))
        }
        if let validity = message.validity {
            form.append(("ValidityPeriod", validity.seconds(within: Self.validity)))
        }
        return account.post(form, to: account.url(of: "Messages.json"))
    }

    func outcome(of response: OutboundResponse) -> SendOutcome {
        switch response.status {
        case 200..<300:
            accepted(response)
        case 500..<600:
            // The failure may have come after the message was taken.
            .uncertain(TwilioError.failure(in: response))
        default:
            .rejected(TwilioError.failure(in: response))
        }
    }

    private func accepted(_ response: OutboundResponse) -> SendOutcome {
        guard let message = try? JSONDecoder().decode(Accepted.self, from: Data(response.body)), !message.sid.isEmpty
        else {
            return .uncertain(
                SendFailure(
                    retry: .later,
                    operatorMustAct: true,
                    sentence: "Twilio's answer cannot be read; it may have the message. Check the account's apiBase."
                )
            )
        }
        let status = message.status.flatMap { DeliveryStatus(twilio: $0) } ?? .queued
        return .accepted(providerMessageID: message.sid, status: status)
    }

    private struct Accepted: Decodable {
        let sid: String
        let status: String?
    }
}
