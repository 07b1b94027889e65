import Foundation

extension AsyncStream<String> {
    /// The lines of standard input, read on a thread of its own: waiting for a person must not hold up the rest.
    static var standardInput: AsyncStream<String> {
        AsyncStream { continuation in
            Thread.detachNewThread {
                while let line = readLine() { continuation.yield(line) }
                continuation.finish()
            }
        }
    }
}
