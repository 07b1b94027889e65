import Foundation
import HTTPTypes
import Hummingbird
import IntakeCore
import IntakeStore
import Logging

/// Who is invited, and who waits to be.
extension PeopleRoom {
    /// As many invitations as a page shows. They end after three days, so that more are hardly ever there.
    private static let mostInvitations = 100

    @Sendable
    func invite(_ form: Form, context: ConfirmedCoordinatorContext) async throws -> Response {
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
    func withdraw(_ form: Form, context: CoordinatorContext) async throws -> Response {
        let coordinator = context.session.advocate
        let name = Base64URL.decode(try context.parameters.require("invitation"))
        guard let id = name.flatMap({ TokenHash(bytes: Data($0)) }),
            try await console.store.withdrawInvitation(id, by: coordinator, at: console.settings.now())
        else { throw ConsoleError.noSuchInvitation }
        console.logger.info("An invitation was withdrawn.", metadata: ["by": "\(coordinator.id)"])
        return .seeOther("/people?done=\(Notice.withdrawn.rawValue)")
    }

    /// The group's accounts and invitations, with the form for one more as it was filled in.
    func respond(
        _ context: some CoordinatorRequest,
        name: String = "",
        roles: Set<Role> = [.advocate],
        fault: PeoplePage.Fault? = nil,
        notice: Notice? = nil
    ) async throws -> Response {
        let coordinator = context.session.advocate
        let now = console.settings.now()
        let people = PeoplePage.Content(
            accounts: try await console.store.advocates(in: coordinator.organisation),
            invitations: try await console.store.pendingInvitations(
                in: coordinator.organisation,
                at: now,
                limit: Self.mostInvitations
            ),
            isConfirmed: context.session.isConfirmed(at: now)
        )
        let moments = console.moments(for: Reader(context.session, path: "/people"))
        let page = PeoplePage(people, for: coordinator, moments, name: name, roles: roles, fault: fault)
        let status: HTTPResponse.Status = fault == nil ? .ok : .unprocessableContent
        return respond(page, context, path: "/people", status: status, notice: notice)
    }
}
