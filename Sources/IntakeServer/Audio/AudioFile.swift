import Foundation
import IntakeCore

/// A recorded sentence, as a file: `Config/audio/fr/welcome.wav`.
struct AudioFile: Hashable, Sendable {
    /// What telephony companies play.
    enum Format: String, CaseIterable, Sendable {
        case wav
        case mp3

        var mediaType: String {
            switch self {
            case .wav: "audio/wav"
            case .mp3: "audio/mpeg"
            }
        }

        /// Whether a file that begins so is of this format: RIFF WAVE; or MPEG audio of layer III, perhaps after a
        /// tag (ID3).
        func begins(_ bytes: some Collection<UInt8>) -> Bool {
            let head = Array(bytes.prefix(12))
            guard head.count == 12 else { return false }
            switch self {
            case .wav:
                return head.starts(with: Array("RIFF".utf8)) && head[8...].elementsEqual("WAVE".utf8)
            case .mp3:
                // Eleven bits set begin a frame; the layer is in the next bits but two.
                return head.starts(with: Array("ID3".utf8)) || (head[0] == 0xFF && head[1] & 0xE6 == 0xE2)
            }
        }
    }

    /// What is wrong with a file.
    enum Flaw: Error, Hashable, Sendable {
        case name
        case size
        case format
    }

    /// The sentence, by the name that utterances have.
    let name: String
    let language: Language
    let format: Format
    let path: String
    /// What changes whenever the file does.
    let version: String

    /// Providers fetch a file while the caller waits; a sentence has no need of more.
    static let largest = 5 << 20

    /// Looks at a file that may be a recording.
    ///
    /// - Throws: why it cannot be played.
    init(_ path: String, in language: Language) throws(Flaw) {
        let parts = FilePath.fileName(of: path).split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let format = Format(rawValue: parts[1]), Self.isName(parts[0]) else { throw .name }
        guard let size = Self.size(of: path), (1...Self.largest).contains(size) else { throw .size }
        guard format.begins(Self.beginning(of: path)) else { throw .format }
        name = parts[0]
        self.language = language
        self.format = format
        self.path = path
        version = Self.version(of: path, size: size)
    }

    /// The name in an address: `welcome.wav`.
    var fileName: String { "\(name).\(format.rawValue)" }

    private static func isName(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
            }
    }

    private static func size(of path: String) -> Int? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        guard attributes?[.type] as? FileAttributeType == .typeRegular else { return nil }
        return (attributes?[.size] as? NSNumber)?.intValue
    }

    private static func version(of path: String, size: Int) -> String {
        let changed = try? FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
        let milliseconds = Int((changed ?? .distantPast).timeIntervalSince1970 * 1000)
        return String(milliseconds.magnitude, radix: 36) + String(size, radix: 36)
    }

    private static func beginning(of path: String) -> Data {
        guard let handle = FileHandle(forReadingAtPath: path) else { return Data() }
        defer { try? handle.close() }
        return (try? handle.read(upToCount: 12)) ?? Data()
    }
}
