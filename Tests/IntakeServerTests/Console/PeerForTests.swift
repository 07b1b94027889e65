import HTTPTypes
import Hummingbird

@testable import IntakeServer

/// Gives requests that come through no socket the address of a peer: what the header `Peer` says, or one on the
/// Internet.
struct PeerForTests: RouterMiddleware {
    typealias Context = ConsoleContext

    static let usual = "203.0.113.7"

    func handle(
        _ request: Request,
        context: ConsoleContext,
        next: (Request, ConsoleContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.peer = request.headers[.peer] ?? Self.usual
        return try await next(request, context)
    }
}

extension HTTPField.Name {
    static let peer = HTTPField.Name("Peer") ?? .server
}
