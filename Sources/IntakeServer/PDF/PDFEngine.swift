import Foundation

/// Makes PDF files with Debian's `weasyprint`, a process of its own for each. The page goes in and the file comes out
/// over pipes: nothing of it ever stands on the disk.
public actor PDFEngine {
    /// Why there is no file.
    enum Failure: Error {
        /// The program is not there.
        case notInstalled
        /// As many files as may be are being made.
        case busy
        /// The program was stopped since it took too long, or failed.
        case failed
    }

    private static let mostAtOnce = 2

    private let program: String
    private let timeLimit: Duration
    private var running = 0

    /// Makes an engine.
    ///
    /// - Parameters:
    ///   - program: the name of the program that takes HTML on its input and gives a PDF on its output, for `- -`.
    ///   - timeLimit: how long one file may take.
    public init(program: String = "weasyprint", timeLimit: Duration = .seconds(30)) {
        self.program = program
        self.timeLimit = timeLimit
    }

    /// A page as a PDF file.
    ///
    /// - Parameter html: the page. It must name no other file: nothing is fetched.
    func pdf(of html: String) async throws -> Data {
        guard let executable = Self.path(of: program) else { throw Failure.notInstalled }
        guard running < Self.mostAtOnce else { throw Failure.busy }
        running += 1
        defer { running -= 1 }
        let child = PipedProcess(executable: executable, arguments: ["-q", "-", "-"], environment: Self.environment)
        guard let file = await child.run(input: Data(html.utf8), timeLimit: timeLimit),
            file.starts(with: Data("%PDF".utf8))
        else { throw Failure.failed }
        return file
    }

    /// What the program is told of this machine: where programs are, and a proxy that is not there, so that whatever a
    /// page might name, no request leaves. It has no home to write to.
    private static var environment: [String: String] {
        let nowhere = "http://127.0.0.1:9"
        return [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
            "LANG": "C.UTF-8", "HOME": "/nonexistent", "PYTHONDONTWRITEBYTECODE": "1",
            "http_proxy": nowhere, "https_proxy": nowhere, "ftp_proxy": nowhere, "no_proxy": "",
        ]
    }

    private static func path(of program: String) -> URL? {
        if program.hasPrefix("/") {
            return FileManager.default.isExecutableFile(atPath: program) ? URL(filePath: program) : nil
        }
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        let found = folders.map { "\($0)/\(program)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
        return found.map { URL(filePath: $0) }
    }
}
