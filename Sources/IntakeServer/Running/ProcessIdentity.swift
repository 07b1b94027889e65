import Foundation

/// A process of this machine, told apart from a later one with the same number.
struct ProcessIdentity: Codable, Hashable, Sendable {
    /// Its number.
    let number: Int32
    /// When it was started, as the system counts; empty where the system does not tell.
    let start: String

    /// This process.
    static var current: ProcessIdentity {
        ProcessIdentity(ProcessInfo.processInfo.processIdentifier)
    }

    /// Whether this process, and no other of its number, is there.
    var isRunning: Bool {
        kill(number, 0) == 0 && ProcessIdentity(number) == self
    }

    private init(_ number: Int32) {
        self.number = number
        // The name of the program, in parentheses, may hold anything; the start is the 20th field after it.
        let status = FileManager.default.contents(atPath: "/proc/\(number)/stat") ?? Data()
        let fields = String(decoding: status, as: UTF8.self).split(separator: ")").last?.split(separator: " ") ?? []
        start = fields.indices.contains(19) ? String(fields[19]) : ""
    }
}
