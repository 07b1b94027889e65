import HTTPTypes
public import Hummingbird
import Logging

/// Refuses a body that is announced as larger than anything we take, before any of it is read.
///
/// A body of unknown length is stopped where it is read: see ``Form``.
public struct BodyLimit: RouterMiddleware {
    /// The root context.
    public typealias Context = ConsoleContext

    /// What a form or a webhook may weigh, in bytes.
    public static let standard = 64 * 1024

    private let bytes: Int

    /// Makes a limit of so many bytes.
    public init(bytes: Int = BodyLimit.standard) {
        self.bytes = bytes
    }

    /// Passes on what is small enough.
    public func handle(
        _ request: Request,
        context: ConsoleContext,
        next: (Request, ConsoleContext) async throws -> Response
    ) async throws -> Response {
        if let length = request.headers[.contentLength] {
            guard let announced = Int(length), announced <= bytes else {
                context.logger.warning("A request was refused.", metadata: ["reason": "Its body is too large."])
                throw HTTPError(.contentTooLarge)
            }
        }
        return try await next(request, context)
    }
}
