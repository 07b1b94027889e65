import HTTPTypes
import Hummingbird
import IntakeCore
import IntakeStore
import Testing

@testable import IntakeServer

/// The walls, tried on every route of the router by everybody. What each answers follows from the kind of its handler,
/// so that a new route is in the table by itself.
struct WallTableTests {
    /// Who asks. The case and the account that are asked for belong to the group `demo`.
    enum Visitor: String, CaseIterable, Sendable {
        case nobody
        case advocate
        case coordinator
        case administrator
        case strangeAdvocate = "strange-advocate"
        case strangeCoordinator = "strange-coordinator"

        var roles: Set<Role> {
            switch self {
            case .nobody: []
            case .advocate, .strangeAdvocate: [.advocate]
            case .coordinator, .strangeCoordinator: [.coordinator]
            case .administrator: [.administrator]
            }
        }

        var isStranger: Bool { self == .strangeAdvocate || self == .strangeCoordinator }
    }

    private static let owner = "Zéphirine Lachance"

    /// The status that a route must answer with; none where the route is open to them.
    private static func refusal(_ route: ConsoleRoute, to visitor: Visitor) -> Int? {
        let isForOne = route.path.description.contains("{")
        let strangers = isForOne && visitor.isStranger ? 404 : nil
        switch route.handler {
        case .visitorPage, .visitorForm: return nil
        case .stepPage, .stepForm: return 303
        case .page, .form, .confirmedPage, .confirmedForm: return visitor == .nobody ? 303 : strangers
        case .casePage, .caseForm:
            if visitor == .nobody { return 303 }
            return visitor == .administrator ? 403 : strangers
        case .coordinatorPage, .coordinatorForm, .confirmedCoordinatorPage, .confirmedCoordinatorForm:
            if visitor == .nobody { return 303 }
            return visitor.roles.contains(.coordinator) ? strangers : 403
        case .overseerPage, .overseerForm:
            if visitor == .nobody { return 303 }
            return visitor.roles.isDisjoint(with: [.coordinator, .administrator]) ? 403 : strangers
        }
    }

    @Test(arguments: Visitor.allCases)
    func holdOnEveryRoute(visitor: Visitor) async throws {
        try await ConsoleHouse.with { house in
            let reference = try await house.finishedCase()
            let owner = try await house.account("owner", name: Self.owner)
            _ = try await house.store.claim(reference, by: owner, at: house.clock.now)
            if visitor != .nobody {
                let organisation = visitor.isStranger ? "other" : "demo"
                try await house.account(visitor.rawValue, roles: visitor.roles, organisation: organisation)
            }
            let routes = try house.routes.routes
            try await house.visit { client in
                for route in routes {
                    let path = route.path.description.replacing("{reference}", with: reference.text)
                        .replacing("{account}", with: owner.id).replacing(/\{\w+\}/, with: "none")
                    let answer = try await ask(route, path, as: visitor, client)
                    let name = "\(route.method.rawValue) \(route.path.description)"
                    if let refusal = Self.refusal(route, to: visitor) {
                        #expect(answer.status.code == refusal, "\(name)")
                        #expect(refusal != 303 || answer.location?.hasPrefix("/sign-in") == true, "\(name)")
                    } else if visitor != .nobody, !route.isForVisitors {
                        #expect(answer.status != .forbidden && answer.status != .unauthorized, "\(name)")
                    }
                    if visitor == .nobody || visitor.isStranger {
                        // Their own log names the case that they asked for in vain, and nothing more of it.
                        #expect(route.isLog || !answer.text.contains(reference.text), "\(name)")
                        #expect(!answer.text.contains(Self.owner), "\(name)")
                    }
                }
            }
            if visitor == .nobody || visitor.isStranger {
                try await expectUntouched(reference, owner, house)
            }
        }
    }

    /// Asks with all that a page of ours would give along.
    private func ask(
        _ route: ConsoleRoute,
        _ path: String,
        as visitor: Visitor,
        _ client: HouseClient
    ) async throws -> Answer {
        let browser = Browser(client)
        if visitor != .nobody {
            #expect(try await browser.signIn(visitor.rawValue).status == .seeOther)
            try await browser.open("/account")
        }
        guard route.method == .post else { return try await browser.open(path) }
        guard route.isForVisitors else { return try await browser.submit(path, Self.fields(of: route)) }
        let secret = SecureToken.random()
        browser.setCookie("pv-form", secret.text)
        return try await browser.submit(path, [:], token: FormToken(secret: secret).text)
    }

    /// What the form of the route cannot do without.
    private static func fields(of route: ConsoleRoute) -> [String: String] {
        let row = RouteTableTests.rows.first { $0.route == "\(route.method.rawValue) \(route.path.description)" }
        return ["scope": "everything"].merging(row?.fields ?? [:]) { $1 }
    }

    /// Neither the case nor the account shows a trace of those who stand outside.
    private func expectUntouched(_ reference: CaseReference, _ owner: Advocate, _ house: ConsoleHouse) async throws {
        let entries = try await house.store.audit(latest: 1000, in: "demo")
        #expect(entries.allSatisfy { $0.actorKind == .system || $0.actorName == Self.owner })
        let account = try #require(try await house.store.advocate(login: "owner")).advocate
        #expect(account == owner)
        #expect(try await house.store.audit(of: reference, in: "demo").last?.action == .claimed)
    }
}

extension ConsoleRoute {
    /// Whether the route shows what was done in the visitor's own group.
    fileprivate var isLog: Bool {
        path.description.hasPrefix("/audit")
    }

    /// Whether the route is for people who are not signed in.
    fileprivate var isForVisitors: Bool {
        switch handler {
        case .visitorPage, .visitorForm: true
        default: false
        }
    }
}
