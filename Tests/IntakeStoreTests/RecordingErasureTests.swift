import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

struct RecordingErasureTests {
    private static let sound = Data("un renard qui parle, enregistré".utf8)

    @Test(arguments: StoreSuite.databases)
    func `nothing of a message is left with us`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let (reference, recording) = (try await gateway.interview(), try await gateway.leaveMessage())
        #expect(try await gateway.keep(Self.sound, as: recording))
        let sealed = try #require(try await gateway.value("SELECT audio_sealed AS value FROM recording_audio"))
        try await gateway.say(["EFFACER", "oui"])

        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM recording_audio") == 0)
        #expect(try await gateway.state(of: recording) == .erased)
        try expectAbsent([Self.sound, #require(Data(base64Encoded: sealed))], in: gateway.folder)
        let anne = Actor.advocate(try await gateway.advocate("Anne"))
        #expect(try await gateway.store.audio(of: recording, in: reference, for: anne, at: gateway.now()) == nil)
        #expect(try await gateway.store.caseFile(reference, for: anne, at: gateway.now())?.recordings.isEmpty == true)
    }

    @Test(arguments: StoreSuite.databases)
    func `what the provider still has is deleted there`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        _ = try await gateway.interview()
        let kept = try await gateway.leaveMessage(named: "RE1")
        let ready = try await gateway.leaveMessage(named: "RE2")
        let gone = try await gateway.leaveMessage(named: "RE3")
        let early = try await gateway.leaveMessage(named: "RE4")
        #expect(try await gateway.keep(Self.sound, as: kept))
        #expect(try await gateway.report(.completed, of: "RE2"))
        #expect(try await gateway.keep(Self.sound, as: gone))
        try await gateway.store.markRemovedAtProvider(account: "main", providerRecordingID: "RE3", at: gateway.now())
        try await gateway.say(["EFFACER", "oui"])

        let now = gateway.now()
        let due = try await gateway.store.claimRecordingRemovals(at: now, limit: 9)
        #expect(Set(due.map(\.providerRecordingID)) == ["RE1", "RE2"])
        let later = try await gateway.store.claimRecordingRemovals(at: now + 3 * 60, limit: 9)
        #expect(later.map(\.providerRecordingID) == ["RE4"], "the provider was still preparing it")
        #expect(try await gateway.store.claimRecordings(at: now + 99_999, limit: 9).isEmpty)
        for recording in [kept, ready, gone, early] {
            #expect(try await gateway.state(of: recording) == .erased)
        }
        let names = try await gateway.column("SELECT provider_recording_id AS value FROM recordings")
        #expect(names.compactMap(\.self).isEmpty)
    }

    @Test(arguments: StoreSuite.databases)
    func `what comes after the erasure is not kept`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        _ = try await gateway.interview()
        let recording = try await gateway.leaveMessage()
        try await gateway.say(["EFFACER", "oui"])

        #expect(try await !gateway.keep(Self.sound, as: recording), "it was on its way")
        try expectAbsent([Self.sound], in: gateway.folder)
        let now = gateway.now() + 3 * 60
        #expect(try await gateway.store.claimRecordingRemovals(at: now, limit: 9).count == 1)
        try await gateway.store.markRemovedAtProvider(account: "main", providerRecordingID: "RE1", at: now)
        #expect(try await gateway.report(.completed, at: now + 1), "known, so that no turn is made of it")
        let again = try await gateway.store.claimRecordingRemovals(at: now + 1, limit: 9)
        #expect(again.map(\.providerRecordingID) == ["RE1"], "what is there by now is deleted once more")
    }

    @Test(arguments: StoreSuite.databases)
    func `the provider's name is forgotten in the end`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        _ = try await gateway.interview()
        try await gateway.leaveMessage(named: "RE1")
        try await gateway.leaveMessage(named: "RE2")
        try await gateway.say(["EFFACER", "oui"])
        let store = gateway.store
        let now = gateway.now()
        try await store.markRemovedAtProvider(account: "main", providerRecordingID: "RE1", at: now)
        try await store.markRemovedAtProvider(account: "main", providerRecordingID: "RE2", at: now + 8 * 86_400)
        let names = try await gateway.column("SELECT provider_recording_id AS value FROM recording_removals")
        #expect(names == ["RE2"])
    }
}
