import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

struct RecordingTests {
    private static let sound = Data("un renard qui parle, enregistré".utf8)
    private static let minute: TimeInterval = 60

    @Test(
        arguments: StoreSuite.databases,
        [
            ([RecordingNews](), RecordingState.announced), ([.completed], .ready), ([.absent], .absent),
            ([.failed], .failed), ([.completed, .absent], .ready), ([.completed, .failed], .ready),
            ([.absent, .completed], .ready), ([.failed, .completed], .ready), ([.absent, .failed], .absent),
            ([.completed, .completed], .ready),
        ]
    )
    func `reports never lead backwards`(
        database: TestDatabase,
        row: (reports: [RecordingNews], state: RecordingState)
    ) async throws {
        let gateway = try await Gateway(on: database)
        let recording = try await gateway.leaveMessage()
        for news in row.reports {
            #expect(try await gateway.report(news))
        }
        #expect(try await gateway.state(of: recording) == row.state)
    }

    @Test(arguments: StoreSuite.databases, RecordingNews.allCases)
    func `what we have is not lost to a report`(database: TestDatabase, news: RecordingNews) async throws {
        let gateway = try await Gateway(on: database)
        let recording = try await gateway.leaveMessage()
        #expect(try await gateway.keep(Self.sound, as: recording))
        #expect(try await gateway.report(news))
        #expect(try await gateway.state(of: recording) == .fetched)
        try await gateway.store.markRemovedAtProvider(account: "main", providerRecordingID: "RE1", at: gateway.now())
        #expect(try await gateway.report(news))
        #expect(try await gateway.state(of: recording) == .removed)
    }

    @Test(arguments: StoreSuite.databases)
    func `a report of what nobody announced is told to the caller`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        #expect(try await !gateway.report(.completed))
        try await gateway.leaveMessage()
        #expect(try await gateway.report(.completed))
        #expect(try await !gateway.report(.completed, of: "RE2"))
        #expect(try await !gateway.report(.completed, account: "other"))
    }

    @Test(arguments: StoreSuite.databases)
    func `a report names the message that had no name yet`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let first = try await gateway.leaveMessage(named: nil)
        let second = try await gateway.leaveMessage(named: nil)
        #expect(try await gateway.report(.completed, of: "RE7"))
        #expect(try await gateway.report(.completed, of: "RE7"))
        #expect(try await gateway.state(of: first) == .ready)
        #expect(try await gateway.state(of: second) == .announced)
        let due = try await gateway.store.claimRecordings(at: gateway.now(), limit: 9)
        #expect(due.first?.providerRecordingID == "RE7")
    }

    @Test(arguments: StoreSuite.databases)
    func `each recording is taken once, when it is due`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let store = gateway.store
        let recording = try await gateway.leaveMessage()
        let left = try #require(try await store.nextRecordingDue()) - 3 * Self.minute
        func due(_ minutes: Double) async throws -> [Int] {
            try await store.claimRecordings(at: left + minutes * Self.minute, limit: 9).map(\.attempts)
        }
        #expect(try await due(2) == [])
        #expect(try await due(3) == [1], "no report came: it is asked for all the same")
        #expect(try await due(7) == [], "somebody has it")
        #expect(try await due(8) == [2], "whoever had it is gone")
        try await store.postponeRecording(recording, until: left + 60 * Self.minute)
        #expect(try await due(59) == [])
        #expect(try await gateway.report(.completed, at: left + 20 * Self.minute))
        #expect(try await due(20) == [1], "a report makes it due, and counts anew")
        try await store.giveUpRecording(recording)
        #expect(try await due(1_000) == [])
        #expect(try await store.nextRecordingDue() == nil)
        #expect(try await gateway.state(of: recording) == .failed)
    }

    @Test(arguments: StoreSuite.databases)
    func `what we keep is deleted at the provider, until that is done`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let store = gateway.store
        let recording = try await gateway.leaveMessage()
        let now = gateway.now()
        #expect(try await store.claimRecordingRemovals(at: now + 9_999, limit: 9).isEmpty)
        #expect(try await store.keepAudio(Self.sound, of: recording, mediaType: "audio/mpeg", at: now))
        #expect(try await store.claimRecordings(at: now + 9_999, limit: 9).isEmpty)
        #expect(try await store.claimRecordingRemovals(at: now, limit: 9).map(\.providerRecordingID) == ["RE1"])
        #expect(try await store.claimRecordingRemovals(at: now + 60, limit: 9).isEmpty, "somebody has it")
        try await store.postponeRecordingRemoval(account: "main", providerRecordingID: "RE1", until: now + 90)
        #expect(try await store.claimRecordingRemovals(at: now + 90, limit: 9).map(\.attempts) == [2])
        try await store.markRemovedAtProvider(account: "main", providerRecordingID: "RE1", at: now + 91)
        #expect(try await store.claimRecordingRemovals(at: now + 9_999, limit: 9).isEmpty)
        #expect(try await gateway.state(of: recording) == .removed)
        #expect(try await store.nextRecordingDue() == nil)
    }

    @Test(arguments: StoreSuite.databases)
    func `what no conversation took is deleted at the provider`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        #expect(try await !gateway.report(.completed, of: "RE9"))
        for _ in 0..<2 {
            try await gateway.store.discardRecording(
                account: "main",
                providerRecordingID: "RE9",
                organisation: "group",
                at: gateway.now()
            )
        }
        let anne = try await gateway.advocate("Anne")
        let tasks = try await gateway.store.openTasks(for: anne, limit: 9, at: gateway.now()).tasks
        #expect(tasks.map(\.kind) == [.voicemail] && tasks.first?.reference == nil)
        #expect(try await gateway.report(.completed, of: "RE9"), "known from now on")
        let due = try await gateway.store.claimRecordingRemovals(at: gateway.now(), limit: 9)
        #expect(due.map(\.providerRecordingID) == ["RE9"])
    }

    @Test(arguments: StoreSuite.databases)
    func `the sound is sealed, and kept once`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let reference = try await gateway.interview()
        let recording = try await gateway.leaveMessage()
        #expect(try await gateway.keep(Self.sound, as: recording))
        #expect(try await gateway.keep(Data("autre chose".utf8), as: recording))
        try expectAbsent([Self.sound], in: gateway.folder)
        let anne = Actor.advocate(try await gateway.advocate("Anne"))
        let audio = try await gateway.store.audio(of: recording, in: reference, for: anne, at: gateway.now())
        #expect(audio?.bytes == Self.sound)
        #expect(audio?.mediaType == "audio/mpeg")
    }

    @Test(arguments: StoreSuite.databases)
    func `one listening is one line of the log`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let (reference, recording) = (try await gateway.interview(), try await gateway.leaveMessage())
        let (anne, bruno) = (try await gateway.advocate("Anne"), try await gateway.advocate("Bruno"))
        let now = gateway.now()
        func use(_ advocate: Advocate, _ use: RecordingUse = .listening, after seconds: Double) async throws -> Bool {
            try await gateway.store.audio(
                of: recording,
                in: reference,
                for: .advocate(advocate),
                as: use,
                at: now + seconds
            ) != nil
        }
        #expect(try await !use(anne, after: 0), "it has not come")
        #expect(try await gateway.keep(Self.sound, as: recording))
        for seconds in [1.0, 2, 500] {
            #expect(try await use(anne, after: seconds))
        }
        #expect(try await use(bruno, after: 501))
        #expect(try await use(anne, .download, after: 502))
        #expect(try await use(anne, after: 1_200))
        let log = try await gateway.store.audit(of: reference, in: "group").filter { $0.detail == recording }
        #expect(log.map(\.action) == [.listened, .listened, .downloaded, .listened])
        #expect(log.map(\.actorName) == ["Anne", "Bruno", "Anne", "Anne"])
    }

    @Test(arguments: StoreSuite.databases)
    func `the walls of the case are those of its messages`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let (reference, recording) = (try await gateway.interview(), try await gateway.leaveMessage())
        let other = try await gateway.interview(from: Gateway.person(2))
        #expect(try await gateway.keep(Self.sound, as: recording))
        let anne = try await gateway.advocate("Anne")
        func isHeard(by advocate: Advocate, in reference: CaseReference) async throws -> Bool {
            try await gateway.store.audio(of: recording, in: reference, for: .advocate(advocate), at: Gateway.start)
                != nil
        }
        #expect(try await isHeard(by: anne, in: reference))
        #expect(try await !isHeard(by: anne, in: other))
        #expect(try await !isHeard(by: gateway.advocate("Dan", in: "others"), in: reference))
        let administrator = try await gateway.advocate("Zoé", [.administrator])
        await #expect(throws: AccessDenied.self) { try await isHeard(by: administrator, in: reference) }
        let log = try await gateway.store.audit(of: reference, in: nil).filter { $0.action == .listened }
        #expect(log.map(\.actorName) == ["Anne"])
    }

    @Test(arguments: StoreSuite.databases)
    func `a case shows its messages, and late ones are tasks until they come`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let (store, reference) = (gateway.store, try await gateway.interview())
        let (late, kept) = (try await gateway.leaveMessage(), try await gateway.leaveMessage(named: "RE2"))
        #expect(try await gateway.keep(Self.sound, as: kept))
        let anne = try await gateway.advocate("Anne")
        let file = try #require(try await store.caseFile(reference, for: .advocate(anne), at: gateway.now()))
        #expect(file.recordings.map(\.id) == [late, kept])
        #expect(file.recordings.map(\.state) == [.announced, .fetched])
        #expect(file.recordings.map(\.seconds) == [42, 42])
        let left = file.recordings[0].at
        func tasks() async throws -> [CaseReference?] {
            try await store.openTasks(for: anne, limit: 9, at: gateway.now()).tasks.map(\.reference)
        }
        #expect(try await store.openLateRecordingTasks(at: left + 59 * Self.minute) == 0)
        #expect(try await store.openLateRecordingTasks(at: left + 60 * Self.minute) == 1)
        try await store.giveUpRecording(late)
        #expect(try await store.openLateRecordingTasks(at: left + 61 * Self.minute) == 0, "somebody was told")
        #expect(try await tasks() == [reference])
        #expect(try await gateway.keep(Self.sound, as: late))
        #expect(try await tasks() == [])
        let done = try await store.finishedTasks(for: anne, limit: 9, at: gateway.now())
        #expect(done.map(\.kind) == [.voicemail] && done.first?.ending?.advocateName == nil)
    }

    @Test(arguments: StoreSuite.databases)
    func `a lost message is told of in the case that goes on, and in no closed one`(
        database: TestDatabase
    ) async throws {
        let gateway = try await Gateway(on: database)
        let (store, reference) = (gateway.store, try await gateway.interview())
        let survivor = try await gateway.interview(from: Gateway.person(2))
        let anne = try await gateway.advocate("Anne")
        let lost = try await gateway.leaveMessage()
        try await store.giveUpRecording(lost)
        let later = gateway.now() + 61 * Self.minute
        _ = try await store.claim(survivor, by: anne, at: gateway.now())
        _ = try await store.merge(reference, into: survivor, by: anne, at: gateway.now())
        _ = try await store.close(survivor, reason: "fait", by: anne, at: gateway.now())
        #expect(try await store.openLateRecordingTasks(at: later) == 0)
        _ = try await store.reopen(survivor, reason: "rappelée", by: anne, at: gateway.now())
        #expect(try await store.openLateRecordingTasks(at: later) == 1)
        let tasks = try await store.openTasks(for: anne, limit: 9, at: later).tasks
        #expect(tasks.map(\.reference) == [survivor])
    }
}
