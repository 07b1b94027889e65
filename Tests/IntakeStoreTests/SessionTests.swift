import Foundation
import Testing

@testable import IntakeStore

struct SessionTests {
    private static let start = Gateway.start
    private static let token = TokenHash(of: "cookie")

    /// Used at these minutes, is it still good at the last? It lasts 30 idle minutes, and 100 in all.
    @Test(
        arguments: StoreSuite.databases,
        [
            ([0.0], true), ([29.9], true), ([30], false), ([20, 49], true), ([20, 51], false),
            ([25, 50, 75, 99.9], true), ([25, 50, 75, 100], false), ([31, 32], false),
        ]
    )
    func `a session ends by itself`(database: TestDatabase, row: (minutes: [Double], isGood: Bool)) async throws {
        try await withGateway(database) { gateway in
            let anne = try await gateway.advocate("Anne")
            try await gateway.store.openSession(Self.token, for: anne, on: "Firefox", at: Self.start)
            var found: Advocate?
            for minute in row.minutes {
                found = try await gateway.advocate(behind: Self.token, at: Self.start + minute * 60)
            }
            #expect(found == (row.isGood ? anne : nil))
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `its last use is noted once a minute`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let anne = try await gateway.advocate("Anne")
            try await gateway.store.openSession(Self.token, for: anne, on: "Firefox", at: Self.start)
            for (seconds, noted) in [(59.0, 0), (60, 60), (119, 60), (120, 120)] {
                _ = try await gateway.advocate(behind: Self.token, at: Self.start + seconds)
                let seen = try await gateway.count("SELECT seen_at AS value FROM sessions")
                #expect(seen == Int(Self.start.timeIntervalSince1970 + Double(noted)) * 1000)
            }
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `sessions that are over are removed when another is used`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let anne = try await gateway.advocate("Anne")
            try await gateway.store.openSession(TokenHash(of: "forgotten"), for: anne, on: "Firefox", at: Self.start)
            try await gateway.store.openSession(Self.token, for: anne, on: "Firefox", at: Self.start + 1200)
            #expect(try await gateway.advocate(behind: Self.token, at: Self.start + 1900) == anne)
            #expect(try await gateway.count("SELECT COUNT(*) AS value FROM sessions") == 1)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `a session is ended, and so are all of an account`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let (anne, bruno) = (try await gateway.advocate("Anne"), try await gateway.advocate("Bruno"))
            let tokens = ["a", "b", "c"].map(TokenHash.init(of:))
            for token in tokens {
                try await gateway.store.openSession(token, for: anne, on: "Firefox", at: Self.start)
            }
            try await gateway.store.openSession(Self.token, for: bruno, on: "Firefox", at: Self.start)
            let first = try #require(try await gateway.session(behind: tokens[0]))
            #expect(try await !gateway.store.endSession(first.id, of: bruno, at: Self.start))
            #expect(try await gateway.store.endSession(first.id, of: anne, at: Self.start))
            #expect(try await gateway.advocate(behind: tokens[0]) == nil)
            #expect(try await gateway.advocate(behind: tokens[1]) == anne)
            let second = try #require(try await gateway.session(behind: tokens[1]))
            try await gateway.store.endSessions(of: anne, except: second.id, at: Self.start)
            #expect(try await gateway.advocate(behind: tokens[1]) == anne)
            #expect(try await gateway.advocate(behind: tokens[2]) == nil)
            #expect(try await gateway.advocate(behind: Self.token) == bruno)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `a disabled account has no session and opens none`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let anne = try await gateway.advocate("Anne")
            #expect(try await gateway.store.openSession(Self.token, for: anne, on: "Firefox", at: Self.start))
            try await gateway.store.disable(anne.id, by: .system, at: Self.start)
            #expect(try await gateway.advocate(behind: Self.token) == nil)
            #expect(
                try await !gateway.store.openSession(TokenHash(of: "later"), for: anne, on: "Firefox", at: Self.start)
            )
            #expect(try await gateway.count("SELECT COUNT(*) AS value FROM sessions") == 0)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `the sessions of an account are listed while they go on`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let store = gateway.store
            let (anne, bruno) = (try await gateway.advocate("Anne"), try await gateway.advocate("Bruno"))
            try await store.openSession(TokenHash(of: "old"), for: anne, on: "Edge, Windows", at: Self.start - 1800)
            try await store.openSession(TokenHash(of: "a"), for: anne, on: "Firefox", at: Self.start - 1)
            try await store.openSession(TokenHash(of: "b"), for: anne, on: "", at: Self.start)
            try await store.openSession(TokenHash(of: "c"), for: bruno, on: "Chrome", at: Self.start)
            let (idle, absolute) = (Duration.seconds(1800), Duration.seconds(6000))
            let listed = try await store.sessions(of: anne.id, at: Self.start, idle: idle, absolute: absolute)
            #expect(listed.map(\.device) == ["", "Firefox"])
            #expect(listed.map(\.created) == [Self.start, Self.start - 1])
            #expect(listed.allSatisfy { $0.advocate == anne })
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `a session is confirmed by itself`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let anne = try await gateway.advocate("Anne")
            for token in ["a", "b"] {
                try await gateway.store.openSession(TokenHash(of: token), for: anne, on: "Firefox", at: Self.start)
            }
            let session = try #require(try await gateway.session(behind: TokenHash(of: "a")))
            #expect(session.confirmed == Self.start)
            try await gateway.store.confirmSession(session.id, at: Self.start + 60)
            #expect(try await gateway.session(behind: TokenHash(of: "a"))?.confirmed == Self.start + 60)
            #expect(try await gateway.session(behind: TokenHash(of: "b"))?.confirmed == Self.start)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `an account that was disabled behind our back is refused too`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let anne = try await gateway.advocate("Anne")
            try await gateway.store.openSession(Self.token, for: anne, on: "Firefox", at: Self.start)
            try await gateway.store.write { try $0.execute("UPDATE advocates SET disabled_at = 1") }
            #expect(try await gateway.advocate(behind: Self.token) == nil)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `secrets are kept hashed`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let secrets = (0..<3).map { _ in UUID().uuidString }
            let anne = try await gateway.advocate("Anne")
            try await gateway.store.openSession(TokenHash(of: secrets[0]), for: anne, on: "Firefox", at: Self.start)
            try await gateway.store.addToken("CASC", organisation: nil, TokenHash(of: secrets[1]), at: Self.start)
            try await gateway.store.createInvitation(
                TokenHash(of: secrets[2]),
                organisation: "group",
                name: "Bruno",
                roles: [],
                expires: Self.start + 60,
                at: Self.start
            )
            try expectAbsent(secrets.map { Data($0.utf8) }, in: gateway.folder)
            let kept = try await gateway.value("SELECT token_hash AS value FROM sessions")
            #expect(kept == TokenHash(of: secrets[0]).bytes.base64EncodedString())
        }
    }
}

extension Gateway {
    /// Whose session it is, by the limits of these tests.
    func advocate(behind token: TokenHash, at time: Date = start) async throws -> Advocate? {
        try await session(behind: token, at: time)?.advocate
    }

    /// The session behind a cookie, by the limits of these tests.
    func session(behind token: TokenHash, at time: Date = start) async throws -> AdvocateSession? {
        try await store.session(token, at: time, idle: .seconds(30 * 60), absolute: .seconds(100 * 60))
    }
}
