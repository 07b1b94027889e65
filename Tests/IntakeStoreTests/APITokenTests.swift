import Foundation
import Testing

@testable import IntakeStore

struct APITokenTests {
    @Test(arguments: StoreSuite.databases)
    func `a token is found by its secret until it is revoked`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let (store, hash) = (gateway.store, TokenHash(of: "secret"))
            let made = try await store.addToken("CASC", organisation: "group", hash, at: Gateway.start)
            #expect(made.organisation == "group")
            #expect(try await store.token(hash) == made)
            #expect(try await store.token(TokenHash(of: "Secret")) == nil)
            #expect(try await !store.revokeToken("casc", at: Gateway.start))
            #expect(try await store.revokeToken("CASC", at: Gateway.start + 1))
            #expect(try await store.token(hash) == nil)
            #expect(try await !store.revokeToken("CASC", at: Gateway.start + 2))
            #expect(try await store.tokens().map(\.revoked) == [Gateway.start + 1])
            #expect(try await store.audit(latest: 2, in: "group").map(\.action) == [.tokenRevoked, .tokenAdded])
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `a name is given once, even after it was revoked`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let store = gateway.store
            try await store.addToken("CASC", organisation: nil, TokenHash(of: "1"), at: Gateway.start)
            try await store.revokeToken("CASC", at: Gateway.start)
            await #expect(throws: AccountError.tokenNameTaken) {
                try await store.addToken("CASC", organisation: nil, TokenHash(of: "2"), at: Gateway.start)
            }
            #expect(try await store.token(TokenHash(of: "2")) == nil)
            try await store.addToken("B", organisation: nil, TokenHash(of: "2"), at: Gateway.start)
            #expect(try await store.tokens().map(\.name) == ["B", "CASC"])
        }
    }
}
