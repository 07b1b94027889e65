import IntakeCore

/// Reads what Twilio's messaging webhooks say.
struct TwilioMessages {
    let account: TwilioAccount

    /// The event in a webhook: a report if it gives the status of a message on its way out, else a message.
    ///
    /// A status that did not exist when this was written is no event: the next one will come.
    func events(in webhook: VerifiedWebhook) throws(WebhookError) -> [WebhookEvent] {
        let form = try FormParameters(of: webhook.request)
        guard try form.required("AccountSid") == account.accountSID else { throw .otherAccount }
        let messageStatus = try form.value(of: "MessageStatus")
        let olderName = try form.value(of: "SmsStatus")
        let status = messageStatus ?? olderName ?? "received"
        if status == "received" || status == "receiving" {
            var message = try message(in: form)
            message.idempotencyToken = webhook.request.headers["I-Twilio-Idempotency-Token"]
            return [.message(message)]
        }
        guard let known = DeliveryStatus(twilio: status) else { return [] }
        return [.report(try report(in: form, status: known))]
    }

    private func message(in form: FormParameters) throws(WebhookError) -> InboundMessage {
        guard let to = PhoneNumber(e164: try form.required("To")) else { throw .invalidParameter("To") }
        // What only adds to a message must not lose it: a missing or odd value counts as none.
        return InboundMessage(
            providerMessageID: try form.identifier("MessageSid"),
            from: Sender(try form.required("From")),
            to: to,
            text: try form.value(of: "Body") ?? "",
            mediaCount: max(0, try form.value(of: "NumMedia").flatMap { Int($0) } ?? 0),
            carrierAnswered: try form.value(of: "OptOutType").flatMap { CarrierKeyword(rawValue: $0.lowercased()) }
        )
    }

    private func report(in form: FormParameters, status: DeliveryStatus) throws(WebhookError) -> DeliveryReport {
        let code = try form.value(of: "ErrorCode").flatMap { Int($0) }
        return DeliveryReport(
            providerMessageID: try form.identifier("MessageSid"),
            status: status,
            failure: code.map { TwilioError.failure(code: $0) }
        )
    }
}
