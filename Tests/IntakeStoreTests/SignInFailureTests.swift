import Foundation
import Testing

@testable import IntakeStore

struct SignInFailureTests {
    private static let start = Gateway.start

    @Test(arguments: StoreSuite.databases)
    func `failures are counted for each subject within a window`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let store = gateway.store
            for minute in [0.0, 5, 10] {
                try await store.recordSignInFailure(subject: "anne", at: Self.start + minute * 60)
            }
            try await store.recordSignInFailure(subject: "192.0.2.1", at: Self.start)
            for (minute, count) in [(0.0, 3), (0.1, 2), (5, 2), (10, 1), (11, 0)] {
                let since = Self.start + minute * 60
                #expect(try await store.signInFailures(subject: "anne", since: since) == count)
            }
            #expect(try await store.signInFailures(subject: " ANNE ", since: Self.start) == 3)
            #expect(try await store.signInFailures(subject: "192.0.2.1", since: Self.start) == 1)
            #expect(try await store.signInFailures(subject: "bruno", since: Self.start) == 0)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `who signed in at last begins anew, and nobody else`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let store = gateway.store
            for subject in ["anne", "bruno"] {
                try await store.recordSignInFailure(subject: subject, at: Self.start)
            }
            try await store.clearSignInFailures(subject: "anne")
            #expect(try await store.signInFailures(subject: "anne", since: Self.start) == 0)
            #expect(try await store.signInFailures(subject: "bruno", since: Self.start) == 1)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `failures are kept for a day, without the subject`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            try await gateway.store.recordSignInFailure(subject: "quelquun", at: Self.start)
            try await gateway.store.recordSignInFailure(subject: "anne", at: Self.start + 86_400)
            #expect(try await gateway.count("SELECT COUNT(*) AS value FROM sign_in_failures") == 2)
            try await gateway.store.recordSignInFailure(subject: "anne", at: Self.start + 86_401)
            #expect(try await gateway.count("SELECT COUNT(*) AS value FROM sign_in_failures") == 2)
            try expectAbsent([Data("quelquun".utf8)], in: gateway.folder)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `a flood of subjects writes no more than may be`(database: TestDatabase) async throws {
        try await withGateway(database) { gateway in
            let store = gateway.store
            let isNoted = { (subject: String, time: Date) async throws -> Bool in
                try await store.recordSignInFailure(
                    subject: subject,
                    unlessMoreThan: 5,
                    since: time.addingTimeInterval(-60),
                    at: time
                )
            }
            for number in 0..<5 {
                let isTaken = try await isNoted("login \(number)", Self.start)
                #expect(isTaken)
            }
            let isOneMore = try await isNoted("login 5", Self.start)
            let isKnown = try await store.recordSignInFailure(subject: "known browser", at: Self.start)
            let isLater = try await isNoted("login 5", Self.start + 61)
            #expect([isOneMore, isKnown, isLater] == [false, true, true])
        }
    }
}
