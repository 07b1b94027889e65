import IntakeCore
import Providers

/// Calls the gateway as the provider would: a signed form by POST.
struct SimulatedWebhook: Sendable {
    let accountSID: String
    let token: String
    let transport: any Transport

    /// Posts a form, with the account's SID in it, and returns the gateway's answer.
    func post(
        to url: String,
        _ fields: [(name: String, value: String)]
    ) async throws(TransportError) -> OutboundResponse {
        let form = FormParameters([("AccountSid", accountSID)] + fields)
        let signature = TwilioSigner(secret: token).signature(url: url, parameters: form)
        return try await transport.perform(
            OutboundRequest(
                method: .post,
                url: url,
                headers: [
                    "Content-Type": "application/x-www-form-urlencoded; charset=UTF-8",
                    "X-Twilio-Signature": signature,
                ],
                body: Array(form.encoded.utf8)
            )
        )
    }
}
