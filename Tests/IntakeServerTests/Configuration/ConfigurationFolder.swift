import Foundation
import IntakeServer

/// A small configuration in a folder of its own, with one of its files changed. Gone with the last reference.
final class ConfigurationFolder {
    /// The files that make up a configuration.
    enum File: String {
        case main = "porte-voix.yaml"
        case first = "checklists/first.yaml"
        case second = "checklists/second.yaml"
        case end = "checklists/common/end.yaml"
        case words = "checklists/common/words.yaml"
        case french = "messages/fr.yaml"
        case english = "messages/en.yaml"
        case spokenFrench = "messages/voice/fr.yaml"
        case spokenEnglish = "messages/voice/en.yaml"
    }

    private let folder: URL

    /// Writes the files as they should be.
    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "porte-voix-\(UUID().uuidString)")
        for name in ["checklists/common", "messages/voice"] {
            let folder = folder.appending(path: name)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        }
        try write(Fixtures.main, to: File.main.rawValue)
        try write(Fixtures.first, to: File.first.rawValue)
        try write(Fixtures.second, to: File.second.rawValue)
        try write(Fixtures.end, to: File.end.rawValue)
        try write("- homeless\n- sans abri\n", to: File.words.rawValue)
        try write(try Fixtures.shipped("messages/fr.yaml"), to: File.french.rawValue)
        try write(try Fixtures.shipped("messages/en.yaml"), to: File.english.rawValue)
        try write(try Fixtures.shipped("messages/voice/fr.yaml"), to: File.spokenFrench.rawValue)
        try write(try Fixtures.shipped("messages/voice/en.yaml"), to: File.spokenEnglish.rawValue)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// The whole path of a file.
    func path(_ file: String) -> String {
        folder.appending(path: file).path
    }

    func write(_ text: String, to file: String) throws {
        try Data(text.utf8).write(to: folder.appending(path: file))
    }

    func remove(_ file: File) throws {
        try FileManager.default.removeItem(atPath: path(file.rawValue))
    }

    /// Replaces the only place where a text stands in a file. The text in its place may hold a `§`, which is left out.
    ///
    /// - Returns: where the `§` stood.
    @discardableResult
    func replace(_ old: String, with new: String, in file: File) throws -> FilePosition? {
        let path = path(file.rawValue)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        guard text.components(separatedBy: old).count == 2 else { throw NotThereOnce(text: old, file: file.rawValue) }
        let marked = text.replacingOccurrences(of: old, with: new)
        let parts = marked.components(separatedBy: "§")
        try write(parts.joined(), to: file.rawValue)
        guard parts.count == 2 else { return nil }
        let lines = parts[0].components(separatedBy: "\n")
        return FilePosition(file: path, line: lines.count, column: lines[lines.count - 1].unicodeScalars.count + 1)
    }

    /// The configuration that the files now are.
    func load() throws(Faults) -> Catalogue {
        try Catalogue.load(configuration: path(File.main.rawValue))
    }

    /// What `check` says of the files as they now are.
    func report() -> CheckReport {
        CheckReport(configuration: path(File.main.rawValue))
    }

    /// The faults that keep the files from being loaded.
    func faults() -> [Fault] {
        do {
            _ = try load()
            return []
        } catch {
            return error.all
        }
    }

    struct NotThereOnce: Error {
        let text: String
        let file: String
    }
}
