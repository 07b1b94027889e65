import HTTPTypes
import Hummingbird

/// Answers the methods that a path does not take with those that it does.
struct MethodNotAllowed: Sendable {
    private static let methods: [HTTPRequest.Method] = [.get, .head, .post, .put, .patch, .delete, .options]

    let path: RouterPath
    let taken: [HTTPRequest.Method]

    /// Adds an answer for each method that is not taken.
    func add(to router: some RouterMethods<ConsoleContext>) {
        var error = ConsoleError.wrongMethod
        error.headers[.allow] = taken.map(\.rawValue).joined(separator: ", ")
        for method in Self.methods where !taken.contains(method) {
            router.on(path, method: method) { [error] _, _ -> Response in throw error }
        }
    }
}
