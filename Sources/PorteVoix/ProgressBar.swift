import Foundation

/// How far a long command has come, on the terminal alone: nothing is written into files and pipes.
final class ProgressBar {
    private static let width = 30

    private let isShown = isatty(STDERR_FILENO) == 1
    private var shown = -1

    /// Shows that so many of a total are done.
    func show(_ done: Int, of total: Int) {
        let percent = total > 0 ? done * 100 / total : 100
        guard isShown, percent != shown else { return }
        shown = percent
        let full = percent * Self.width / 100
        let bar = String(repeating: "#", count: full) + String(repeating: ".", count: Self.width - full)
        write("\r[\(bar)] \(percent) % (\(done) of \(total))")
    }

    /// Takes the bar away, so that the line is free.
    func clear() {
        guard isShown, shown >= 0 else { return }
        shown = -1
        write("\r\u{1B}[K")
    }

    private func write(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}
