import IntakeCore

/// Reads what Twilio's voice webhooks say.
struct TwilioCallEvents {
    let account: TwilioAccount

    /// Only what names the call must be there: what cannot be read otherwise counts as not said, so that no caller
    /// is cut off because of it.
    func event(in webhook: VerifiedWebhook) throws(WebhookError) -> CallEvent {
        let form = try FormParameters(of: webhook.request)
        guard try form.required("AccountSid") == account.accountSID else { throw .otherAccount }
        let digits = try form.value(of: "Digits")
        return CallEvent(
            callID: try form.identifier("CallSid"),
            parentCallID: try form.value(of: "ParentCallSid").flatMap(Identifier.validated),
            from: Sender(try form.value(of: "From") ?? ""),
            to: try form.value(of: "To").flatMap { PhoneNumber(e164: $0) },
            isOutbound: try form.value(of: "Direction")?.hasPrefix("outbound") ?? false,
            status: try form.value(of: "CallStatus").flatMap { CallStatus(twilio: $0) },
            duration: try form.value(of: "CallDuration").flatMap { Duration(twilio: $0) },
            digits: digits.flatMap(Self.keys),
            isHangUp: digits == "hangup",
            recording: try recording(in: form),
            dial: try dial(in: form),
            answeredBy: try form.value(of: "AnsweredBy").flatMap { CallEvent.Answerer(twilio: $0) },
            failure: try form.value(of: "ErrorCode").flatMap { Int($0) }.map { TwilioError.failure(code: $0) }
        )
    }

    /// The text if it is made of keys.
    private static func keys(in text: String) -> String? {
        let isEntry = text.utf8.count <= KeyGathering.maximumEntry
        return isEntry && text.utf8.allSatisfy("0123456789*#".utf8.contains) ? text : nil
    }

    /// The message left, if the webhook tells of one.
    ///
    /// When a message ends, some companies that speak this protocol give its address alone; the name is the end of it.
    private func recording(in form: FormParameters) throws(WebhookError) -> RecordingReport? {
        let url = try form.value(of: "RecordingUrl")
        let name = try form.value(of: "RecordingSid")
        let status = try form.value(of: "RecordingStatus")
        guard url != nil || name != nil || status != nil else { return nil }
        let lastPart = url?.split(separator: "/").last?.prefix { !".?#".contains($0) }
        return RecordingReport(
            id: (name ?? lastPart.map(String.init)).flatMap(Identifier.validated),
            duration: try form.value(of: "RecordingDuration").flatMap { Duration(twilio: $0) },
            status: status.flatMap { RecordingReport.Status(twilio: $0) } ?? .inProgress
        )
    }

    private func dial(in form: FormParameters) throws(WebhookError) -> DialReport? {
        guard let status = try form.value(of: "DialCallStatus") else { return nil }
        return DialReport(
            status: CallStatus(twilio: status),
            callID: try form.value(of: "DialCallSid").flatMap(Identifier.validated),
            duration: try form.value(of: "DialCallDuration").flatMap { Duration(twilio: $0) },
            isBridged: try form.value(of: "DialBridged").flatMap { Bool($0.lowercased()) }
        )
    }
}
