import Foundation

/// The transcripts that the authors of checklists keep beside them: tests that anyone can write.
public struct TranscriptFolder {
    private let folder: String
    private let line: ServedLine

    /// When every transcript begins: a Tuesday at ten in the morning in Quebec.
    private static let start = Date(timeIntervalSince1970: 1_795_532_400)

    /// The transcripts of a configuration, played on its first line; nothing if it has no line.
    ///
    /// - Parameter configuration: the path of the main file; the transcripts are in `checklists/transcripts` beside it.
    init?(of catalogue: Catalogue, configuration: String) {
        guard let first = catalogue.configuration.lines.first, let line = ServedLine(first, of: catalogue) else {
            return nil
        }
        self.line = line
        let parent = (configuration as NSString).deletingLastPathComponent
        folder = (parent.isEmpty ? "" : parent + "/") + "checklists/transcripts"
    }

    /// Plays every transcript, and tells where one does not go as it is written.
    func faults() -> [Fault] {
        files.flatMap { file -> [Fault] in
            do {
                let written = try Transcript(contents(of: file), file: file)
                return try differences(between: written, and: player.play(written), in: file)
            } catch let fault as Fault {
                return [fault]
            } catch {
                return [Fault(FilePosition(file: file), "The transcript cannot be read or played: check its text.")]
            }
        }
    }

    /// Writes into every transcript what the person really gets, and returns the files that changed.
    ///
    /// - Parameter configuration: the path of the main file.
    /// - Throws: `Faults` of the configuration, or the first ``Fault`` of a transcript.
    public static func record(configuration: String) throws -> [String] {
        let catalogue = try Catalogue.load(configuration: configuration)
        return try TranscriptFolder(of: catalogue, configuration: configuration)?.record() ?? []
    }

    private func record() throws -> [String] {
        try files.filter { file in
            let text = try contents(of: file)
            let played = try player.play(Transcript(text, file: file)).text
            guard played != text else { return false }
            try played.write(toFile: file, atomically: true, encoding: .utf8)
            return true
        }
    }

    private var player: TranscriptPlayer { TranscriptPlayer(line: line, start: Self.start) }

    private var files: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".txt") }.sorted().map { folder + "/" + $0 }
    }

    private func contents(of file: String) throws(Fault) -> String {
        guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
            throw Fault(FilePosition(file: file), "The transcript cannot be read: it must be a text file in UTF-8.")
        }
        return text
    }

    private func differences(between written: Transcript, and played: Transcript, in file: String) -> [Fault] {
        zip(written.steps, played.steps).filter { $0.messages != $1.messages }.map { expected, real in
            let position = FilePosition(file: file, line: expected.line, column: 1)
            let got = real.messages.isEmpty ? "nothing" : real.messages.map { "`\($0)`" }.joined(separator: ", ")
            return Fault(position, "After this the person gets \(got): correct the transcript, or what it tests.")
        }
    }
}
