import Foundation
import IntakeCore

/// The recorded sentences that are played in place of spoken words, read with the rest of the configuration.
///
/// A file is found by its name among those that were read, never by a path that somebody asks for.
struct AudioLibrary: Sendable {
    /// Whether there is a folder of recordings at all.
    let exists: Bool
    /// The folder, as faults name it.
    let folder: String
    /// What cannot be played, by path.
    let flaws: [String: AudioFile.Flaw]

    private let files: [Language: [String: AudioFile]]

    /// Nothing is recorded.
    static let none = AudioLibrary(folder: "", exists: false, files: [:], flaws: [:])

    private init(
        folder: String,
        exists: Bool,
        files: [Language: [String: AudioFile]],
        flaws: [String: AudioFile.Flaw]
    ) {
        self.folder = folder
        self.exists = exists
        self.files = files
        self.flaws = flaws
    }

    /// Reads the folders `fr` and `en` of a folder, which may be absent. Of two formats of a sentence, the first of
    /// ``AudioFile/Format`` counts.
    static func read(_ folder: String) -> AudioLibrary {
        var files: [Language: [String: AudioFile]] = [:]
        var flaws: [String: AudioFile.Flaw] = [:]
        for language in Language.allCases {
            for path in paths(in: FilePath.path(language.rawValue, from: folder)) {
                do throws(AudioFile.Flaw) {
                    let file = try AudioFile(path, in: language)
                    let known = files[language]?[file.name]
                    if known?.format != .wav { files[language, default: [:]][file.name] = file }
                } catch {
                    flaws[path] = error
                }
            }
        }
        let exists = FileManager.default.fileExists(atPath: folder)
        return AudioLibrary(folder: folder, exists: exists, files: files, flaws: flaws)
    }

    /// The recording of a sentence.
    func file(_ name: String, in language: Language) -> AudioFile? {
        files[language]?[name]
    }

    /// The recording with this name of a file, as addresses have it.
    func file(named fileName: String, in language: Language) -> AudioFile? {
        let name = fileName.split(separator: ".", maxSplits: 1).first.map(String.init) ?? ""
        return file(name, in: language).flatMap { $0.fileName == fileName ? $0 : nil }
    }

    /// The sentences recorded in a language, by name.
    func names(in language: Language) -> Set<String> {
        Set(files[language, default: [:]].keys)
    }

    private static func paths(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted().map { FilePath.path($0, from: folder) }
    }
}
