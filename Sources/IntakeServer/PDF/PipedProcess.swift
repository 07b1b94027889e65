import CSpawn
import Foundation

/// A program that gets its input and gives its output over pipes.
///
/// Foundation's own `Process` goes through the list of all open files, and ends the whole program where there are more
/// than about a thousand: a server with many connections has as many.
struct PipedProcess: Sendable {
    let executable: URL
    let arguments: [String]
    let environment: [String: String]

    /// Runs the program to its end, or stops it.
    ///
    /// - Returns: what it wrote; nothing if it could not be started, failed or was stopped.
    func run(input: Data, timeLimit: Duration) async -> Data? {
        let pipes = (input: Pipe(), output: Pipe())
        let child = start(reading: pipes.input.fileHandleForReading, writing: pipes.output.fileHandleForWriting)
        try? pipes.input.fileHandleForReading.close()
        try? pipes.output.fileHandleForWriting.close()
        guard let child else { return nil }
        let watchdog = Task {
            try await Task.sleep(for: timeLimit)
            child.stop()
        }
        defer { watchdog.cancel() }
        feed(input, to: pipes.input.fileHandleForWriting)
        let output = await everything(from: pipes.output.fileHandleForReading)
        return await child.succeeds() ? output : nil
    }

    /// Starts the program with nothing of ours but its two ends of the pipes, in the root folder.
    private func start(reading input: FileHandle, writing output: FileHandle) -> ChildProcess? {
        let words = ([executable.path] + arguments).map { strdup($0) } + [nil]
        let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { (words + variables).forEach { free($0) } }
        var identifier = pid_t()
        let (reading, writing) = (input.fileDescriptor, output.fileDescriptor)
        guard cspawn_piped(&identifier, executable.path, reading, writing, words, variables) == 0 else { return nil }
        return ChildProcess(identifier)
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
