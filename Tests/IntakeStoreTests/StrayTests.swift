import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

struct StrayTests {
    @Test(arguments: StoreSuite.databases)
    func `a text without a conversation is kept once, for its organisation`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        for id in ["SM1", "SM1", "SM2"] {
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
        #expect(try await gateway.store.strayCount(organisation: "group") == 2)
        #expect(try await gateway.store.strayCount(organisation: "other") == 0)
        let strays = try await gateway.store.strays(organisation: "group", viewer: .system, at: gateway.now())
        #expect(strays.map(\.text) == ["code SM2", "code SM1"])
        #expect(strays.allSatisfy { $0.sender == "12345" && $0.line == Gateway.line.e164 })
        #expect(try await gateway.store.strays(organisation: "other", viewer: .system, at: gateway.now()).isEmpty)
        let reads = try await gateway.count("SELECT COUNT(*) AS value FROM audit WHERE action = 'read-strays'")
        #expect(reads == 2)
    }
}
