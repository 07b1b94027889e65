import Foundation
import Logging
import Providers
import Testing

@testable import IntakeCore
@testable import IntakeServer
@testable import IntakeStore

extension ConsoleHouse {
    /// Has a person who has written leave a message of 65 seconds on the phone.
    ///
    /// - Parameters:
    ///   - question: what it answers; nothing for one that stands alone.
    ///   - name: the provider's name for it.
    /// - Returns: our name for it.
    @discardableResult
    func leaveMessage(
        from phone: String = "+15145550111",
        answering question: String? = nil,
        named name: String = "RE1",
        organisation: String = "demo"
    ) async throws -> String {
        let (store, now) = (store, clock.now)
        let arrival = Arrival(
            account: "demo",
            providerMessageID: "",
            line: try #require(PhoneNumber(e164: Self.line)),
            organisation: organisation,
            sender: try #require(PhoneNumber(e164: phone)),
            event: Event(.hungUp, at: now)
        )
        return try await store.write { connection in
            let contact = try Contact(from: arrival, vault: store.vault, in: connection)
            guard var conversation = contact.conversation else { throw StoreError.missingDocument }
            let message = MessageRow(
                id: Identifier.make(at: now),
                conversation: conversation.id,
                direction: .incoming,
                channel: .voice,
                at: now,
                text: ""
            )
            try message.insert(sealedWith: conversation.person.key, in: connection)
            let row = RecordingRow(
                id: message.id,
                conversation: conversation.id,
                account: "demo",
                providerCallID: "CA1",
                providerRecordingID: name,
                seconds: 65,
                at: now
            )
            try row.insert(in: connection)
            if let question {
                var answer = IntakeCore.Answer(.recorded)
                answer.recordings = [row.id]
                conversation.state.answers[question] = answer
                try conversation.save(on: contact, at: now, in: connection)
            }
            return row.id
        }
    }

    /// How far a message has come.
    func state(of recording: String) async throws -> RecordingState? {
        try await store.read { connection in
            let row = try connection.row("SELECT state FROM recordings WHERE id = ?", recording)
            return try row.map { try $0.word("state") }
        }
    }

    /// What fetches recordings for the account `demo` over this transport.
    func fetcher(_ transport: any Transport, account: String = "demo") -> RecordingFetcher {
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let twilio = Twilio(
            account: TwilioAccount(accountSID: "ACdemo", authTokens: ["token"], apiBase: "http://127.0.0.1:1")
        )
        return RecordingFetcher(
            store: store,
            transfer: RecordingTransfer(
                store: store,
                provider: { $0 == account ? twilio : nil },
                transport: transport,
                logger: logger
            ),
            wake: Wake(),
            logger: logger
        )
    }
}
