import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import IntakeCore
import Logging
import Testing

@testable import IntakeServer

/// All that the program answers, asked of the router that it serves with: what is none of the console's pages stands
/// in a table here, so that a new route cannot be forgotten.
struct CompositionTests {
    /// A route beside the console's, and what it answers to whoever brings nothing.
    struct Row: Sendable {
        let method: HTTPRequest.Method
        let path: String
        let status: Int

        init(_ method: HTTPRequest.Method, _ path: String, _ status: Int) {
            self.method = method
            self.path = path
            self.status = status
        }

        var name: String { "\(method.rawValue) \(path)" }
        /// The address to ask, with an account that there is, and something in each other place.
        var address: String { path.replacing("{account}", with: "demo").replacing(#/\{\w+\}/#, with: "1") }
    }

    /// Webhooks without a signature are refused and change nothing; the API asks for a token; the rest tells nothing of
    /// anybody.
    private static let others = open + webhooks + api

    private static let open: [Row] = [HTTPRequest.Method.get, .head].flatMap { method in
        [
            Row(method, "/healthz", 200), Row(method, "/readyz", 200), Row(method, "/nightlyz", 503),
            Row(method, "/audio/{language}/{file}", 404),
        ]
    }

    private static let webhooks: [Row] =
        [
            "message", "status", "voice", "voice/{step}", "recording", "call-status", "advocate", "advocate/key",
            "fallback", "call-back/{id}", "call-back/{id}/key", "call-back/{id}/end",
            "call-back/{id}/status",
        ].map { Row(.post, "/webhooks/{account}/\($0)", 403) } + [Row(.get, "/webhooks/{account}/message", 403)]

    private static let api: [Row] = APIRoutes.paths.flatMap { path in
        [Row(.get, path, 401)]
            + [HTTPRequest.Method.head, .post, .put, .patch, .delete, .options].map { Row($0, path, 405) }
    }

    @Test func everyRouteIsTheConsolesOrInTheTable() async throws {
        try await compose { parts in
            let console = Set(parts.console.routes.map(\.path.description))
            let found = parts.router.routes.filter { !console.contains($0.path.description) }
            let names = found.map { Row($0.method, $0.path.description, 0).name }
            #expect(Set(names) == Set(Self.others.map(\.name)))
        }
    }

    @Test func theOthersAnswerNothingWithoutCredentials() async throws {
        try await compose { parts in
            try await Application(router: parts.router, logger: Self.logger).test(.router) { client in
                for row in Self.others {
                    let answer = try await client.execute(uri: row.address, method: row.method)
                    #expect(answer.status.code == row.status, "\(row.name)")
                }
            }
        }
    }

    /// Puts together what the program serves with the configuration that it ships, in a data folder of its own.
    private func compose(_ body: (Gateway.Parts) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "composition-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let gateway = try await Gateway(
            options: ServeOptions(
                configuration: Fixtures.shippedFolder.appending(path: "porte-voix.yaml").path(),
                data: DataFolder(folder.path()),
                host: "127.0.0.1",
                port: 8080
            ),
            environment: [:],
            logger: Self.logger,
            say: { _ in }
        )
        try await body(try gateway.parts(carrier: "http://127.0.0.1:9"))
        try await gateway.close()
    }

    private static let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
}
