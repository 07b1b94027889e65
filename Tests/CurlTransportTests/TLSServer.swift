import Foundation

/// `openssl s_server` on a free port of 127.0.0.1, with a self-signed certificate in a folder of its own.
struct TLSServer {
    static let openssl = "/usr/bin/openssl"

    let url: String
    let certificate: String

    /// Runs `body` beside a server whose certificate is for `name`, then stops it and removes its files.
    static func with(name: String, _ body: (TLSServer) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let key = folder.appending(path: "key.pem").path
        let certificate = folder.appending(path: "certificate.pem").path
        let request = try start([
            "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=porte-voix test",
            "-addext", "subjectAltName=\(name)", "-keyout", key, "-out", certificate,
        ])
        request.process.waitUntilExit()
        let server = try start(["s_server", "-accept", "127.0.0.1:0", "-www", "-key", key, "-cert", certificate])
        defer {
            // Not SIGTERM: a child inherits the signal mask of the thread that starts it, and the threads of Swift's
            // concurrency pool block that signal.
            kill(server.process.processIdentifier, SIGKILL)
            server.process.waitUntilExit()
        }
        try await body(TLSServer(url: "https://127.0.0.1:\(port(in: server.output))/", certificate: certificate))
    }

    private static func start(_ arguments: [String]) throws -> (process: Process, output: FileHandle) {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: openssl)
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        return (process, output.fileHandleForReading)
    }

    /// The port in the line `ACCEPT 127.0.0.1:40123`, the first that the server prints with a colon at its end.
    private static func port(in output: FileHandle) -> String {
        var text = ""
        while !text.contains("ACCEPT") || !text.hasSuffix("\n") {
            let data = output.availableData
            if data.isEmpty { break }
            text += String(decoding: data, as: UTF8.self)
        }
        let line = text.split(separator: "\n").first { $0.hasPrefix("ACCEPT") } ?? ""
        return String(line.split(separator: ":").last ?? "")
    }
}
