import Foundation
import HTTPTypes
import Hummingbird
import IntakeCore
import IntakeStore
import Logging

/// Where coordinators look after the accounts of their group.
struct PeopleRoom: Sendable {
    let console: Console

    var routes: [ConsoleRoute] {
        [
            ConsoleRoute("/people", .coordinatorPage(list)),
            ConsoleRoute("/people/invite", .coordinatorForm(invite)),
            ConsoleRoute("/people/{account}", .coordinatorPage(person)),
            ConsoleRoute("/people/{account}/roles", .coordinatorForm(setRoles)),
            ConsoleRoute("/people/{account}/disable", .coordinatorForm(disable)),
            ConsoleRoute("/people/{account}/enable", .coordinatorForm(enable)),
            ConsoleRoute("/people/{account}/reset", .coordinatorForm(reset)),
        ]
    }

    @Sendable
    private func list(_ request: Request, context: CoordinatorContext) async throws -> Response {
        try await respond(context, notice: Notice(in: request))
    }

    @Sendable
    private func invite(_ form: Form, context: CoordinatorContext) async throws -> Response {
        let coordinator = context.session.advocate
        let roles = form.roles
        let fault = PeoplePage.Fault(name: form["name"], roles: roles, by: coordinator)
        guard fault == nil else {
            return try await respond(context, name: form["name"], roles: roles, fault: fault)
        }
        let link = try await OneTimeLink.make(
            in: console.store,
            organisation: coordinator.organisation,
            name: form["name"],
            roles: roles,
            publicURL: console.settings.publicURL,
            by: .advocate(coordinator),
            at: console.settings.now()
        )
        console.logger.info("Somebody was invited.", metadata: ["by": "\(coordinator.id)"])
        return respond(LinkPage(link, for: form["name"], .invitation, in: coordinator.language), context)
    }

    @Sendable
    private func person(_ request: Request, context: CoordinatorContext) async throws -> Response {
        let advocate = try await advocate(context)
        let page = PersonPage(advocate, for: context.session.advocate)
        return respond(page, context, notice: Notice(in: request))
    }

    @Sendable
    private func setRoles(_ form: Form, context: CoordinatorContext) async throws -> Response {
        let advocate = try await advocate(context)
        guard !form.roles.isEmpty else {
            let page = PersonPage(advocate, for: context.session.advocate, fault: PeopleText.all.noRole)
            return respond(page, context, status: .unprocessableContent)
        }
        return try await change(context, "roles") {
            try await console.store.setRoles(form.roles, of: advocate.id, by: $0, at: $1)
        }
    }

    @Sendable
    private func disable(_ form: Form, context: CoordinatorContext) async throws -> Response {
        let advocate = try await advocate(context)
        return try await change(context, "disabled") {
            try await console.store.disable(advocate.id, by: $0, at: $1)
        }
    }

    @Sendable
    private func enable(_ form: Form, context: CoordinatorContext) async throws -> Response {
        let advocate = try await advocate(context)
        return try await change(context, "enabled") {
            try await console.store.enable(advocate.id, by: $0, at: $1)
        }
    }

    @Sendable
    private func reset(_ form: Form, context: CoordinatorContext) async throws -> Response {
        let advocate = try await advocate(context)
        let coordinator = context.session.advocate
        guard let scope = ResetScope(rawValue: form["scope"]) else { throw ConsoleError.notAForm }
        let (change, link) = try await OneTimeLink.reset(
            advocate.id,
            scope,
            in: console.store,
            publicURL: console.settings.publicURL,
            by: .advocate(coordinator),
            at: console.settings.now()
        )
        try change.orThrow()
        console.logger.info("An account was reset.", metadata: ["advocate": "\(advocate.id)"])
        return respond(LinkPage(link, for: advocate.name, .reset(scope), in: coordinator.language), context)
    }

    /// Makes a change and comes back to the account's page.
    private func change(
        _ context: CoordinatorContext,
        _ notice: String,
        _ body: (Actor, Date) async throws -> AccountChange
    ) async throws -> Response {
        let change = try await body(.advocate(context.session.advocate), console.settings.now())
        try change.orThrow()
        let id = try await advocate(context).id
        console.logger.info("An account was changed.", metadata: ["advocate": "\(id)", "change": "\(notice)"])
        return .seeOther("/people/\(id)?done=\(notice)")
    }

    /// The account that the address names, if it is one of the coordinator's group.
    private func advocate(_ context: CoordinatorContext) async throws -> Advocate {
        let id = try context.parameters.require("account")
        let organisation = context.session.advocate.organisation
        guard let advocate = try await console.store.advocate(id, in: organisation) else {
            throw ConsoleError.noSuchPage
        }
        return advocate
    }

    private func respond(
        _ context: CoordinatorContext,
        name: String = "",
        roles: Set<Role> = [.advocate],
        fault: PeoplePage.Fault? = nil,
        notice: Notice? = nil
    ) async throws -> Response {
        let coordinator = context.session.advocate
        let accounts = try await console.store.advocates(in: coordinator.organisation)
        let page = PeoplePage(accounts, for: coordinator, name: name, roles: roles, fault: fault)
        let status: HTTPResponse.Status = fault == nil ? .ok : .unprocessableContent
        return respond(page, context, path: "/people", status: status, notice: notice)
    }

    private func respond(
        _ page: some Page,
        _ context: CoordinatorContext,
        path: String? = nil,
        status: HTTPResponse.Status = .ok,
        notice: Notice? = nil
    ) -> Response {
        let reader = Reader(context.session, path: path)
        return console.pages.response(page, for: reader, status: status, notice: notice?.phrase[reader.language])
    }
}

extension Form {
    /// The roles that are ticked.
    fileprivate var roles: Set<Role> {
        Set(Role.allCases.filter { !self["role-\($0.rawValue)"].isEmpty })
    }
}

extension AccountChange {
    /// Goes on if the change was made.
    fileprivate func orThrow() throws {
        switch self {
        case .done: return
        case .notFound: throw ConsoleError.accountChanged
        case .notAllowed: throw ConsoleError.notYoursToChange
        case .lastOne: throw ConsoleError.lastOne
        }
    }
}
