import Foundation
import IntakeCore
import Providers

/// A telephony company inside this process, for the demo line and for trying things: it takes messages and calls as
/// Twilio does, reports on them by signed callbacks, and shows them to phones in a terminal. It listens on loopback
/// alone.
actor SimulatedCarrier {
    private let tokens: [String: String]
    private let transport: any Transport
    private var messages: [SimulatedMessage] = []
    private var faults: [SimulatedFault] = []
    /// What people recorded, until it is deleted.
    var recordings: [String: SimulatedRecording] = [:]
    /// The calls that the gateway placed.
    var calls: [SimulatedCall] = []

    /// - Parameter tokens: the token of each simulated account, by its SID.
    init(tokens: [String: String], transport: any Transport) {
        self.tokens = tokens
        self.transport = transport
    }

    /// Whether these are the credentials of a simulated account.
    func isKnown(accountSID: String, token: String) -> Bool {
        tokens[accountSID] == token
    }

    /// Lets the next messages meet these faults, one each.
    func plan(_ faults: [SimulatedFault]) {
        self.faults += faults
    }

    func nextFault() -> SimulatedFault? {
        faults.isEmpty ? nil : faults.removeFirst()
    }

    /// Takes a message, and reports on it afterwards.
    func take(_ form: [String: String], accountSID: String, isDisordered: Bool, at now: Date) -> SimulatedMessage {
        let message = SimulatedMessage(
            sid: "SM" + Self.randomHex(),
            accountSID: accountSID,
            from: form["From", default: ""],
            to: form["To", default: ""],
            body: form["Body", default: ""],
            statusCallback: form["StatusCallback"],
            created: now
        )
        messages.append(message)
        if let callback = message.statusCallback {
            let statuses = isDisordered ? ["delivered", "sent", "delivered", "queued", "sent"] : ["sent", "delivered"]
            Task { await self.report(statuses, on: message, to: callback) }
        }
        return message
    }

    /// The messages to these phones that none has shown; waits a while if there is none.
    func messages(for query: PhoneQuery) async -> [PhoneMessage] {
        let deadline = Date() + Double(min(max(query.wait, 0), 25))
        while true {
            let found = messages.indices.filter { !messages[$0].isShown && query.phones.contains(messages[$0].to) }
            if !found.isEmpty || Date() >= deadline || Task.isCancelled {
                for index in found { messages[index].isShown = true }
                return found.map { PhoneMessage(to: messages[$0].to, text: messages[$0].body) }
            }
            try? await Task.sleep(for: .milliseconds(50))
        }
    }

    /// The messages that a sender asks about.
    func sent(accountSID: String, to: String?, from: String?) -> [SimulatedMessage] {
        messages.filter { message in
            message.accountSID == accountSID && (to ?? message.to) == message.to
                && (from ?? message.from) == message.from
        }
    }

    private func report(_ statuses: [String], on message: SimulatedMessage, to callback: String) async {
        let webhook = webhook(of: message.accountSID)
        for status in statuses {
            try? await Task.sleep(for: .milliseconds(20))
            _ = try? await webhook.post(
                to: callback,
                [
                    ("MessageSid", message.sid), ("MessageStatus", status), ("SmsSid", message.sid),
                    ("SmsStatus", status), ("From", message.from), ("To", message.to), ("ApiVersion", "2010-04-01"),
                ]
            )
        }
    }

    /// What calls the gateway for an account.
    func webhook(of accountSID: String) -> SimulatedWebhook {
        SimulatedWebhook(accountSID: accountSID, token: tokens[accountSID, default: ""], transport: transport)
    }

    /// Thirty-two random hexadecimal digits, as in the identifiers of providers.
    static func randomHex() -> String {
        (0..<4).map { _ in
            let digits = String(UInt32.random(in: .min ... .max), radix: 16)
            return String(repeating: "0", count: 8 - digits.count) + digits
        }
        .joined()
    }
}
