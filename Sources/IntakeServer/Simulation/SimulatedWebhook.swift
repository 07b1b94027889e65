import IntakeCore
import Providers

/// Calls the gateway as the provider would: a signed form by POST, or a signed address by GET.
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
        return try await transport.perform(
            OutboundRequest(
                method: .post,
                url: url,
                headers: [
                    "Content-Type": "application/x-www-form-urlencoded; charset=UTF-8",
                    "X-Twilio-Signature": signature(of: url, form),
                ],
                body: Array(form.encoded.utf8)
            )
        )
    }

    /// Gets what stands at an address.
    func get(_ url: String) async throws(TransportError) -> OutboundResponse {
        try await transport.perform(
            OutboundRequest(method: .get, url: url, headers: ["X-Twilio-Signature": signature(of: url)])
        )
    }

    private func signature(of url: String, _ form: FormParameters = FormParameters()) -> String {
        TwilioSigner(secret: token).signature(url: url, parameters: form)
    }
}
