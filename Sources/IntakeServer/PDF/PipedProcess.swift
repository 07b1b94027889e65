import Foundation
import Synchronization

/// A program that gets its input and gives its output over pipes.
struct PipedProcess: Sendable {
    let executable: URL
    let arguments: [String]
    let environment: [String: String]

    /// Runs the program to its end, or stops it.
    ///
    /// - Returns: what it wrote; nothing if it could not be started, failed or was stopped.
    func run(input: Data, timeLimit: Duration) async -> Data? {
        let pipes = (input: Pipe(), output: Pipe())
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.environment = environment
        process.currentDirectoryURL = URL(filePath: "/")
        process.standardInput = pipes.input
        process.standardOutput = pipes.output
        process.standardError = FileHandle.nullDevice
        let ending = Ending()
        process.terminationHandler = { ending.set($0.terminationReason == .exit && $0.terminationStatus == 0) }
        do {
            try process.run()
        } catch {
            return nil
        }
        let identifier = process.processIdentifier
        let watchdog = Task {
            try await Task.sleep(for: timeLimit)
            // Not once it has ended: its number may be another process's by then.
            if !ending.isSet { kill(identifier, SIGKILL) }
        }
        defer { watchdog.cancel() }
        feed(input, to: pipes.input.fileHandleForWriting)
        let output = await everything(from: pipes.output.fileHandleForReading)
        return await ending.wait() ? output : nil
    }

    /// Writes on a thread of its own: a program that reads slowly must not hold up anybody else.
    private func feed(_ input: Data, to handle: FileHandle) {
        Thread.detachNewThread {
            // A program that ends before it has read all would else end us with it. The thread ends with the signal.
            var signals = sigset_t()
            sigemptyset(&signals)
            sigaddset(&signals, SIGPIPE)
            pthread_sigmask(SIG_BLOCK, &signals, nil)
            try? handle.write(contentsOf: input)
            try? handle.close()
        }
    }

    private func everything(from handle: FileHandle) async -> Data {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                let output = try? handle.readToEnd()
                try? handle.close()
                continuation.resume(returning: output ?? Data())
            }
        }
    }
}

/// How a process ended, for whoever waits for that.
private final class Ending: Sendable {
    private struct State {
        var isSuccess: Bool?
        var waiter: CheckedContinuation<Bool, Never>?
    }

    private let state = Mutex(State())

    var isSet: Bool { state.withLock { $0.isSuccess != nil } }

    func set(_ isSuccess: Bool) {
        let waiter = state.withLock { state in
            state.isSuccess = isSuccess
            return state.waiter
        }
        waiter?.resume(returning: isSuccess)
    }

    func wait() async -> Bool {
        await withCheckedContinuation { continuation in
            let known = state.withLock { state in
                state.waiter = continuation
                return state.isSuccess
            }
            if let known { continuation.resume(returning: known) }
        }
    }
}
