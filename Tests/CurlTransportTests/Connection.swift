import Foundation
import Synchronization

/// One request as it arrived.
struct ReceivedRequest: Sendable, Hashable {
    let line: String
    let headers: [String]
    let body: [UInt8]

    func header(_ name: String) -> String? {
        headers.first { $0.hasPrefix("\(name): ") }.map { String($0.dropFirst(name.count + 2)) }
    }
}

/// The server's end of a connection. Reads give up after some seconds, so that no thread outlives a test for long.
final class Connection: Sendable {
    private let socket: Mutex<Int32?>
    private let received: @Sendable (ReceivedRequest) -> Void

    init(_ socket: Int32, received: @escaping @Sendable (ReceivedRequest) -> Void) {
        var limit = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        self.socket = Mutex(socket)
        self.received = received
    }

    /// The next request, or `nil` when the other side has closed.
    @discardableResult
    func readRequest() -> ReceivedRequest? {
        var head: [UInt8] = []
        while !head.ends(with: "\r\n\r\n".utf8) {
            guard let byte = read(1) else { return nil }
            head += byte
        }
        var lines = String(decoding: head, as: UTF8.self).components(separatedBy: "\r\n").filter { !$0.isEmpty }
        let line = lines.removeFirst()
        let bare = ReceivedRequest(line: line, headers: lines, body: [])
        guard let body = read(bare.header("Content-Length").flatMap { Int($0) } ?? 0) else { return nil }
        let request = ReceivedRequest(line: line, headers: lines, body: body)
        received(request)
        return request
    }

    func write(_ text: String) {
        write(Array(text.utf8))
    }

    func write(_ bytes: [UInt8]) {
        guard let socket = socket.withLock({ $0 }) else { return }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    /// Answers with a complete response.
    func respond(_ status: String = "200 OK", headers: [String] = [], body: [UInt8] = []) {
        let lines = ["HTTP/1.1 \(status)", "Content-Length: \(body.count)"] + headers
        write(Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body)
    }

    /// Waits until the other side, or the end of the test, closes the connection.
    func waitForEnd() {
        while read(1) != nil {}
    }

    /// Sends a reset instead of an orderly end.
    func reset() {
        socket.withLock { socket in
            guard let open = socket else { return }
            var option = linger(l_onoff: 1, l_linger: 0)
            setsockopt(open, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
            close(open)
            socket = nil
        }
    }

    /// Ends both directions, which also wakes a thread that reads.
    func end() {
        socket.withLock { if let open = $0 { _ = shutdown(open, Int32(SHUT_RDWR)) } }
    }

    deinit {
        socket.withLock { if let open = $0 { _ = close(open) } }
    }

    private func read(_ count: Int) -> [UInt8]? {
        guard let socket = socket.withLock({ $0 }) else { return nil }
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let more = bytes.withUnsafeMutableBytes { buffer in
                let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
                return recv(socket, rest.baseAddress, rest.count, 0)
            }
            guard more > 0 else { return nil }
            filled += more
        }
        return bytes
    }
}

extension [UInt8] {
    fileprivate func ends(with other: String.UTF8View) -> Bool {
        suffix(other.count).elementsEqual(other)
    }
}
