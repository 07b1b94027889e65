import CurlTransport
import Foundation
import IntakeCore
import Synchronization
import Testing

/// Requests that get a response: what arrives over there, and what comes back.
@Suite struct ResponseTests {
    @Test func statusHeadersAndBodyComeBack() async throws {
        let body: [UInt8] = [0x00, 0x0D, 0x0A, 0xFF, 0x41]
        try await LocalServer.with { connection in
            connection.readRequest()
            let headers = ["X-Two: a", "x-two: b", "Content-Type: text/plain"]
            connection.respond("201 Created", headers: headers, body: body)
        } _: { server in
            let response = try await CurlTransport().perform(.init(method: .get, url: server.url("/path?a=1")))
            #expect(response.status == 201)
            #expect(response.body == body)
            #expect(response.headers["content-type"] == "text/plain")
            #expect(response.headers.fields.filter { $0.name.lowercased() == "x-two" }.map(\.value) == ["a", "b"])
            #expect(server.requests.map(\.line) == ["GET /path?a=1 HTTP/1.1"])
            #expect(server.requests.first?.header("User-Agent") == "porte-voix")
        }
    }

    @Test func bodyAndCredentialsArriveExactly() async throws {
        let body = (0..<100_000).map { UInt8(truncatingIfNeeded: $0) }
        try await LocalServer.with(answerEach) { server in
            let request = OutboundRequest(
                method: .post,
                url: server.url(),
                headers: ["Content-Type": "application/octet-stream", "X-Empty": ""],
                body: body,
                basicAuthentication: .init(user: "ACtest", password: "s:é cret")
            )
            _ = try await CurlTransport().perform(request)
            let received = try #require(server.requests.first)
            #expect(received.body == body)
            #expect(received.header("Authorization") == "Basic QUN0ZXN0OnM6w6kgY3JldA==")
            #expect(received.header("Content-Type") == "application/octet-stream")
            #expect(received.headers.contains("X-Empty:"))
            #expect(received.header("Expect") == nil)
        }
    }

    @Test(arguments: [
        (OutboundRequest.Method.get, [UInt8](), String?.none),
        (.delete, [], nil),
        (.post, [], "0"),
        (.put, [], "0"),
        (.put, [1, 2], "2"),
        (.delete, [1], "1"),
    ])
    func methodsAndLengths(method: OutboundRequest.Method, body: [UInt8], length: String?) async throws {
        try await LocalServer.with(answerEach) { server in
            _ = try await CurlTransport().perform(.init(method: method, url: server.url(), body: body))
            #expect(server.requests.map(\.line) == ["\(method.rawValue) / HTTP/1.1"])
            #expect(server.requests.first?.header("Content-Length") == length)
            #expect(server.requests.first?.body == body)
            #expect(server.requests.first?.header("Content-Type") == nil)
        }
    }

    @Test(arguments: ["301 Moved", "401 Unauthorized", "404 Not Found", "429 Too Many Requests", "500 Oops"])
    func everyStatusIsAResponse(status: String) async throws {
        try await LocalServer.with { connection in
            while connection.readRequest() != nil {
                connection.respond(status, headers: ["Location: /elsewhere", "WWW-Authenticate: Digest nonce=1"])
            }
        } _: { server in
            let response = try await CurlTransport().perform(
                .init(method: .post, url: server.url(), basicAuthentication: .init(user: "a", password: "b"))
            )
            #expect("\(response.status)" == status.prefix(3))
            #expect(server.requests.count == 1)
        }
    }

    @Test func aConnectionServesSeveralRequests() async throws {
        try await LocalServer.with(answerEach) { server in
            let transport = CurlTransport()
            for _ in 0..<3 { _ = try await transport.perform(.init(method: .post, url: server.url())) }
            #expect(server.requests.count == 3)
            #expect(server.connectionCount == 1)
        }
    }

    /// Credentials belong to one request, also on a connection that served another.
    @Test func credentialsAreNotCarriedOver() async throws {
        try await LocalServer.with(answerEach) { server in
            let transport = CurlTransport()
            var request = OutboundRequest(method: .get, url: server.url())
            request.basicAuthentication = .init(user: "a", password: "b")
            _ = try await transport.perform(request)
            request.basicAuthentication = nil
            _ = try await transport.perform(request)
            #expect(server.connectionCount == 1)
            #expect(server.requests.map { $0.header("Authorization") } == ["Basic YTpi", nil])
        }
    }

    @Test(arguments: [1, 8, 64])
    func fiftyAtOnceEachGetTheirOwn(maximumTransfers: Int) async throws {
        let unanswered = Mutex((now: 0, most: 0))
        try await LocalServer.with { connection in
            while let request = connection.readRequest() {
                unanswered.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
                sched_yield()
                unanswered.withLock { $0.now -= 1 }
                connection.respond(body: request.body)
            }
        } _: { server in
            let transport = CurlTransport(maximumTransfers: maximumTransfers)
            let url = server.url()
            try await withThrowingTaskGroup { group in
                for number in 0..<50 {
                    let body = Array("request \(number)".utf8)
                    group.addTask {
                        let response = try await transport.perform(.init(method: .post, url: url, body: body))
                        #expect(response.body == body)
                    }
                }
                try await group.waitForAll()
            }
            #expect(server.requests.count == 50)
            #expect(unanswered.withLock(\.most) <= maximumTransfers)
        }
    }
}

/// Answers 200 to every request of a connection.
@Sendable func answerEach(_ connection: Connection) {
    while connection.readRequest() != nil { connection.respond() }
}
