import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

/// The mark that changes with the queue.
struct QueueMarkTests {
    @Test(arguments: StoreSuite.databases)
    func `the mark of a queue changes with its cases and tasks, and with nobody else's`(
        database: TestDatabase
    ) async throws {
        try await withGateway(database) { gateway in
            let anne = try await gateway.advocate("Anne")
            func marks() async throws -> [String: QueueMark] {
                try await gateway.store.queueMarks(of: ["group", "other"])
            }
            var last = try await marks()
            func expectChange(in organisation: String) async throws {
                let now = try await marks()
                for name in ["group", "other"] {
                    #expect((now[name] == last[name]) == (name != organisation))
                }
                last = now
            }
            let reference = try await gateway.file()
            try await expectChange(in: "group")
            try await gateway.file(in: "other")
            try await expectChange(in: "other")
            _ = try await gateway.store.claim(reference, by: anne, at: gateway.now())
            try await expectChange(in: "group")
            try await gateway.store.keepStray(
                sender: "12345",
                line: Gateway.line,
                organisation: "other",
                text: "mot",
                account: "main",
                providerMessageID: "SM1",
                at: gateway.now()
            )
            try await expectChange(in: "other")
            try await expectChange(in: "")
            // A case that is not the latest goes to the other group: both queues change.
            try await gateway.file()
            last = try await marks()
            let change = try await gateway.store.handOver(
                reference,
                toGroup: "other",
                consent: .byText,
                by: anne,
                at: gateway.now()
            )
            #expect(change == .done)
            let now = try await marks()
            for name in ["group", "other"] { #expect(now[name] != last[name]) }
        }
    }
}
