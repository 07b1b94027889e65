import HTTPTypes
import Hummingbird
import NIOCore

/// Finds the address of whoever asks, for slowing down guesses and for nothing else.
///
/// The socket tells it, unless a proxy on this machine is at its other end. What such a proxy writes into
/// `X-Forwarded-For` is believed only where configuration says so, and of it the last value alone: the others came with
/// the request.
struct ClientAddress: RouterMiddleware {
    typealias Context = ConsoleContext

    /// Whether configuration says that the proxy writes the header.
    let isHeaderBelieved: @Sendable () -> Bool

    func handle(
        _ request: Request,
        context: ConsoleContext,
        next: (Request, ConsoleContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.clientAddress = Self.find(
            peer: context.peer,
            forwarded: isHeaderBelieved() ? request.headers[values: .xForwardedFor] : []
        )
        return try await next(request, context)
    }

    /// The address, if one can be told.
    ///
    /// - Parameters:
    ///   - peer: the address at the other end of the socket.
    ///   - forwarded: the header's values, if they are believed.
    static func find(peer: String?, forwarded: [String]) -> String? {
        guard let peer else { return nil }
        guard isLoopback(peer) else { return peer }
        let last = forwarded.last?.split(separator: ",", omittingEmptySubsequences: false).last
        let text = last?.drop { $0 == " " || $0 == "\t" }
        guard let text, let address = try? SocketAddress(ipAddress: trimmed(String(text)), port: 0) else { return nil }
        return address.ipAddress.flatMap { isLoopback($0) ? nil : $0 }
    }

    private static func trimmed(_ text: String) -> String {
        String(text.prefix { $0 != " " && $0 != "\t" })
    }

    private static func isLoopback(_ address: String) -> Bool {
        address.hasPrefix("127.") || address == "::1" || address.hasPrefix("::ffff:127.")
    }
}

extension HTTPField.Name {
    static let xForwardedFor = HTTPField.Name("X-Forwarded-For") ?? .server
}
