import CurlTransport
import Foundation
import IntakeCore
import Testing

/// Transfers that fail, and whether the request may have arrived.
@Suite struct FailureTests {
    private let transport = CurlTransport(
        connectTimeout: .milliseconds(200),
        totalTimeout: .milliseconds(400),
        maximumResponseSize: 1000
    )
    private let patient = CurlTransport()

    @Test func refusedConnection() async throws {
        var url = ""
        try await LocalServer.with(answerEach) { url = $0.url() }
        let error = await failure(of: patient, .init(method: .post, url: url))
        #expect(error?.kind == .couldNotConnect)
        #expect(error?.requestMayHaveBeenReceived == false)
        #expect(error?.host == "127.0.0.1")
    }

    @Test func nameWithoutAddress() async {
        let url = "https://porte-voix.invalid/?To=%2B15145550199"
        let error = await failure(of: patient, .init(method: .post, url: url))
        // Where a proxy serves the machine, the name is the proxy's business: it then refuses the connection.
        #expect(error?.kind == .couldNotResolve || error?.kind == .couldNotConnect)
        #expect(error?.requestMayHaveBeenReceived == false)
        #expect(error?.description.contains("5145550199") == false)
    }

    /// The host accepts the connection, and TLS then waits for a greeting that never comes.
    @Test func silenceBeforeTLS() async throws {
        try await LocalServer.with({ $0.waitForEnd() }) { server in
            let error = await failure(of: transport, .init(method: .post, url: server.url(scheme: "https")))
            #expect(error?.kind == .connectTimedOut)
            #expect(error?.requestMayHaveBeenReceived == false)
        }
    }

    @Test func notTLS() async throws {
        try await LocalServer.with({ $0.write("HTTP/1.1 400 Bad Request\r\n\r\n") }) { server in
            let error = await failure(of: patient, .init(method: .post, url: server.url(scheme: "https"), body: [1]))
            #expect(error?.kind == .tlsFailed)
            #expect(error?.requestMayHaveBeenReceived == false)
            #expect(server.requests.isEmpty)
        }
    }

    @Test func noAnswer() async throws {
        try await LocalServer.with { connection in
            connection.readRequest()
            connection.waitForEnd()
        } _: { server in
            let error = await failure(of: transport, .init(method: .post, url: server.url(), body: [1, 2, 3]))
            #expect(error?.kind == .timedOut)
            #expect(error?.requestMayHaveBeenReceived == true)
        }
    }

    /// What the server does after it has read the request, and what we then know.
    static let endings: [(kind: TransportError.Kind, after: @Sendable (Connection) -> Void)] = [
        (.connectionLost, { $0.end() }),
        (.connectionLost, { $0.reset() }),
        (.connectionLost, { $0.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf") }),
        (.connectionLost, { $0.write("HTTP/1.1 200 OK\r\nContent-Le") }),
        (.connectionLost, { $0.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhal") }),
        (
            .connectionLost,
            {
                $0.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")
                $0.reset()
            }
        ),
        (.malformedResponse, { $0.write("220 mail.example ESMTP\r\n") }),
        (.responseTooLarge, { $0.respond(body: [UInt8](repeating: 65, count: 1001)) }),
        (.responseTooLarge, { $0.write("HTTP/1.1 200 OK\r\n\r\n" + String(repeating: "A", count: 5000)) }),
    ]

    @Test(arguments: endings.indices)
    func theServerBreaksOff(index: Int) async throws {
        let ending = Self.endings[index]
        let transport = CurlTransport(maximumResponseSize: 1000)
        try await LocalServer.with { connection in
            connection.readRequest()
            ending.after(connection)
        } _: { server in
            let error = await failure(of: transport, .init(method: .post, url: server.url(), body: [1]))
            #expect(error?.kind == ending.kind)
            #expect(error?.requestMayHaveBeenReceived == true)
        }
    }

    @Test func theLargestResponseAccepted() async throws {
        try await LocalServer.with { connection in
            connection.readRequest()
            connection.respond(body: [UInt8](repeating: 65, count: 1000))
        } _: { server in
            let response = try await transport.perform(.init(method: .get, url: server.url()))
            #expect(response.body.count == 1000)
        }
    }

    /// libcurl by itself repeats a request when a kept connection closes without an answer. Whoever was to be texted
    /// would be texted twice.
    @Test(arguments: [false, true])
    func aRequestIsNeverRepeated(isListenerGone: Bool) async throws {
        try await LocalServer.with { connection in
            connection.readRequest()
            connection.respond()
            connection.readRequest()
        } _: { server in
            let request = OutboundRequest(method: .post, url: server.url(), body: Array("To=x".utf8))
            _ = try await patient.perform(request)
            if isListenerGone { server.stopListening() }
            let error = await failure(of: patient, request)
            #expect(error?.kind == .connectionLost)
            #expect(error?.requestMayHaveBeenReceived == true)
            #expect(server.requests.count == 2)
        }
    }
}
