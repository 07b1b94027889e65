import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

/// The number at which an advocate takes calls.
struct AdvocatePhoneTests {
    @Test(arguments: StoreSuite.databases)
    func `a number is kept, changed and taken away`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let store = gateway.store
            let anne = try await gateway.advocate("Anne")
            let bruno = try await gateway.advocate("Bruno")
            #expect(try await store.phone(of: anne.id) == nil)
            for number in ["+15145550123", "+14185550199"].map(PhoneNumber.init(e164:)) {
                try await store.setPhone(number, of: anne, at: Gateway.start)
                #expect(try await store.phone(of: anne.id) == number)
            }
            #expect(try await store.phone(of: bruno.id) == nil)
            try await store.setPhone(nil, of: anne, at: Gateway.start)
            #expect(try await store.phone(of: anne.id) == nil)
            let entries = try await store.audit(latest: 3, in: "group")
            #expect(entries.map(\.action) == [.phoneChanged, .phoneChanged, .phoneChanged])
            #expect(entries.allSatisfy { $0.actorName == "Anne" && $0.detail == nil })
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `no file holds the number, and another account's does not open`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let anne = try await gateway.advocate("Anne")
            let bruno = try await gateway.advocate("Bruno")
            try await gateway.store.setPhone(PhoneNumber(e164: "+15145550123"), of: anne, at: Gateway.start)
            try expectAbsent(["+15145550123", "5145550123", "514 555-0123"].map { Data($0.utf8) }, in: gateway.folder)
            try await gateway.store.write { connection in
                try connection.execute(
                    "UPDATE advocates SET phone_sealed = (SELECT phone_sealed FROM advocates WHERE id = ?)",
                    anne.id
                )
            }
            await #expect(throws: StoreError.unreadable("advocates.phone_sealed")) {
                try await gateway.store.phone(of: bruno.id)
            }
        }
    }
}
