import Foundation
import IntakeCore
import Synchronization

@testable import IntakeStore

/// An open store, with people who write to it. Every text comes a minute after the one before.
final class Gateway: Sendable {
    static let line = phone(5_145_550_100)
    static let start = Date(timeIntervalSince1970: 1_790_000_000)

    let database: TestDatabase
    let masterKey: MasterKey
    let store: Store
    private let temporaryFolder: TemporaryFolder
    private let minutes = Mutex(0)

    /// Opens an empty database.
    convenience init(on database: TestDatabase) async throws {
        try await self.init(on: database, TemporaryFolder(), .random())
    }

    private init(on database: TestDatabase, _ folder: TemporaryFolder, _ masterKey: MasterKey) async throws {
        self.database = database
        self.masterKey = masterKey
        temporaryFolder = folder
        store = try await Store(engine: database.open(folder.url), masterKey: masterKey)
    }

    /// Where the database is.
    var folder: URL { temporaryFolder.url }

    /// Another program on the same database, at the same time.
    func another() async throws -> Gateway {
        let other = try await Gateway(on: database, temporaryFolder, masterKey)
        let time = minutes.withLock(\.self)
        other.minutes.withLock { $0 = time }
        return other
    }

    /// The time, a minute later at every look.
    func now() -> Date {
        minutes.withLock { minutes in
            minutes += 1
            return Self.start + Double(minutes) * 60
        }
    }

    /// Lets time pass.
    func pass(hours: Int) {
        minutes.withLock { $0 += hours * 60 }
    }

    static func phone(_ number: Int) -> PhoneNumber {
        guard let phone = PhoneNumber(e164: "+1\(number)") else { preconditionFailure("not a number: \(number)") }
        return phone
    }

    /// The number of the person of this rank.
    static func person(_ rank: Int) -> PhoneNumber { phone(5_145_551_000 + rank) }

    static func arrival(
        _ body: String,
        from sender: PhoneNumber,
        id: String,
        at time: Date,
        on line: PhoneNumber = line
    ) -> Arrival {
        Arrival(
            account: "main",
            providerMessageID: id,
            line: line,
            organisation: "group",
            sender: sender,
            event: Event(.text(Event.Text(body)), at: time)
        )
    }

    /// What a webhook's answer looks like here.
    static func render(_ messages: [TurnMessage]) -> [UInt8] {
        Array(messages.map { "\($0.id) \($0.text)" }.joined(separator: Advance.separator).utf8)
    }

    static func beginning(_ event: Event) -> Beginning {
        Beginning(checklist: Interview.checklist, wording: Interview.wording, language: .french)
    }

    /// Hands over a text, as a webhook would.
    @discardableResult
    func text(
        _ body: String,
        from sender: PhoneNumber = person(1),
        id: String = UUID().uuidString,
        on line: PhoneNumber = line,
        carrierAnswers: Set<CarrierAnswer> = []
    ) async throws -> Advance {
        let time = now()
        return try await store.advance(
            Self.arrival(body, from: sender, id: id, at: time, on: line),
            line: Interview.line(line, carrierAnswers: carrierAnswers),
            at: time,
            beginning: Self.beginning,
            reply: Self.render
        )
    }

    /// Hands over several texts, one after the other.
    ///
    /// - Returns: what became of the last.
    @discardableResult
    func texts(_ bodies: [String], from sender: PhoneNumber = person(1)) async throws -> Advance {
        var last = Advance(reply: [], isRepetition: false)
        for body in bodies {
            last = try await text(body, from: sender)
        }
        return last
    }

    /// Takes the times that have come.
    @discardableResult
    func takeDueTimers(at time: Date, limit: Int = 100) async throws -> Int {
        try await store.takeDueTimers(at: time, limit: limit, line: { Interview.line($0) }, account: { _ in "main" })
    }

    /// Queues words of an advocate to a person who has written.
    @discardableResult
    func queue(
        _ text: String,
        to phone: PhoneNumber = person(1),
        on line: PhoneNumber = line,
        due: Date = start
    ) async throws -> String {
        let store = store
        return try await store.write { connection in
            let arrival = Self.arrival("", from: phone, id: "", at: due, on: line)
            let contact = try Contact(from: arrival, vault: store.vault, in: connection)
            guard let conversation = contact.conversation else { throw StoreError.missingDocument }
            let row = MessageRow(
                id: Identifier.make(at: due),
                conversation: conversation.id,
                direction: .outgoing,
                at: due,
                text: text
            )
            try row.insert(sealedWith: conversation.person.key, in: connection)
            try OutboxRows.queue(row.id, account: "main", line: line.e164, due: due, in: connection)
            return row.id
        }
    }
}

extension Advance {
    static let separator = "\u{1E}"

    /// The messages of the answer, without their names.
    var texts: [String] {
        String(decoding: reply, as: UTF8.self).split(separator: Self.separator).map { String($0.dropFirst(33)) }
    }

    /// The names of the messages of the answer.
    var messageIDs: [String] {
        String(decoding: reply, as: UTF8.self).split(separator: Self.separator).map { String($0.prefix(32)) }
    }
}

extension Gateway {
    /// The first column of the first row, as text.
    func value(_ sql: StaticString, _ arguments: Value...) async throws -> String? {
        try await column(sql, arguments).first.flatMap(\.self)
    }

    /// How many rows a table has, or what else a statement counts as `value`.
    func count(_ sql: StaticString, _ arguments: Value...) async throws -> Int {
        Int(try await column(sql, arguments).first.flatMap(\.self) ?? "") ?? -1
    }

    /// The column `value` of all rows, as text.
    func column(_ sql: StaticString, _ arguments: [Value] = []) async throws -> [String?] {
        try await store.read { connection in
            try connection.rows(sql, arguments).map { row in
                if let number = try? row.optional("value", as: Int.self) { return String(number) }
                if let bytes = try? row.optional("value", as: Data.self) { return bytes.base64EncodedString() }
                return try row.optional("value", as: String.self)
            }
        }
    }

    /// How many rows each table has that a message may add to.
    func sizes() async throws -> [String?] {
        try await column(
            """
            SELECT COUNT(*) AS value FROM inbound UNION ALL SELECT COUNT(*) FROM people
            UNION ALL SELECT COUNT(*) FROM conversations UNION ALL SELECT COUNT(*) FROM contacts
            UNION ALL SELECT COUNT(*) FROM turns UNION ALL SELECT COUNT(*) FROM messages
            UNION ALL SELECT COUNT(*) FROM outbox UNION ALL SELECT COUNT(*) FROM timers
            UNION ALL SELECT COUNT(*) FROM cases UNION ALL SELECT COUNT(*) FROM documents
            """
        )
    }
}
