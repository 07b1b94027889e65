import Foundation
import IntakeCore

/// A program of the system that makes or turns sound, such as `espeak-ng`.
struct ExternalProgram: Sendable {
    private let executable: URL

    /// The program of this name; nil if it is not installed.
    init?(_ name: String) {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        let found = folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
        guard let found else { return nil }
        executable = URL(filePath: found)
    }

    /// Runs the program to its end and returns what it writes; nil if it fails.
    ///
    /// What it reads and writes goes through files, so that no thread waits and no pipe can be full.
    func run(_ arguments: [String], input: [UInt8] = []) async -> [UInt8]? {
        let folder = FileManager.default.temporaryDirectory.appending(path: "porte-voix-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
            let files = (input: folder.appending(path: "in"), output: folder.appending(path: "out"))
            try Data(input).write(to: files.input)
            try Data().write(to: files.output)
            let process = Process()
            process.executableURL = executable
            process.arguments = arguments
            process.standardInput = try FileHandle(forReadingFrom: files.input)
            process.standardOutput = try FileHandle(forWritingTo: files.output)
            process.standardError = FileHandle.nullDevice
            guard try await Self.end(of: process) == 0 else { return nil }
            return Array(try Data(contentsOf: files.output))
        } catch {
            return nil
        }
    }

    /// Starts the program with a file as its last argument and does not wait for it.
    func start(_ arguments: [String]) -> Process? {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        do {
            try process.run()
            return process
        } catch {
            return nil
        }
    }

    private static func end(of process: Process) async throws -> Int32 {
        try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do {
                try process.run()
            } catch {
                process.terminationHandler = nil
                continuation.resume(throwing: error)
            }
        }
    }
}
