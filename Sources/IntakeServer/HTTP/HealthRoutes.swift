public import Foundation
import HTTPTypes
public import Hummingbird
public import IntakeStore
import NIOCore

/// Addresses for whoever watches the server.
public struct HealthRoutes: Sendable {
    private let store: Store
    private let now: @Sendable () -> Date

    /// Makes the routes over a store.
    public init(store: Store, now: @escaping @Sendable () -> Date = { Date() }) {
        self.store = store
        self.now = now
    }

    /// Adds `/healthz` (the process is up), `/readyz` (it can keep what it is told) and `/nightlyz` (what is old enough
    /// was destroyed within the last thirty hours), for GET and HEAD.
    public func add(to router: some RouterMethods<ConsoleContext>) {
        for method in [HTTPRequest.Method.get, .head] {
            router.on("/healthz", method: method) { _, _ in
                Self.answer(.ok, "The server is up.\n", to: method)
            }
            router.on("/readyz", method: method) { [store] _, _ in
                await store.isReady()
                    ? Self.answer(.ok, "The server is ready.\n", to: method)
                    : Self.answer(
                        .serviceUnavailable,
                        "The store cannot be written to. See the log for the reason.\n",
                        to: method
                    )
            }
            router.on("/nightlyz", method: method) { [store, now] _, _ in
                let last = try await store.lastRetentionRun()?.at
                return NightlySchedule.isAlive(last: last, at: now())
                    ? Self.answer(.ok, "The nightly work was done.\n", to: method)
                    : Self.answer(
                        .serviceUnavailable,
                        "The nightly work was not done for more than a day. See the log for the reason.\n",
                        to: method
                    )
            }
        }
    }

    private static func answer(
        _ status: HTTPResponse.Status,
        _ sentence: String,
        to method: HTTPRequest.Method
    ) -> Response {
        let response = Response(
            status: status,
            headers: [.contentType: "text/plain; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: sentence))
        )
        return method == .head ? response.createHeadResponse() : response
    }
}
