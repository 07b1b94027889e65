import Foundation
import Testing

@testable import IntakeServer

/// What becomes of a page that is handed to another program.
struct PDFEngineTests {
    /// A program of a few lines of shell, in a folder of its own.
    private func program(_ script: String, _ body: (String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "pdf-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "program").path
        try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        try await body(path)
    }

    @Test func `hands over everything and takes everything back`() async throws {
        try await program("printf '%%PDF'; cat") { path in
            let html = String(repeating: "é", count: 400_000)
            let file = try await PDFEngine(program: path).pdf(of: html)
            #expect(file == Data("%PDF".utf8) + Data(html.utf8))
        }
    }

    @Test func `says that the program is not there`() async throws {
        await #expect(throws: PDFEngine.Failure.notInstalled) {
            try await PDFEngine(program: "no-such-program-anywhere").pdf(of: "x")
        }
    }

    @Test(arguments: ["printf '%%PDF'; exit 1", "cat >/dev/null; echo no", "exec 0<&-; exit 0", "kill -9 $$"])
    func `takes nothing from a program that fails`(script: String) async throws {
        try await program(script) { path in
            await #expect(throws: PDFEngine.Failure.failed) {
                try await PDFEngine(program: path).pdf(of: String(repeating: "x", count: 300_000))
            }
        }
    }

    @Test func `stops a program that does not end`() async throws {
        try await program("cat >/dev/null; exec sleep 600") { path in
            await #expect(throws: PDFEngine.Failure.failed) {
                try await PDFEngine(program: path, timeLimit: .milliseconds(200)).pdf(of: "x")
            }
        }
    }

    @Test func `tells the program nothing of this process, and no way out`() async throws {
        setenv("PORTE_VOIX_TEST_SECRET", "s3cret", 1)
        defer { unsetenv("PORTE_VOIX_TEST_SECRET") }
        try await program("cat >/dev/null; printf '%%PDF'; env") { path in
            let file = try await PDFEngine(program: path).pdf(of: "x")
            let environment = String(decoding: file, as: UTF8.self)
            #expect(!environment.contains("s3cret"))
            #expect(environment.contains("https_proxy=http://127.0.0.1:9"))
        }
    }
}
