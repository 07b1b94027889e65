import Foundation
import IntakeCore
import Testing

@testable import IntakeServer

/// Recorded sentences: which files are taken, and what `check` says of the others.
struct AudioLibraryTests {
    static let wav = Array("RIFF".utf8) + [36, 0, 0, 0] + Array("WAVEfmt ".utf8)
    static let mp3 = Array("ID3".utf8) + [UInt8](repeating: 0, count: 13)

    @Test(arguments: [
        (AudioFile.Format.wav, wav, true),
        (.wav, mp3, false),
        (.wav, Array("RIFF".utf8) + [36, 0, 0, 0] + Array("AVI fmt ".utf8), false),
        (.wav, Array("RIFF".utf8), false),
        (.mp3, mp3, true),
        (.mp3, [0xFF, 0xFB, 0x90] + [UInt8](repeating: 0, count: 13), true),
        (.mp3, [0xFF, 0xF3, 0x90] + [UInt8](repeating: 0, count: 13), true),
        (.mp3, [0xFF, 0xF1, 0x90] + [UInt8](repeating: 0, count: 13), false),
        (.mp3, wav, false),
        (.mp3, [], false),
    ])
    func `a sound file is known by its first bytes`(format: AudioFile.Format, bytes: [UInt8], isSound: Bool) {
        #expect(format.begins(bytes) == isSound)
    }

    @Test func `recordings are found by name and language`() throws {
        let folder = try AudioFolder()
        try folder.write(Self.wav, to: "fr/welcome.wav")
        try folder.write(Self.mp3, to: "fr/welcome.mp3")
        try folder.write(Self.mp3, to: "en/consent.mp3")
        let library = AudioLibrary.read(folder.path)
        #expect(library.exists)
        #expect(library.flaws.isEmpty)
        #expect(library.file("welcome", in: .french)?.fileName == "welcome.wav")
        #expect(library.file("welcome", in: .english) == nil)
        #expect(library.file(named: "consent.mp3", in: .english)?.format.mediaType == "audio/mpeg")
        #expect(library.file(named: "consent.wav", in: .english) == nil)
        #expect(library.names(in: .french) == ["welcome"])
    }

    @Test func `what is no recording is refused, with the reason`() throws {
        let folder = try AudioFolder()
        try folder.write(Self.wav, to: "fr/Welcome.wav")
        try folder.write(Self.wav, to: "fr/welcome.ogg")
        try folder.write(Self.wav, to: "fr/a.b.wav")
        try folder.write([], to: "fr/empty.wav")
        try folder.write(Self.wav + [UInt8](repeating: 0, count: AudioFile.largest), to: "fr/long.wav")
        try folder.write(Array("not a sound file".utf8), to: "fr/text.mp3")
        try folder.write(Self.wav, to: "fr/.hidden")
        let library = AudioLibrary.read(folder.path)
        let flaws = Dictionary(uniqueKeysWithValues: library.flaws.map { (FilePath.fileName(of: $0.key), $0.value) })
        #expect(
            flaws == [
                "Welcome.wav": .name, "welcome.ogg": .name, "a.b.wav": .name, "empty.wav": .size, "long.wav": .size,
                "text.mp3": .format,
            ]
        )
        #expect(library.names(in: .french).isEmpty)
    }

    @Test func `without a folder all is spoken, and nothing is told of it`() throws {
        let folder = try ConfigurationFolder()
        let catalogue = try folder.load()
        #expect(!catalogue.audio.exists)
        #expect(AudioCheck(of: catalogue).tables.isEmpty)
    }

    @Test func `check counts what is recorded and names what is never played`() throws {
        let folder = try ConfigurationFolder()
        try folder.write(Self.wav, to: "audio/fr/welcome.wav")
        try folder.write(Self.wav, to: "audio/fr/number-2.wav")
        try folder.write(Self.wav, to: "audio/fr/gone.wav")
        try folder.write(Array("not a sound file".utf8), to: "audio/en/consent.wav")
        let report = folder.report()
        #expect(report.faults.map(\.position.file) == [folder.path("audio/en/consent.wav")])
        #expect(report.text.contains("Recordings, French: 2 of"))
        #expect(report.text.contains("Never played any more: gone."))
        #expect(report.text.contains("Not recorded: "))
    }

    @Test func `one recording for two texts is told`() throws {
        let folder = try ConfigurationFolder()
        try folder.replace("  - id: problem\n", with: "  - id: letter\n", in: .second)
        try folder.write(Self.wav, to: "audio/fr/question-letter.wav")
        let catalogue = try folder.load()
        let faults = FaultCollector()
        AudioCheck(of: catalogue).tellFaults(to: faults)
        #expect(faults.sorted.map(\.position.file) == [folder.path("audio/fr/question-letter.wav")])
        #expect(faults.sorted.first?.sentence.contains("This one file would be played for `Une lettre?` and") == true)
    }
}

/// A folder of recordings, gone with the last reference.
final class AudioFolder {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "audio-\(UUID().uuidString)")

    init() throws {
        for language in Language.allCases {
            let folder = folder.appending(path: language.rawValue)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        }
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    var path: String { folder.path }

    func write(_ bytes: [UInt8], to file: String) throws {
        try Data(bytes).write(to: folder.appending(path: file))
    }
}

extension ConfigurationFolder {
    /// Writes a recording.
    func write(_ bytes: [UInt8], to file: String) throws {
        let url = URL(filePath: path(file))
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }
}
