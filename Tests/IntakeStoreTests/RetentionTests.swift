import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

/// What a night destroys, and what it leaves.
struct RetentionTests {
    private static let policy = RetentionPolicy(closedCaseMonths: 12, noticeDays: 14)

    /// How a case stands when its time would be over.
    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var isClosed = true
        var isRead = true
        var isHeld = false
        /// Days since it was closed, or since the person last told something.
        var age = 500
        let isDestroyed: Bool
    }

    private static let rows = [
        Row(testDescription: "closed and read, long ago", isDestroyed: true),
        Row(testDescription: "closed and read, lately", age: 300, isDestroyed: false),
        Row(testDescription: "open and read, long ago", isClosed: false, isDestroyed: false),
        Row(testDescription: "open and unread, long ago", isClosed: false, isRead: false, isDestroyed: false),
        Row(testDescription: "closed and unread, long ago", isRead: false, isDestroyed: false),
        Row(testDescription: "closed, read and held, long ago", isHeld: true, isDestroyed: false),
        Row(testDescription: "closed, unread and held, long ago", isRead: false, isHeld: true, isDestroyed: false),
    ]

    @Test(arguments: StoreSuite.databases, rows)
    func `a case is destroyed if it is closed, read, old and held by nobody`(
        database: TestDatabase,
        row: Row
    ) async throws {
        let gateway = try await Gateway(on: database)
        let reference = try await gateway.interview()
        let coordinator = try await gateway.advocate("zoe", [.advocate, .coordinator])
        if row.isRead { try await gateway.read(reference, by: coordinator) }
        if row.isHeld {
            #expect(
                try await gateway.store.hold(reference, reason: "recours", by: coordinator, at: gateway.now()) == .done
            )
        }
        if row.isClosed {
            #expect(
                try await gateway.store.close(reference, reason: "fini", by: coordinator, at: gateway.now()) == .done
            )
        }
        try await gateway.nights(until: row.age, under: Self.policy)
        let isDestroyed = try await gateway.listing(reference).erasedAt != nil
        #expect(isDestroyed == row.isDestroyed)
        let kept = try await gateway.count("SELECT COUNT(*) AS value FROM messages WHERE text_sealed IS NOT NULL")
        #expect((kept == 0) == row.isDestroyed)
    }

    @Test(arguments: StoreSuite.databases)
    func `what was told after the last reading keeps the case`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let coordinator = try await gateway.advocate("zoe", [.advocate, .coordinator])
        let reference = try await gateway.closedCase(by: coordinator)
        // STOP reopens nothing, and is something the person said.
        try await gateway.say(["STOP"])
        #expect(try await gateway.listing(reference).state == .closed)
        try await gateway.nights(until: 500, under: Self.policy)
        #expect(try await gateway.listing(reference).erasedAt == nil)
        try await gateway.read(reference, by: coordinator)
        try await gateway.nights(until: 16, under: Self.policy)
        #expect(try await gateway.listing(reference).erasedAt != nil)
    }

    @Test(arguments: StoreSuite.databases)
    func `looking at how long a case is kept is no reading of it`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let coordinator = try await gateway.advocate("zoe", [.advocate, .coordinator])
        let reference = try await gateway.interview()
        _ = try await gateway.store.claim(reference, by: coordinator, at: gateway.now())
        try await gateway.say(["encore un mot"])
        #expect(try await gateway.listing(reference).needsAttention)
        _ = try await gateway.store.caseFile(
            reference,
            for: .advocate(coordinator),
            as: .keepingViewed,
            at: gateway.now()
        )
        #expect(try await gateway.listing(reference).needsAttention)
        _ = try await gateway.store.close(reference, reason: "fini", by: coordinator, at: gateway.now())
        try await gateway.nights(until: 500, under: Self.policy)
        #expect(try await gateway.listing(reference).erasedAt == nil)
    }

    @Test(arguments: StoreSuite.databases, [RecordingUse.listening, .download, nil])
    func `a message that nobody heard keeps the case`(database: TestDatabase, use: RecordingUse?) async throws {
        let gateway = try await Gateway(on: database)
        let coordinator = try await gateway.advocate("zoe", [.advocate, .coordinator])
        let reference = try await gateway.interview()
        let recording = try await gateway.leaveMessage()
        #expect(try await gateway.keep(Data("sons".utf8), as: recording))
        try await gateway.read(reference, by: coordinator)
        if let use {
            let actor = Actor.advocate(coordinator)
            let now = gateway.now()
            _ = try #require(try await gateway.store.audio(of: recording, in: reference, for: actor, as: use, at: now))
        }
        _ = try await gateway.store.close(reference, reason: "fini", by: coordinator, at: gateway.now())
        try await gateway.nights(until: 500, under: Self.policy)
        #expect((try await gateway.listing(reference).erasedAt != nil) == (use != nil))
    }

    @Test(arguments: StoreSuite.databases)
    func `a case stands on the list for the days of notice first`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let coordinator = try await gateway.advocate("zoe", [.advocate, .coordinator])
        let reference = try await gateway.closedCase(by: coordinator)
        // Nobody ran the night for two years: the first one lists and destroys nothing.
        gateway.pass(hours: 24 * 730)
        #expect(try await gateway.night(under: Self.policy).counts.cases == 0)
        let list = try await gateway.list(under: Self.policy, for: .advocate(coordinator))
        #expect(list.entries.map(\.reference) == [reference])
        #expect(list.entries.map(\.keeping) == [.until(list.day.adding(days: 14))])
        gateway.pass(hours: 24 * 13)
        #expect(try await gateway.night(under: Self.policy).counts.cases == 0)
        gateway.pass(hours: 24)
        #expect(try await gateway.night(under: Self.policy).counts.cases == 1)
        #expect(try await gateway.list(under: Self.policy, for: .advocate(coordinator)).entries.isEmpty)
    }

    @Test(arguments: StoreSuite.databases)
    func `a hold that is lifted gives the whole notice anew`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let coordinator = try await gateway.advocate("zoe", [.advocate, .coordinator])
        let reference = try await gateway.closedCase(by: coordinator)
        #expect(try await gateway.store.hold(reference, reason: "recours", by: coordinator, at: gateway.now()) == .done)
        try await gateway.nights(until: 500, under: Self.policy)
        #expect(
            try await gateway.store.liftHold(reference, reason: "jugé", by: coordinator, at: gateway.now()) == .done
        )
        #expect(try await gateway.night(under: Self.policy).counts.cases == 0)
        try await gateway.nights(until: 15, under: Self.policy)
        #expect(try await gateway.listing(reference).erasedAt != nil)
    }

    @Test(arguments: StoreSuite.databases)
    func `a merged case is kept as long as the one that goes on`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let coordinator = try await gateway.advocate("zoe", [.advocate, .coordinator])
        let duplicate = try await gateway.closedCase(by: coordinator)
        let survivor = try await gateway.interview(from: Gateway.person(2))
        try await gateway.read(survivor, by: coordinator)
        _ = try await gateway.store.claim(survivor, by: coordinator, at: gateway.now())
        #expect(try await gateway.store.merge(duplicate, into: survivor, by: coordinator, at: gateway.now()) == .done)
        try await gateway.nights(until: 500, under: Self.policy)
        #expect(try await gateway.listing(duplicate).erasedAt == nil)
        #expect(try await gateway.store.close(survivor, reason: "fini", by: coordinator, at: gateway.now()) == .done)
        try await gateway.nights(until: 300, under: Self.policy)
        #expect(try await gateway.listing(duplicate).erasedAt == nil)
        try await gateway.nights(until: 100, under: Self.policy)
        #expect(try await gateway.listing(duplicate).erasedAt != nil)
        #expect(try await gateway.listing(survivor).erasedAt != nil)
    }

    @Test(arguments: StoreSuite.databases)
    func `the tombstone says when, why and by whom, and nothing else is left`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let coordinator = try await gateway.advocate("zoe", [.advocate, .coordinator])
        let reference = try await gateway.closedCase(by: coordinator)
        try await gateway.nights(until: 500, under: Self.policy)
        let file = try await gateway.store.caseFile(reference, for: .advocate(coordinator), at: gateway.now())
        #expect(file?.tombstone?.reason == .retention)
        #expect(file?.tombstone?.actorKind == .system)
        #expect(file?.transcript.isEmpty == true && file?.conversation == nil && file?.phone == nil)
        #expect(try await gateway.history(reference).contains(.erased))
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM people WHERE phone_hash IS NOT NULL") == 0)
        if case .broken(let number) = try await gateway.store.verifyAudit() {
            Issue.record("the audit log is broken at \(number)")
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `a person keeps what is under way when an old case goes`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let coordinator = try await gateway.advocate("zoe", [.advocate, .coordinator])
        let old = try await gateway.closedCase(by: coordinator)
        gateway.pass(hours: 24 * 400)
        let recent = try #require(
            try await gateway.say(["NOUVEAU", "1"] + CaseInterview.texts().dropFirst())
        )
        #expect(recent != old)
        // NOUVEAU was said in the old conversation, and is to be read like everything else.
        try await gateway.read(old, by: coordinator)
        try await gateway.nights(until: 60, under: Self.policy)
        #expect(try await gateway.listing(old).erasedAt != nil)
        let file = try await gateway.store.caseFile(recent, for: .advocate(coordinator), at: gateway.now())
        #expect(file?.phone == Gateway.person(1))
        #expect(file?.transcript.isEmpty == false)
    }

    @Test(arguments: StoreSuite.databases, [true, false])
    func `a conversation without a case goes only where nobody consented`(
        database: TestDatabase,
        hasConsent: Bool
    ) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.texts(hasConsent ? ["bonjour", "1"] : ["bonjour"])
        try await gateway.nights(until: 29, under: Self.policy)
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM people WHERE erased_at IS NULL") == 1)
        try await gateway.nights(until: 2, under: Self.policy)
        #expect(
            try await gateway.count("SELECT COUNT(*) AS value FROM people WHERE erased_at IS NULL")
                == (hasConsent ? 1 : 0)
        )
    }

    @Test(arguments: StoreSuite.databases, [true, false])
    func `a text without a case goes only once its task was done`(database: TestDatabase, isDone: Bool) async throws {
        let gateway = try await Gateway(on: database)
        let advocate = try await gateway.advocate("zoe")
        try await gateway.store.keepStray(
            sender: "12345",
            line: Gateway.line,
            organisation: "group",
            text: "pub",
            account: "main",
            providerMessageID: "SM1",
            at: gateway.now()
        )
        _ = try await gateway.store.strays(organisation: "group", viewer: .advocate(advocate), at: gateway.now())
        if isDone {
            let task = try #require(try await gateway.value("SELECT id AS value FROM tasks WHERE kind = 'stray'"))
            _ = try await gateway.store.finishTask(task, by: advocate, at: gateway.now())
        }
        try await gateway.nights(until: 29, under: Self.policy)
        #expect(try await gateway.store.strayCount(organisation: "group") == 1)
        try await gateway.nights(until: 2, under: Self.policy)
        #expect(try await gateway.store.strayCount(organisation: "group") == (isDone ? 0 : 1))
    }

    @Test(arguments: StoreSuite.databases)
    func `what providers called messages is forgotten, and what was said stays`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        _ = try await gateway.interview()
        try await gateway.nights(until: 89, under: Self.policy)
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM inbound") > 0)
        try await gateway.nights(until: 2, under: Self.policy)
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM inbound") == 0)
        let named = "SELECT COUNT(*) AS value FROM messages WHERE provider_message_id IS NOT NULL" as StaticString
        #expect(try await gateway.count(named) == 0)
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM messages WHERE text_sealed IS NOT NULL") > 5)
    }

    @Test(arguments: StoreSuite.databases)
    func `each night is kept with its counts, the last one first`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        #expect(try await gateway.store.lastRetentionRun() == nil)
        let coordinator = try await gateway.advocate("zoe", [.advocate, .coordinator])
        _ = try await gateway.closedCase(by: coordinator)
        var destroyed = 0
        for _ in 0..<40 {
            gateway.pass(hours: 24 * 10)
            let run = try await gateway.night(under: Self.policy)
            #expect(try await gateway.store.lastRetentionRun() == run)
            destroyed += run.counts.cases
        }
        #expect(destroyed == 1)
    }

    @Test(arguments: StoreSuite.databases)
    func `a coordinator sees the list of their own group, and others none`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let coordinator = try await gateway.advocate("zoe", [.advocate, .coordinator])
        _ = try await gateway.closedCase(by: coordinator)
        gateway.pass(hours: 24 * 360)
        let stranger = try await gateway.advocate("max", [.coordinator], in: "other")
        #expect(try await gateway.list(under: Self.policy, for: .advocate(coordinator)).entries.count == 1)
        #expect(try await gateway.list(under: Self.policy, for: .advocate(stranger)).entries.isEmpty)
        #expect(try await gateway.list(under: Self.policy, for: .system).entries.count == 1)
        let advocate = try await gateway.advocate("ana")
        await #expect(throws: AccessDenied.self) {
            try await gateway.list(under: Self.policy, for: .advocate(advocate))
        }
    }
}
