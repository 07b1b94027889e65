import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

/// The register of confidentiality incidents.
struct IncidentTests {
    private static let aware = PartialDate(iso: "2026-03-03")?.earliest ?? .first

    private static func content(_ circumstances: String = "Un écran resté ouvert.") -> IncidentContent {
        var content = IncidentContent(aware: aware)
        content.circumstances = circumstances
        content.people = "environ 12"
        return content
    }

    @Test(arguments: StoreSuite.databases)
    func `every version stays, numbered in each group by itself`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let store = gateway.store
        let zoe = try await gateway.advocate("zoe", [.coordinator])
        let chef = try await gateway.advocate("chef", [.administrator])
        let other = try await gateway.advocate("max", [.coordinator], in: "other")
        let id = try await store.addIncident(Self.content(), by: zoe, at: gateway.now())
        let foreign = try await store.addIncident(Self.content("ailleurs"), by: other, at: gateway.now())
        var amended = Self.content("Un écran resté ouvert, le soir.")
        amended.risk = .none
        #expect(try await store.amendIncident(id, version: 1, with: amended, by: chef, at: gateway.now()) == .done)
        let incident = try #require(try await store.incident(id, for: zoe, at: gateway.now()))
        #expect(incident.number == 1)
        #expect(incident.versions.map(\.content) == [Self.content(), amended])
        #expect(incident.versions.map(\.advocateName) == ["zoe", "chef"])
        #expect(try await store.incidents(for: zoe, at: gateway.now()).incidents == [incident])
        #expect(try await store.incident(foreign, for: zoe, at: gateway.now()) == nil)
        #expect(try await store.incident(foreign, for: other, at: gateway.now())?.number == 1)
    }

    @Test(arguments: StoreSuite.databases)
    func `of two who amend at once the second is told`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let store = gateway.store
        let zoe = try await gateway.advocate("zoe", [.coordinator])
        let id = try await store.addIncident(Self.content(), by: zoe, at: gateway.now())
        let time = gateway.now()
        #expect(try await store.amendIncident(id, version: 1, with: Self.content("a"), by: zoe, at: time) == .done)
        #expect(try await store.amendIncident(id, version: 1, with: Self.content("b"), by: zoe, at: time) == .overtaken)
        #expect(try await store.amendIncident("x", version: 1, with: Self.content(), by: zoe, at: time) == .notFound)
        // What changes nothing makes no version.
        #expect(try await store.amendIncident(id, version: 2, with: Self.content("a"), by: zoe, at: time) == .done)
        #expect(try await store.incident(id, for: zoe, at: time)?.versions.count == 2)
    }

    @Test(arguments: StoreSuite.databases)
    func `nothing of it is plain on disk, and only keepers read it`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let zoe = try await gateway.advocate("zoe", [.coordinator])
        _ = try await gateway.store.addIncident(Self.content("clavicorde"), by: zoe, at: gateway.now())
        try expectAbsent([Data("clavicorde".utf8)], in: gateway.folder)
        let advocate = try await gateway.advocate("ana")
        let time = gateway.now()
        await #expect(throws: AccessDenied.self) { try await gateway.store.incidents(for: advocate, at: time) }
        await #expect(throws: AccessDenied.self) {
            try await gateway.store.addIncident(Self.content(), by: advocate, at: time)
        }
        let log = try await gateway.store.audit(latest: 10, in: "group").map(\.action)
        #expect(log.contains(.incidentAdded))
    }

    @Test(arguments: StoreSuite.databases, [(1825, 1), (1860, 0)])
    func `an incident stays for five years from the day it was learned of`(
        database: TestDatabase,
        age: (days: Int, left: Int)
    ) async throws {
        let gateway = try await Gateway(on: database)
        let zoe = try await gateway.advocate("zoe", [.coordinator])
        let today = QueueDay.of(Gateway.start)
        _ = try await gateway.store.addIncident(IncidentContent(aware: today), by: zoe, at: gateway.now())
        gateway.pass(hours: 24 * age.days)
        try await gateway.night(under: .usual)
        #expect(try await gateway.store.incidents(for: zoe, at: gateway.now()).incidents.count == age.left)
    }
}
