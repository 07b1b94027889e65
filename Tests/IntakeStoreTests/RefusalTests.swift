import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

struct RefusalTests {
    @Test(
        arguments: StoreSuite.databases,
        [
            (SignInRefusal.password, AuditAction.passwordRefused), (.code, .codeRefused),
            (.tooManyAttempts, .signInThrottled),
        ]
    )
    func `a refused sign-in is written for the account's group`(
        database: TestDatabase,
        row: (refusal: SignInRefusal, action: AuditAction)
    ) async throws {
        try await withGateway(database) { gateway in
            let anne = try await gateway.advocate("Anne")
            try await gateway.store.recordRefusedSignIn(row.refusal, of: anne, count: 40, at: Gateway.start)
            let entry = try #require(try await gateway.store.audit(latest: 1, in: "group").first)
            #expect(entry.action == row.action)
            #expect(entry.actorKind == .system)
            #expect(entry.detail == "\(anne.id) ×40")
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `what concerns no case is read by whoever runs the system, the rest by the group`(
        database: TestDatabase
    ) async throws {
        try await withGateway(database) { gateway in
            let store = gateway.store
            let anne = try await gateway.advocate("Anne")
            let zoe = try await gateway.advocate("Zoé", in: "other")
            let reference = CaseReference(number: 7)
            try await store.recordRefusal("404 GET", by: .advocate(anne), reference: reference, at: Gateway.start)
            try await store.recordRefusal("403 GET", by: .advocate(zoe), reference: nil, at: Gateway.start)
            try await store.recordRefusedSignIn(.tooManyAttempts, of: nil, at: Gateway.start)
            try await store.recordRefusedToken(at: Gateway.start)
            let group = try await store.audit(in: .organisation("group"), AuditQuery(), limit: 10)
            #expect(group.map(\.action) == [.refused, .joined, .invited])
            #expect(group.first?.reference == reference.text)
            let whole = try await store.audit(in: .installation, AuditQuery(), limit: 4)
            #expect(whole.map(\.action) == [.tokenRefused, .signInThrottled, .refused, .joined])
            #expect(whole.map(\.organisation) == [nil, nil, "other", "other"])
            #expect(whole.map(\.detail) == [nil, nil, "403 GET", "advocate"])
            var query = AuditQuery()
            query.actor = zoe.id
            let first = try #require(whole.first { $0.action == .refused })
            let before = try await store.audit(in: .installation, query, before: first.number, limit: 10)
            #expect(before.map(\.action) == [.joined])
        }
    }
}
