import CurlTransport
import IntakeCore
import Testing

/// Requests that are refused before anything is sent.
@Suite struct RefusalTests {
    @Test(arguments: [
        "", "x", "/path", "127.0.0.1/path", "ftp://127.0.0.1/", "file:///etc/passwd", "http://", "https://",
        "https://user:secret@127.0.0.1/", "https://user@127.0.0.1/", "https://127.0.0.1:99999/", "https://a b/",
        "https://127.0.0.1/a\u{0}b", "https://127.0.0.1/a\r\nX: y", "https://[::1/",
    ])
    func badURLs(url: String) async {
        let error = await failure(of: CurlTransport(), .init(method: .get, url: url))
        #expect(error?.kind == .badURL)
        #expect(error?.requestMayHaveBeenReceived == false)
    }

    /// Each of these would reach the server if it were tried, or ask the network for a name.
    @Test(arguments: [
        "0.0.0.0", "0", "[::ffff:127.0.0.1]", "[::]", "example.com", "localhost.example.com", "127.0.0.1.example.com",
        "10.0.0.1", "128.0.0.1", "126.255.255.255",
    ])
    func plainHTTPIsForThisMachineAlone(host: String) async throws {
        try await LocalServer.with(answerEach) { server in
            let error = await failure(of: CurlTransport(), .init(method: .get, url: server.url(host: host)))
            #expect(error?.kind == .insecureURL)
            #expect(error?.requestMayHaveBeenReceived == false)
            #expect(server.connectionCount == 0)
        }
    }

    @Test(arguments: ["127.0.0.1", "localhost", "LOCALHOST", "127.1", "0x7f000001"])
    func namesOfThisMachine(host: String) async throws {
        try await LocalServer.with(answerEach) { server in
            let response = try await CurlTransport().perform(.init(method: .get, url: server.url(host: host)))
            #expect(response.status == 200)
        }
    }

    /// The server listens on 127.0.0.1 alone: these are allowed, tried, and refuse the connection.
    @Test(arguments: ["127.8.9.10", "[::1]"])
    func otherLoopbackAddresses(host: String) async throws {
        try await LocalServer.with(answerEach) { server in
            let error = await failure(of: CurlTransport(), .init(method: .get, url: server.url(host: host)))
            #expect(error?.kind == .couldNotConnect)
        }
    }

    @Test(arguments: [
        ("X-A", "b\r\nX-Injected: 1"), ("X-A", "b\nc"), ("X-A", "b\rc"), ("X-A", "b\u{0}c"), ("X-A", "b\u{7F}"),
        ("X-A\r\nX-B", "c"), ("X A", "b"), ("X-A:", "b"), ("", "b"), ("X-É", "b"), ("X-A;", ""),
        ("Host", "elsewhere"), ("content-length", "3"), ("Transfer-Encoding", "chunked"),
    ])
    func headersThatAreNotOneLine(name: String, value: String) async throws {
        try await LocalServer.with(answerEach) { server in
            let headers = HeaderList([.init(name: name, value: value)])
            let request = OutboundRequest(method: .get, url: server.url(), headers: headers)
            let error = await failure(of: CurlTransport(), request)
            #expect(error?.kind == .invalidRequest)
            #expect(error?.requestMayHaveBeenReceived == false)
            #expect(server.connectionCount == 0)
        }
    }

    @Test(arguments: [("a:b", "c"), ("a\r\n", "c"), ("a", "c\nd"), ("a", "c\u{0}d")])
    func credentialsThatCannotBeSent(user: String, password: String) async throws {
        try await LocalServer.with(answerEach) { server in
            var request = OutboundRequest(method: .get, url: server.url())
            request.basicAuthentication = .init(user: user, password: password)
            #expect(await failure(of: CurlTransport(), request)?.kind == .invalidRequest)
            #expect(server.connectionCount == 0)
        }
    }
}

/// The error of a request that must not succeed.
func failure(of transport: some Transport, _ request: OutboundRequest) async -> TransportError? {
    do throws(TransportError) {
        let response = try await transport.perform(request)
        Issue.record("expected an error, got \(response)")
        return nil
    } catch {
        return error
    }
}
