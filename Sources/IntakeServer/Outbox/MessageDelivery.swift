import Foundation
import IntakeCore
import IntakeStore
import Logging
import Providers

/// Hands one message to its provider and records what became of it.
struct MessageDelivery: Sendable {
    let store: Store
    let configuration: CurrentConfiguration
    let transport: any Transport
    let wake: Wake
    let logger: Logger
    /// How many seconds after an attempt the provider's list of messages can be relied on.
    var lookupDelay: TimeInterval = 60

    /// Sends a message that was claimed.
    func send(_ item: OutboxItem) async {
        let lines = configuration.lines
        guard let provider = lines.providers[item.account] else {
            await fail(
                item,
                because: "account-missing",
                SendFailure(sentence: "Its account is not configured any more.")
            )
            return
        }
        let request = provider.request(toSend: lines.message(for: item))
        do {
            await record(provider.outcome(ofSending: try await transport.perform(request)), of: item)
        } catch {
            await record(SendOutcome(error), of: item)
        }
        wake.signal()
    }

    /// When a message of unknown fate may be looked up.
    func lookup(of item: OutboxItem) -> Date {
        item.claimedAt + lookupDelay
    }

    /// Finds out whether a message of unknown fate was sent: it is sent again only if the provider has not got it.
    func resolve(_ item: OutboxItem) async {
        guard lookup(of: item) <= Date(),
            let provider = configuration.lines.providers[item.account]
        else { return }
        let query = SentMessageQuery(from: item.line, to: item.to, since: item.claimedAt - 60)
        guard var request = provider.request(toFind: query) else { return }
        do {
            while true {
                let page = try provider.sentMessages(in: try await transport.perform(request))
                if let found = try await ours(item, among: page.messages) {
                    try await store.markSent(
                        item.messageID,
                        providerMessageID: found.providerMessageID,
                        status: found.status,
                        at: Date()
                    )
                    return
                }
                guard let next = page.next else { break }
                request = next
            }
            try await store.markRetry(item.messageID, at: Date(), error: nil)
            wake.signal()
        } catch {
            logger.warning("A message of unknown fate could not be looked up. It stays uncertain.", error: error)
        }
    }

    /// The message among those that the provider took. The same words may have been sent before: what is known to be
    /// another message is not this one. A report may have named this one already.
    private func ours(_ item: OutboxItem, among messages: [SentMessage]) async throws -> SentMessage? {
        let earliest = item.claimedAt - 60
        for sent in messages where sent.text == item.text && (sent.created ?? sent.sent ?? .distantFuture) >= earliest {
            let known = try await store.message(named: sent.providerMessageID)
            if known == nil || known == item.messageID { return sent }
        }
        return nil
    }

    private func record(_ outcome: SendOutcome, of item: OutboxItem) async {
        do {
            switch outcome {
            case .accepted(let id, let status):
                try await store.markSent(item.messageID, providerMessageID: id, status: status, at: Date())
            case .rejected(let failure):
                try await retryOrFail(item, failure)
            case .uncertain(let failure):
                log(failure)
                try await store.markUncertain(item.messageID)
            }
        } catch {
            logger.error("What became of a message could not be recorded. It counts as uncertain.", error: error)
        }
    }

    private func retryOrFail(_ item: OutboxItem, _ failure: SendFailure) async throws {
        let asked: Duration? = if case .after(let wait) = failure.retry { wait } else { nil }
        let due = RetrySchedule.next(
            after: item.attempts,
            at: Date(),
            askedFor: asked,
            spread: Double.random(in: 0...1)
        )
        if failure.retry != .never, let due {
            log(failure)
            try await store.markRetry(item.messageID, at: due, error: failure.code.flatMap { Int($0) })
        } else {
            await fail(item, because: failure.code, failure)
        }
    }

    private func fail(_ item: OutboxItem, because code: String?, _ failure: SendFailure) async {
        log(failure)
        do {
            try await store.markFailed(
                item.messageID,
                error: code.flatMap { Int($0) },
                recipientOptedOut: failure.recipientOptedOut,
                recipientTakesNoTexts: failure.recipientTakesNoTexts,
                at: Date()
            )
        } catch {
            logger.error("A failed message could not be recorded. It counts as uncertain.", error: error)
        }
    }

    private func log(_ failure: SendFailure) {
        logger.log(
            level: failure.operatorMustAct ? .error : .notice,
            "A message was not sent.",
            metadata: ["reason": "\(failure.sentence)", "code": "\(failure.code ?? "none")"]
        )
    }
}
