import Hummingbird

extension Request {
    /// Whether it comes from a program rather than from somebody's browser: then no session is looked for, and errors
    /// are told as JSON.
    var isForPrograms: Bool {
        ["/api/", "/webhooks/", "/healthz", "/readyz"].contains { uri.path.hasPrefix($0) }
    }
}
