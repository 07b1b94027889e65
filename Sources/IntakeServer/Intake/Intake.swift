import Foundation
import IntakeCore
import IntakeStore
import Logging
import Providers

/// What is done with a person's message, whichever provider brought it.
struct Intake: Sendable {
    let store: Store
    let lines: Lines
    let timers: Wake
    let logger: Logger

    /// Takes a message in and tells what to answer, once all is on disk. A repetition gets the same answer.
    func receive(
        _ message: InboundMessage,
        account: String,
        from provider: any MessagingProvider,
        at: Date
    ) async throws -> WebhookAnswer {
        guard let line = lines.line(message.to, account: account) else {
            throw IntakeError.unknownLine
        }
        guard message.from.mayReceiveReplies, let sender = message.from.number else {
            try await keep(message, on: line.facts, account: account, at: at)
            return provider.silentAnswer
        }
        let arrival = Arrival(
            account: account,
            providerMessageID: message.providerMessageID,
            line: line.facts.number,
            organisation: line.facts.organisation,
            sender: sender,
            event: Event(Self.kind(of: message), at: at)
        )
        let advance = try await store.advance(
            arrival,
            line: line.facts,
            at: Date(),
            beginning: { line.beginning(with: $0) },
            reply: { lines.answer($0, account: account, from: provider).body }
        )
        note(advance)
        return WebhookAnswer(contentType: provider.silentAnswer.contentType, body: advance.reply)
    }

    /// Notes what became of a message of ours. A report on a message that is not known changes nothing.
    func note(_ report: DeliveryReport, messageID: String?, at: Date) async throws {
        let isKnown = try await store.recordDelivery(
            messageID: messageID,
            providerMessageID: report.providerMessageID,
            status: report.status,
            error: report.failure?.code.flatMap { Int($0) },
            recipientOptedOut: report.failure?.recipientOptedOut ?? false,
            recipientTakesNoTexts: report.failure?.recipientTakesNoTexts ?? false,
            at: at
        )
        if !isKnown {
            logger.notice("A report came for a message that is not known.")
        }
    }

    private func note(_ advance: Advance) {
        guard !advance.isRepetition else { return }
        timers.signal()
    }

    /// Keeps, for a human, what nobody may be answered for: short codes, withheld numbers, numbers abroad.
    private func keep(_ message: InboundMessage, on line: LineFacts, account: String, at: Date) async throws {
        try await store.keepStray(
            sender: message.from.text,
            line: line.number,
            organisation: line.organisation,
            text: SocialInsuranceNumber.masked(in: message.text).text,
            account: account,
            providerMessageID: message.providerMessageID,
            at: at
        )
    }

    private static func kind(of message: InboundMessage) -> Event.Kind {
        switch message.carrierAnswered {
        case .stop: return .carrierStopped
        case .start: return .carrierStarted
        case .help, nil:
            let masked = SocialInsuranceNumber.masked(in: message.text)
            return .text(
                Event.Text(
                    masked.text,
                    mediaCount: message.mediaCount,
                    isMasked: masked.found,
                    isAnswered: message.carrierAnswered != nil
                )
            )
        }
    }
}

/// Why a message that a provider signed cannot be taken in.
enum IntakeError: Error, CustomStringConvertible {
    /// The number it was sent to is not a line of this account.
    case unknownLine
    /// The account's provider carries no calls.
    case noCalls

    var description: String {
        switch self {
        case .unknownLine:
            "The number that was texted or called is not a line of this account. Add it to `lines`."
        case .noCalls:
            "This provider carries no calls. Give the line an account of one that does."
        }
    }
}
