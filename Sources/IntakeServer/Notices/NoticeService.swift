import Foundation
import IntakeCore
import IntakeStore
import Logging
import ServiceLifecycle

/// Tells groups by e-mail that cases wait for them.
///
/// What a server refuses, or what never reached it, is tried again, later each time. What it may have got is not: a
/// second mail would say nothing that the queue does not show.
struct NoticeService: Service {
    let store: Store
    let mailboxes: Mailboxes
    let transport: any MailTransport
    let publicURL: URL
    let logger: Logger

    private static let pause: Duration = .seconds(5)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await attempt { try await store.recoverNotices() }
            while !Task.isCancelled {
                for (organisation, mailbox) in mailboxes.mailboxes {
                    await attempt { try await work(organisation, mailbox) }
                }
                // Without a mailbox there is nothing to do until the process ends.
                try? await Task.sleep(for: mailboxes.mailboxes.isEmpty ? .seconds(86_400) : Self.pause)
            }
        }
    }

    private func attempt(_ body: () async throws -> Void) async {
        do {
            try await body()
        } catch {
            guard !Task.isCancelled else { return }
            logger.error("The notices could not be read or kept. They are tried again.", error: error)
        }
    }

    private func work(_ organisation: String, _ mailbox: Mailboxes.Mailbox) async throws {
        try await store.planNotices(for: organisation, every: mailbox.interval, at: Date())
        while !Task.isCancelled, let notice = try await store.claimNotice(for: organisation, at: Date()) {
            try await send(notice, to: mailbox)
        }
    }

    private func send(_ notice: CaseNotice, to mailbox: Mailboxes.Mailbox) async throws {
        let mail = NoticeMail(notice: notice, mailbox: mailbox, link: publicURL.appending(path: "queue"), now: Date())
        do throws(TransportError) {
            try await transport.send(
                OutboundMail(
                    server: mailbox.server,
                    sender: mailbox.from,
                    recipients: mailbox.to,
                    content: mail.content
                )
            )
        } catch {
            return try await keep(error, of: notice)
        }
        try await store.finishNotice(notice.id, as: .sent)
        logger.info("A notice was sent.", metadata: ["organisation": "\(notice.organisation)"])
    }

    private func keep(_ error: TransportError, of notice: CaseNotice) async throws {
        logger.warning("A notice was not sent.", error: error)
        if error.requestMayHaveBeenReceived { return try await store.finishNotice(notice.id, as: .uncertain) }
        let next = RetrySchedule.next(
            after: notice.attempts,
            at: Date(),
            askedFor: nil,
            spread: Double.random(in: 0...1)
        )
        guard let next else { return try await store.finishNotice(notice.id, as: .failed) }
        try await store.retryNotice(notice.id, at: next)
    }
}
