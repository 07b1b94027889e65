import HTTPTypes
import HummingbirdTesting
import NIOCore

@testable import IntakeServer

/// What sends requests to a house, and knows the house: browsers ask it for the codes of their people's apps.
struct HouseClient: TestClientProtocol {
    let client: any TestClientProtocol
    let house: ConsoleHouse

    let console: ConsoleRoutes

    /// Waits until the audit log holds what was refused.
    func settle() async {
        await console.settle()
    }

    var port: Int? { client.port }

    func executeRequest(
        uri: String,
        method: HTTPRequest.Method,
        headers: HTTPFields,
        body: ByteBuffer?
    ) async throws -> TestResponse {
        try await client.executeRequest(uri: uri, method: method, headers: headers, body: body)
    }
}
