import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

/// What waits for a human and is no case.
struct TaskTests {
    private func open(_ gateway: Gateway, _ reader: Advocate) async throws -> [HumanTask] {
        let tasks = try await gateway.store.openTasks(for: reader, limit: 50, at: gateway.now()).tasks
        #expect(try await gateway.store.openTaskCount(in: reader.organisation) == tasks.count)
        return tasks
    }

    private func stray(_ gateway: Gateway, id: String = UUID().uuidString) async throws {
        try await gateway.store.keepStray(
            sender: "12345",
            line: Gateway.line,
            organisation: "group",
            text: "code \(id)",
            account: "main",
            providerMessageID: id,
            at: gateway.now()
        )
    }

    @Test(arguments: StoreSuite.databases)
    func `a stray text waits, once, until somebody did it`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let anne = try await gateway.advocate("Anne")
            let bruno = try await gateway.advocate("Bruno")
            let zoe = try await gateway.advocate("Zoé", in: "other")
            for id in ["SM1", "SM1"] { try await stray(gateway, id: id) }
            let task = try #require(try await open(gateway, anne).first)
            #expect(task.kind == .stray && task.stray?.text == "code SM1" && task.stray?.sender == "12345")
            #expect(try await open(gateway, zoe).isEmpty)
            #expect(try await gateway.store.finishTask(task.id, by: zoe, at: gateway.now()) == .notFound)
            #expect(try await gateway.store.finishTask(task.id, by: anne, at: gateway.now()) == .done)
            #expect(
                try await gateway.store.finishTask(task.id, by: bruno, at: gateway.now()) == .alreadyDone(by: "Anne")
            )
            #expect(try await open(gateway, anne).isEmpty)
            let done = try await gateway.store.finishedTasks(for: bruno, limit: 5, at: gateway.now())
            #expect(done.map(\.ending?.advocateName) == ["Anne"])
            let acts = try await gateway.store.audit(latest: 20, in: "group").filter { $0.action == .finishedTask }
            #expect(acts.map(\.detail) == ["stray \(task.id)"])
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `a message that does not arrive waits, once however often it is told`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let anne = try await gateway.advocate("Anne")
            let reference = try await gateway.interview()
            let message = try await gateway.queue("un mot")
            for status in [DeliveryStatus.failed, .undelivered, .failed] {
                _ = try await gateway.store.recordDelivery(
                    messageID: message,
                    providerMessageID: "SM9",
                    status: status,
                    at: gateway.now()
                )
            }
            let tasks = try await open(gateway, anne)
            #expect(tasks.map(\.kind) == [.undeliverable])
            #expect(tasks.first?.reference == reference)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `a stop waits while the case is open, and no longer than the stop`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let anne = try await gateway.advocate("Anne")
            let reference = try await gateway.interview()
            try await gateway.say(["STOP"])
            try await gateway.say(["STOP"])
            let tasks = try await open(gateway, anne)
            #expect(tasks.map(\.kind) == [.optedOut] && tasks.first?.reference == reference)
            try await gateway.say(["DEBUT"])
            #expect(try await open(gateway, anne).isEmpty)
            try await gateway.say(["STOP"])
            #expect(try await open(gateway, anne).map(\.kind) == [.optedOut])
            _ = try await gateway.store.claim(reference, by: anne, at: gateway.now())
            _ = try await gateway.store.close(reference, reason: "fait", by: anne, at: gateway.now())
            #expect(try await open(gateway, anne).isEmpty)
            let done = try await gateway.store.finishedTasks(for: anne, limit: 5, at: gateway.now())
            #expect(Set(done.map(\.ending?.advocateName)) == [nil, "Anne"])
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `a carrier that tells of a stop makes a task too`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let anne = try await gateway.advocate("Anne")
            _ = try await gateway.interview()
            let message = try await gateway.queue("un mot")
            try await gateway.store.markFailed(message, error: 21_610, recipientOptedOut: true, at: gateway.now())
            #expect(Set(try await open(gateway, anne).map(\.kind)) == [.undeliverable, .optedOut])
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `what is erased waits no more`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let anne = try await gateway.advocate("Anne")
            _ = try await gateway.interview()
            let message = try await gateway.queue("un mot")
            try await gateway.store.markFailed(message, error: nil, at: gateway.now())
            try await gateway.say(["EFFACER", "oui"])
            #expect(try await open(gateway, anne).isEmpty)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `what waits on a case goes with it, into another case and into another group`(
        database: TestDatabase
    ) async throws {
        try await withGateway(database) { gateway in
            let (anne, dan) = (try await gateway.advocate("Anne"), try await gateway.advocate("Dan", in: "others"))
            let store = gateway.store
            let reference = try await gateway.interview()
            for _ in 0..<2 {
                try await store.markFailed(gateway.queue("un mot"), error: nil, at: gateway.now())
            }
            let finished = try #require(try await open(gateway, anne).first)
            _ = try await store.finishTask(finished.id, by: anne, at: gateway.now())
            let survivor = try await gateway.interview(from: Gateway.person(2))
            _ = try await store.claim(survivor, by: anne, at: gateway.now())
            _ = try await store.merge(reference, into: survivor, by: anne, at: gateway.now())
            #expect(try await open(gateway, anne).map(\.reference) == [survivor])
            try await gateway.say(["STOP"])
            #expect(try await open(gateway, anne).map(\.reference) == [survivor, survivor])
            _ = try await store.handOver(
                survivor,
                toGroup: "others",
                consent: .byPhone,
                by: anne,
                at: gateway.now()
            )
            #expect(try await open(gateway, anne).isEmpty)
            #expect(try await open(gateway, dan).map(\.reference) == [survivor, survivor])
            // What Anne did stays with her group, without a way to a file that is another's.
            let done = try await store.finishedTasks(for: anne, limit: 5, at: gateway.now())
            #expect(done.map(\.ending?.advocateName) == ["Anne"] && done.map(\.reference) == [nil])
            #expect(try await store.finishedTasks(for: dan, limit: 5, at: gateway.now()).isEmpty)
        }
    }

    @Test(arguments: StoreSuite.databases, [1, 3])
    func `pages give every task once, the oldest first`(database: TestDatabase, page: Int) async throws {
        try await withGateway(database) { gateway in
            let anne = try await gateway.advocate("Anne")
            for _ in 0..<7 { try await stray(gateway) }
            var seen: [HumanTask] = []
            var next: String?
            repeat {
                let found = try await gateway.store.openTasks(for: anne, after: next, limit: page, at: gateway.now())
                seen += found.tasks
                next = found.next
            } while next != nil
            #expect(seen.count == 7 && seen.map(\.at) == seen.map(\.at).sorted())
            #expect(Set(seen.map(\.id)).count == 7)
            let again = try await gateway.store.openTasks(for: anne, after: "nonsense", limit: 50, at: gateway.now())
            #expect(again.tasks.count == 7)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `whoever reads no case reads no task`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let chief = try await gateway.advocate("Chef", [.administrator])
            await #expect(throws: AccessDenied.self) {
                try await gateway.store.openTasks(for: chief, limit: 5, at: gateway.now())
            }
            await #expect(throws: AccessDenied.self) {
                try await gateway.store.finishTask("x", by: chief, at: gateway.now())
            }
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `texts are noted as read when they are shown anew, not at each renewal of the page`(
        database: TestDatabase
    ) async throws {
        try await withGateway(database) { gateway in
            let (anne, bruno) = (try await gateway.advocate("Anne"), try await gateway.advocate("Bruno"))
            let start = gateway.now()
            func show(to reader: Advocate, after seconds: TimeInterval = 0, limit: Int = 50) async throws {
                let time = start + seconds
                _ = try await gateway.store.tasks(for: reader, limit: limit, finished: 10, at: time)
            }
            func noted() async throws -> [String?] {
                try await gateway.store.audit(latest: 50, in: "group").reversed()
                    .filter { $0.action == .readStrays }.map(\.detail)
            }
            for _ in 0..<3 { try await stray(gateway) }
            try await show(to: anne, limit: 2)
            #expect(try await noted() == ["2"])
            for _ in 0..<20 { try await show(to: anne) }
            #expect(try await noted() == ["2", "1"])
            try await stray(gateway)
            for _ in 0..<2 { try await show(to: anne, after: 60) }
            #expect(try await noted() == ["2", "1", "1"])
            try await show(to: bruno, after: 60)
            #expect(try await noted() == ["2", "1", "1", "4"])
            let task = try #require(try await open(gateway, anne).first)
            _ = try await gateway.store.finishTask(task.id, by: anne, at: start)
            try await show(to: anne, after: 120)
            #expect(try await noted().count == 4)
            try await show(to: anne, after: Store.strayReading + 120)
            #expect(try await noted() == ["2", "1", "1", "4", "4"])
        }
    }
}
