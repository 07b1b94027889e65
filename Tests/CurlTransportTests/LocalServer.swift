import Foundation
import Synchronization

/// A server on 127.0.0.1 that does with each connection what a test tells it, and keeps what it was sent.
final class LocalServer: Sendable {
    private struct State {
        var connections: [Connection] = []
        var requests: [ReceivedRequest] = []
        var isStopped = false
    }

    let port: UInt16
    private let listener: Int32
    private let state = Mutex(State())

    private init() throws {
        (listener, port) = try Self.listen()
    }

    /// Not before: a number that is closed too early may already be another server's socket.
    deinit {
        close(listener)
    }

    /// Runs `body` beside a server whose connections go through `handle`, each on a thread; then closes them all.
    static func with(
        _ handle: @escaping @Sendable (Connection) -> Void,
        _ body: (LocalServer) async throws -> Void
    ) async throws {
        let server = try LocalServer()
        defer { server.stop() }
        Thread { server.accept(handle) }.start()
        try await body(server)
    }

    func url(_ path: String = "/", scheme: String = "http", host: String = "127.0.0.1") -> String {
        "\(scheme)://\(host):\(port)\(path)"
    }

    var requests: [ReceivedRequest] { state.withLock { $0.requests } }
    var connectionCount: Int { state.withLock { $0.connections.count } }

    /// No further connection is accepted.
    func stopListening() {
        shutdown(listener, Int32(SHUT_RDWR))
    }

    private func stop() {
        stopListening()
        state.withLock { state in
            state.isStopped = true
            for connection in state.connections { connection.end() }
            // They hold this server in turn.
            state.connections = []
        }
    }

    private func accept(_ handle: @escaping @Sendable (Connection) -> Void) {
        while case let socket = Foundation.accept(listener, nil, nil), socket >= 0 {
            let connection = Connection(socket) { request in self.state.withLock { $0.requests.append(request) } }
            let isStopped = state.withLock { state in
                if !state.isStopped { state.connections.append(connection) }
                return state.isStopped
            }
            if isStopped { return }
            Thread {
                handle(connection)
                connection.end()
            }.start()
        }
    }

    private static func listen() throws -> (socket: Int32, port: UInt16) {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(listener, address, length) | Foundation.listen(listener, 128)
                    | getsockname(listener, address, &length)
            }
        }
        guard listener >= 0, result == 0 else { throw POSIXError(.EADDRNOTAVAIL) }
        return (listener, UInt16(bigEndian: address.sin_port))
    }
}
