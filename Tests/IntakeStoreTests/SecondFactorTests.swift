import Foundation
import Testing

@testable import IntakeStore

/// What is kept of second factors and recovery codes.
struct SecondFactorTests {
    private static let start = Gateway.start
    private static let seed = Data("12345678901234567890".utf8)

    private func setFactor(
        of advocate: Advocate,
        _ gateway: Gateway,
        seed: Data = seed,
        step: Int = 100,
        codes: [String] = ["AAAA", "BBBB"],
        isFirst: Bool = true
    ) async throws -> Bool {
        try await gateway.store.setSecondFactor(
            seed,
            step: step,
            recoveryCodes: codes,
            of: advocate,
            isFirst: isFirst,
            at: Self.start
        )
    }

    @Test(arguments: StoreSuite.databases)
    func `a step of time is taken once, and none before it`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let anne = try await gateway.advocate("Anne")
            #expect(try await gateway.store.secondFactor(of: anne.id) == nil)
            #expect(try await !gateway.store.useStep(100, of: anne.id))
            #expect(try await setFactor(of: anne, gateway))
            let factor = try #require(try await gateway.store.secondFactor(of: anne.id))
            #expect(factor.seed == Self.seed)
            #expect(factor.lastStep == 100)
            #expect("\(factor)" == "SecondFactor(…)")
            for (step, isTaken) in [(100, false), (99, false), (102, true), (102, false), (101, false), (103, true)] {
                #expect(try await gateway.store.useStep(step, of: anne.id) == isTaken)
            }
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `of many who give the same code at once, one gets in`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let anne = try await gateway.advocate("Anne")
            #expect(try await setFactor(of: anne, gateway))
            let taken = try await withThrowingTaskGroup(of: Bool.self) { group in
                for _ in 0..<20 {
                    group.addTask { try await gateway.store.useStep(200, of: anne.id) }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(taken == 1)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `a factor ends every session and replaces none by mistake`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let (anne, bruno) = (try await gateway.advocate("Anne"), try await gateway.advocate("Bruno"))
            for (token, advocate) in [("a", anne), ("b", bruno)] {
                let token = TokenHash(of: token)
                try await gateway.store.openSession(token, for: advocate, on: "Firefox", at: Self.start)
            }
            #expect(try await begin(TokenHash(of: "s"), of: anne, gateway))
            #expect(try await setFactor(of: anne, gateway))
            #expect(try await gateway.advocate(behind: TokenHash(of: "a")) == nil)
            #expect(try await gateway.store.signIn(TokenHash(of: "s"), at: Self.start) == nil)
            #expect(try await gateway.advocate(behind: TokenHash(of: "b")) == bruno)

            #expect(try await !setFactor(of: anne, gateway, seed: Data("other".utf8), codes: []))
            #expect(try await gateway.store.secondFactor(of: anne.id)?.seed == Self.seed)
            #expect(try await gateway.store.recoveryCodeCount(of: anne.id) == 2)
            #expect(try await setFactor(of: anne, gateway, seed: Data("other".utf8), codes: ["C"], isFirst: false))
            #expect(try await gateway.store.secondFactor(of: anne.id)?.seed == Data("other".utf8))
            #expect(try await gateway.store.recoveryCodeCount(of: anne.id) == 1)
            #expect(try await gateway.store.audit(latest: 1, in: "group").map(\.action) == [.factorChanged])
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `a recovery code opens its own account once`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let store = gateway.store
            let (anne, bruno) = (try await gateway.advocate("Anne"), try await gateway.advocate("Bruno"))
            #expect(try await setFactor(of: anne, gateway))
            #expect(try await setFactor(of: bruno, gateway, codes: ["CCCC"]))
            #expect(try await !store.useRecoveryCode("CCCC", of: anne, at: Self.start))
            #expect(try await store.useRecoveryCode("AAAA", of: anne, at: Self.start))
            #expect(try await !store.useRecoveryCode("AAAA", of: anne, at: Self.start))
            #expect(try await store.recoveryCodeCount(of: anne.id) == 1)
            try await store.setRecoveryCodes(["DDDD"], of: anne, at: Self.start)
            #expect(try await !store.useRecoveryCode("BBBB", of: anne, at: Self.start))
            #expect(try await store.useRecoveryCode("DDDD", of: anne, at: Self.start))
            let actions = try await store.audit(latest: 3, in: "group").map(\.action)
            #expect(actions == [.recoveryCodeUsed, .recoveryCodesMade, .recoveryCodeUsed])
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `no file holds a seed or a code, and a seed moved does not open`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let (anne, bruno) = (try await gateway.advocate("Anne"), try await gateway.advocate("Bruno"))
            #expect(try await setFactor(of: anne, gateway, codes: ["ABCDEFGHIJKLMNOP"]))
            try expectAbsent([Self.seed, Data("ABCDEFGHIJKLMNOP".utf8)], in: gateway.folder)
            try await gateway.store.write { connection in
                try connection.execute(
                    "UPDATE advocates SET factor_sealed = (SELECT factor_sealed FROM advocates WHERE id = ?)",
                    anne.id
                )
            }
            await #expect(throws: StoreError.unreadable("advocates.factor_sealed")) {
                try await gateway.store.secondFactor(of: bruno.id)
            }
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `a seed is offered to one holder, always the same`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let offered = gateway.store.offeredSeed(to: TokenHash(of: "a"))
            #expect(offered.count == 20)
            #expect(gateway.store.offeredSeed(to: TokenHash(of: "a")) == offered)
            #expect(gateway.store.offeredSeed(to: TokenHash(of: "b")) != offered)
            try await withGateway(database) { other in
                #expect(other.store.offeredSeed(to: TokenHash(of: "a")) != offered)
            }
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `a second step ends with its time, once, or with the account`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let store = gateway.store
            let anne = try await gateway.advocate("Anne")
            let (a, b) = (TokenHash(of: "a"), TokenHash(of: "b"))
            #expect(try await begin(a, of: anne, gateway))
            #expect(try await store.signIn(a, at: Self.start + 59) == anne)
            #expect(try await store.signIn(a, at: Self.start + 60) == nil)
            #expect(try await store.signIn(b, at: Self.start) == nil)
            #expect(try await gateway.advocate(behind: a) == nil)
            #expect(try await store.endSignIn(a))
            #expect(try await !store.endSignIn(a))
            #expect(try await begin(b, of: anne, gateway))
            try await store.disable(anne.id, by: .system, at: Self.start)
            #expect(try await store.signIn(b, at: Self.start) == nil)
        }
    }

    @Test(arguments: StoreSuite.databases, [ResetScope.password, .everything])
    func `a password looked at before a reset opens no second step after it`(
        database: TestDatabase,
        scope: ResetScope
    ) async throws {
        try await withGateway(database) { gateway in
            let store = gateway.store
            let anne = try await gateway.advocate("Anne")
            let found = try #require(try await store.advocate(login: anne.login))
            let (link, token) = (TokenHash(of: "link"), TokenHash(of: "a"))
            #expect(try await begin(TokenHash(of: "before"), of: anne, gateway))
            let offered = try await store.offerReset(
                link,
                of: anne.id,
                scope,
                expires: Self.start + 60,
                by: .system,
                at: Self.start
            )
            #expect(offered == .done)
            #expect(try await !begin(token, of: anne, gateway, checked: found.passwordHash))
            #expect(try await store.signIn(token, at: Self.start) == nil)
            let isChanged = try await store.setPassword(
                "another hash",
                replacing: found.passwordHash,
                of: anne,
                at: Self.start
            )
            #expect(!isChanged)
            let isSet = try await store.setSecondFactor(
                Self.seed,
                step: 1,
                recoveryCodes: [],
                of: anne,
                isFirst: true,
                in: TokenHash(of: "before"),
                at: Self.start
            )
            #expect(!isSet)
            #expect(try await store.secondFactor(of: anne.id) == nil)
            _ = try await store.useReset(link, passwordHash: "new hash", at: Self.start)
            #expect(try await begin(token, of: anne, gateway, checked: "new hash"))
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `a disabled account takes no second step`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let anne = try await gateway.advocate("Anne")
            try await gateway.store.disable(anne.id, by: .system, at: Self.start)
            #expect(try await !begin(TokenHash(of: "a"), of: anne, gateway))
        }
    }

    private func begin(
        _ token: TokenHash,
        of advocate: Advocate,
        _ gateway: Gateway,
        checked: String = "hash"
    ) async throws -> Bool {
        try await gateway.store.beginSignIn(
            token,
            of: advocate,
            checkedAgainst: checked,
            expires: Self.start + 60,
            at: Self.start
        )
    }
}
