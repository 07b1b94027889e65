import Foundation

/// Where a secret is found. The secret itself never stands in a configuration file.
public struct Secret: Hashable, Sendable {
    /// The two places that a secret can come from.
    public enum Source: Hashable, Sendable {
        /// An environment variable.
        case environment(name: String)
        /// A file, in the data folder unless the path begins with a slash. Spaces and line ends around its content
        /// count for nothing.
        case file(path: String)
    }

    /// Where the secret is.
    public var source: Source
    /// Where the configuration names it.
    public var position: FilePosition

    /// Makes a reference to a secret.
    public init(_ source: Source, position: FilePosition) {
        self.source = source
        self.position = position
    }

    /// Reads the secret. Throws a fault, at the line that names the secret, if it is absent or empty.
    public func resolve(dataFolder: String, environment: [String: String]) throws(Fault) -> SecretText {
        switch source {
        case .environment(let name):
            guard let text = Self.trimmed(environment[name]) else {
                throw Fault(position, "The environment variable \(name) is not set: set it before you start.")
            }
            return SecretText(text)
        case .file(let path):
            let path = FilePath.path(path, from: dataFolder)
            let data = FileManager.default.contents(atPath: path)
            guard let text = Self.trimmed(data.flatMap { String(data: $0, encoding: .utf8) }) else {
                throw Fault(position, "The file \(path) is absent or empty: write the secret into it.")
            }
            return SecretText(text)
        }
    }

    private static func trimmed(_ text: String?) -> String? {
        let text = text?.trimmingCharacters(in: .whitespacesAndNewlines)
        return text?.isEmpty == false ? text : nil
    }
}

extension NodeReader {
    /// `{ env: NAME }` or `{ file: PATH }`. A fault never repeats what stands there: it may be the secret.
    func secret() -> Secret? {
        guard isMapping else {
            fault("A secret never stands in this file: write { env: NAME } or { file: PATH } here.")
            return nil
        }
        guard let mapping = mapping(of: ["env", "file"]) else { return nil }
        switch (mapping["env"], mapping["file"]) {
        case (let name?, nil): return name.environmentName().map { Secret(.environment(name: $0), position: position) }
        case (nil, let path?): return path.text().map { Secret(.file(path: $0), position: position) }
        default:
            fault("A secret has one place: write either { env: NAME } or { file: PATH }.")
            return nil
        }
    }

    private func environmentName() -> String? {
        guard let text = text() else { return nil }
        let isName = text.utf8.allSatisfy { byte in
            byte == UInt8(ascii: "_") || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        }
        guard isName, text.utf8.first.map({ $0 > 0x39 }) == true else {
            fault("An environment variable's name has capitals, digits and _ alone, as in TWILIO_AUTH_TOKEN.")
            return nil
        }
        return text
    }
}
