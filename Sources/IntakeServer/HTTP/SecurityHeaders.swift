import HTTPTypes
public import Hummingbird

/// The headers that every answer carries, whatever it is.
public struct SecurityHeaders: RouterMiddleware {
    /// The root context.
    public typealias Context = ConsoleContext

    private let headers: [(HTTPField.Name, String)]

    /// Makes the middleware.
    ///
    /// - Parameter isHTTPS: whether the public URL is `https`, so that browsers may be told to insist on it.
    public init(isHTTPS: Bool) {
        headers = Self.always + (isHTTPS ? [(.strictTransportSecurity, "max-age=63072000; includeSubDomains")] : [])
    }

    /// Adds the headers; an answer that says nothing of caching is not to be stored.
    public func handle(
        _ request: Request,
        context: ConsoleContext,
        next: (Request, ConsoleContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for (name, value) in headers {
            response.headers[name] = value
        }
        if response.headers[.cacheControl] == nil {
            response.headers[.cacheControl] = "no-store"
        }
        return response
    }

    private static let contentSecurityPolicy = [
        "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self'", "connect-src 'self'",
        "media-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'", "object-src 'none'",
    ].joined(separator: "; ")

    private static let always: [(HTTPField.Name, String)] = [
        (.contentSecurityPolicy, contentSecurityPolicy),
        (.xContentTypeOptions, "nosniff"),
        (.referrerPolicy, "no-referrer"),
        (.crossOriginOpenerPolicy, "same-origin"),
        (.crossOriginResourcePolicy, "same-origin"),
        (.permissionsPolicy, "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"),
    ]
}

extension HTTPField.Name {
    private static func named(_ name: String) -> Self {
        HTTPField.Name(name) ?? .server
    }

    static let referrerPolicy = named("Referrer-Policy")
    static let crossOriginOpenerPolicy = named("Cross-Origin-Opener-Policy")
    static let permissionsPolicy = named("Permissions-Policy")
    static let secFetchSite = named("Sec-Fetch-Site")
}
