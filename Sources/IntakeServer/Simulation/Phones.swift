import CurlTransport
import Foundation
import IntakeCore

/// Basic phones at a running gateway: what `porte-voix text` is made of.
public struct Phones: Sendable {
    /// The time in which nobody answers a message that they have read.
    private static let reading: Duration = .milliseconds(3_100)

    private let phones: [SimulatedPhone]
    private let carrier: String?
    private let transport: any Transport
    /// Whether words wait until a person could have read the last reply.
    private let readsReplies: Bool
    /// The line's number and group, for people.
    public let lineName: String

    /// Connects phones to the server that runs on a data folder.
    ///
    /// - Parameters:
    ///   - from: the phones' own numbers.
    ///   - to: the line's number; the first line if there is none.
    ///   - readsReplies: whether words wait until a person could have read the last reply.
    /// - Throws: `Faults` or ``StartError``, with what to do.
    public static func connect(
        configuration: String,
        data: DataFolder,
        environment: [String: String],
        from: [String],
        to: String?,
        readsReplies: Bool = true
    ) async throws -> Phones {
        let line = try ReachedLine.reach(configuration: configuration, data: data, environment: environment, to: to)
        let transport = CurlTransport(totalTimeout: .seconds(40))
        let phones = try from.map { written in
            SimulatedPhone(
                number: try ReachedLine.phoneNumber(written),
                line: line.number,
                url: "\(line.webhooks)/message",
                accountSID: line.accountSID,
                token: line.token,
                transport: transport
            )
        }
        return Phones(
            phones: phones,
            carrier: line.carrier,
            transport: transport,
            readsReplies: readsReplies,
            lineName: line.name
        )
    }
}

extension Phones {
    /// Sends each line as a text and tells what the phones show, in the order in which it happens.
    ///
    /// - Parameters:
    ///   - lines: the texts; `2: oui` is sent by the second phone, `\n` is a new line.
    ///   - wait: how many seconds to wait for messages once everything was sent.
    ///   - echo: whether to show what is sent too.
    ///   - show: takes one line for the terminal.
    /// - Throws: `TransportError` or `SimulatedPhone.Refusal`, with what to do.
    public func play(
        _ lines: AsyncStream<String>,
        wait: Int,
        echo: Bool,
        show: @escaping @Sendable (String) -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            if let carrier {
                group.addTask { await listen(to: carrier, show: show) }
            }
            var lastReply: ContinuousClock.Instant?
            for await line in lines {
                let (phone, text) = addressed(line)
                try await read(lastReply, before: text)
                if echo { show(shown(text, by: phone, after: ">")) }
                for reply in try await phones[phone].send(text) {
                    show(shown(reply, by: phone, after: "<"))
                    lastReply = .now
                }
            }
            try await Task.sleep(for: .seconds(max(wait, 0)))
            group.cancelAll()
        }
    }

    /// Takes the time to read a reply, as a person does: words that follow it at once were written before it.
    private func read(_ lastReply: ContinuousClock.Instant?, before text: String) async throws {
        let isKey = text.count == 1 && text.allSatisfy(\.isNumber)
        guard readsReplies, !isKey, let lastReply else { return }
        try await Task.sleep(until: lastReply + Self.reading)
    }

    /// Shows what arrives outside of a reply: reminders, an advocate's words.
    private func listen(to carrier: String, show: @Sendable (String) -> Void) async {
        while !Task.isCancelled {
            do {
                for message in try await messages(from: carrier) {
                    let phone = phones.firstIndex { $0.number.e164 == message.to } ?? 0
                    show(shown(message.text, by: phone, after: "<"))
                }
            } catch {
                try? await Task.sleep(for: .seconds(1))
            }
        }
    }

    private func messages(from carrier: String) async throws -> [PhoneMessage] {
        let query = PhoneQuery(phones: phones.map(\.number.e164), wait: 20)
        let response = try await transport.perform(
            OutboundRequest(
                method: .post,
                url: carrier + "/phones/messages",
                headers: ["Content-Type": "application/json"],
                body: Array(try JSONEncoder().encode(query))
            )
        )
        return try JSONDecoder().decode([PhoneMessage].self, from: Data(response.body))
    }

    /// The phone that sends a line, and what it sends.
    private func addressed(_ line: String) -> (phone: Int, text: String) {
        let text = line.replacingOccurrences(of: "\\n", with: "\n")
        guard phones.count > 1, let colon = text.firstIndex(of: ":"), let number = Int(text[..<colon]),
            phones.indices.contains(number - 1)
        else { return (0, text) }
        return (number - 1, String(text[text.index(after: colon)...].drop { $0 == " " }))
    }

    /// A message as the terminal shows it, with what it costs if it is ours.
    private func shown(_ text: String, by phone: Int, after mark: String) -> String {
        let name = phones.count > 1 ? "\(phone + 1)\(mark) " : "\(mark) "
        let indent = String(repeating: " ", count: name.count)
        let words = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n" + indent)
        guard mark == "<" else { return name + words }
        let segments = Segmentation(of: text).count
        return "\(name)\(words)\n\(indent)(\(segments) segment\(segments == 1 ? "" : "s"))"
    }
}
