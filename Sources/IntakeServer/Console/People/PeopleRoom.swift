import HTTPTypes
import Hummingbird
import IntakeCore
import IntakeStore
import Logging

/// Where coordinators look after the accounts of their group. What hands out access asks them for password and code
/// first: a console left open on a desk must not be enough to let somebody in for good.
struct PeopleRoom: Sendable {
    let console: Console

    var routes: [ConsoleRoute] {
        [
            ConsoleRoute("/people", .coordinatorPage(list)),
            ConsoleRoute("/people/invite", .confirmedCoordinatorForm(invite)),
            ConsoleRoute("/people/invitations/{invitation}/withdraw", .coordinatorForm(withdraw)),
            ConsoleRoute("/people/{account}", .coordinatorPage(person)),
            ConsoleRoute("/people/{account}/roles", .confirmedCoordinatorForm(setRoles)),
            ConsoleRoute("/people/{account}/disable", .coordinatorForm(disable)),
            ConsoleRoute("/people/{account}/enable", .confirmedCoordinatorForm(enable)),
            ConsoleRoute("/people/{account}/reset", .confirmedCoordinatorForm(reset)),
        ]
    }

    @Sendable
    private func list(_ request: Request, context: CoordinatorContext) async throws -> Response {
        try await respond(context, notice: Notice(in: request))
    }

    @Sendable
    private func person(_ request: Request, context: CoordinatorContext) async throws -> Response {
        let page = try await personPage(try await advocate(context), context)
        return respond(page, context, notice: Notice(in: request))
    }

    @Sendable
    private func setRoles(_ form: Form, context: ConfirmedCoordinatorContext) async throws -> Response {
        let advocate = try await advocate(context)
        guard !form.roles.isEmpty else {
            let page = try await personPage(advocate, context, fault: PeopleText.all.noRole)
            return respond(page, context, status: .unprocessableContent)
        }
        let now = console.settings.now()
        let actor = Actor.advocate(context.session.advocate)
        return try done(
            try await console.store.setRoles(form.roles, of: advocate.id, by: actor, at: now),
            .roles,
            advocate
        )
    }

    @Sendable
    private func disable(_ form: Form, context: CoordinatorContext) async throws -> Response {
        let advocate = try await advocate(context)
        let actor = Actor.advocate(context.session.advocate)
        let change = try await console.store.disable(advocate.id, by: actor, at: console.settings.now())
        return try done(change, .disabled, advocate)
    }

    @Sendable
    private func enable(_ form: Form, context: ConfirmedCoordinatorContext) async throws -> Response {
        let advocate = try await advocate(context)
        let actor = Actor.advocate(context.session.advocate)
        let change = try await console.store.enable(advocate.id, by: actor, at: console.settings.now())
        return try done(change, .enabled, advocate)
    }

    @Sendable
    private func reset(_ form: Form, context: ConfirmedCoordinatorContext) async throws -> Response {
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
}

extension PeopleRoom {
    /// Comes back to an account's page after a change to it.
    private func done(_ change: AccountChange, _ notice: Notice, _ advocate: Advocate) throws -> Response {
        try change.orThrow()
        let metadata: Logger.Metadata = ["advocate": "\(advocate.id)", "change": "\(notice.rawValue)"]
        console.logger.info("An account was changed.", metadata: metadata)
        return .seeOther("/people/\(advocate.id)?done=\(notice.rawValue)")
    }

    /// The account that the address names, if it is one of the coordinator's group.
    private func advocate(_ context: some CoordinatorRequest) async throws -> Advocate {
        let id = try context.parameters.require("account")
        let organisation = context.session.advocate.organisation
        guard let advocate = try await console.store.advocate(id, in: organisation) else {
            throw ConsoleError.noSuchPage
        }
        return advocate
    }

    private func personPage(
        _ advocate: Advocate,
        _ context: some CoordinatorRequest,
        fault: Phrase? = nil
    ) async throws -> PersonPage {
        let now = console.settings.now()
        let sessions = try await console.store.sessions(
            of: advocate.id,
            at: now,
            idle: SessionLimits.idle,
            absolute: SessionLimits.absolute
        )
        return PersonPage(
            advocate,
            for: context.session.advocate,
            isConfirmed: context.session.isConfirmed(at: now),
            sessionCount: sessions.count,
            fault: fault
        )
    }

    func respond(
        _ page: some Page,
        _ context: some CoordinatorRequest,
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
    var roles: Set<Role> {
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
