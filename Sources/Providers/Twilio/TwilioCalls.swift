import Foundation
import IntakeCore

/// Places calls through Twilio, and reads what it says of them.
struct TwilioCalls {
    let account: TwilioAccount

    /// The limits of `Timeout` and `TimeLimit`, in seconds.
    private static let ringing: ClosedRange<Int64> = 5...600
    private static let length: ClosedRange<Int64> = 1...14_400

    func request(for call: OutgoingCall) -> OutboundRequest {
        var form = [("To", call.to.e164), ("From", call.from.e164), ("Url", call.answer)]
        if let fallback = call.fallback {
            form.append(("FallbackUrl", fallback))
        }
        if let callback = call.statusCallback {
            form += [("StatusCallback", callback), ("StatusCallbackEvent", "completed")]
        }
        form.append(("Timeout", call.ringing.seconds(within: Self.ringing)))
        if let limit = call.limit {
            form.append(("TimeLimit", limit.seconds(within: Self.length)))
        }
        if call.detectsMachine {
            form.append(("MachineDetection", "Enable"))
        }
        return account.post(form, to: account.url(of: "Calls.json"))
    }

    func outcome(of response: OutboundResponse) -> CallOutcome {
        switch response.status {
        case 200..<300:
            accepted(response)
        case 500..<600:
            // The failure may have come after the call was taken.
            .uncertain(TwilioError.failure(in: response))
        default:
            .rejected(TwilioError.failure(in: response))
        }
    }

    private func accepted(_ response: OutboundResponse) -> CallOutcome {
        guard let call = try? JSONDecoder().decode(Accepted.self, from: Data(response.body)),
            let id = Identifier.validated(call.sid)
        else {
            return .uncertain(
                SendFailure(
                    retry: .later,
                    operatorMustAct: true,
                    sentence: "Twilio's answer cannot be read; it may have the call. Check the account's apiBase."
                )
            )
        }
        return .accepted(callID: id)
    }

    private struct Accepted: Decodable {
        let sid: String
    }
}
