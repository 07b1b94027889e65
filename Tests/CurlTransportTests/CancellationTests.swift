import CurlTransport
import IntakeCore
import Testing

@Suite struct CancellationTests {
    private let transport = CurlTransport(maximumTransfers: 1)

    @Test func beforeTheCall() async throws {
        try await LocalServer.with(answerEach) { server in
            let request = OutboundRequest(method: .post, url: server.url())
            let error = await Task { [transport] in
                withUnsafeCurrentTask { $0?.cancel() }
                return await failure(of: transport, request)
            }.value
            #expect(error == TransportError(.cancelled, requestMayHaveBeenReceived: false))
            #expect(server.connectionCount == 0)
        }
    }

    /// The first request is at the server, the second waits for its turn: each is cancelled with its own certainty,
    /// and the transport serves the next one.
    @Test func underWayAndWaiting() async throws {
        let (arrivals, arrived) = AsyncStream.makeStream(of: Void.self)
        try await LocalServer.with { connection in
            guard let request = connection.readRequest() else { return }
            arrived.yield()
            if request.body.isEmpty { connection.respond() }
            connection.waitForEnd()
        } _: { server in
            let silent = OutboundRequest(method: .post, url: server.url(), body: [1])
            let first = Task { [transport] in await failure(of: transport, silent) }
            for await _ in arrivals { break }
            let second = Task { [transport] in await failure(of: transport, silent) }
            second.cancel()
            #expect(await second.value?.kind == .cancelled)
            #expect(await second.value?.requestMayHaveBeenReceived == false)
            first.cancel()
            #expect(await first.value?.kind == .cancelled)
            #expect(await first.value?.requestMayHaveBeenReceived == true)
            let response = try await transport.perform(.init(method: .get, url: server.url()))
            #expect(response.status == 200)
        }
    }

    /// Whenever the cancellation comes, there is exactly one outcome, and *nothing was sent* is never wrong.
    @Test func atAnyMoment() async throws {
        try await LocalServer.with(answerEach) { server in
            let transport = CurlTransport()
            let url = server.url()
            let unsent = await withTaskGroup { group in
                for _ in 0..<200 {
                    group.addTask {
                        let call = Task { try await transport.perform(.init(method: .post, url: url)) }
                        await Task.yield()
                        call.cancel()
                        guard case .failure(let error as TransportError) = await call.result else { return 0 }
                        return error.requestMayHaveBeenReceived ? 0 : 1
                    }
                }
                return await group.reduce(0, +)
            }
            #expect(server.requests.count <= 200 - unsent)
        }
    }
}
