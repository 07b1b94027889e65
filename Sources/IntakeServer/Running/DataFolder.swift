import Foundation
public import IntakeStore

/// The one folder that an installation writes to.
public struct DataFolder: Sendable {
    /// Its path.
    public let path: String

    /// Names a folder; nothing is made yet.
    public init(_ path: String) {
        self.path = path
    }

    /// The database.
    public var database: String { path + "/porte-voix.sqlite" }
    /// The master key, where it is not in the environment.
    public var masterKey: String { path + "/master-key" }
    /// How the running server is reached by the commands on the same machine.
    public var running: String { path + "/running.json" }

    /// Makes the folder, for its owner alone, if there is none.
    ///
    /// - Throws: ``StartError`` if it cannot be made.
    public func make() throws {
        do {
            try FileManager.default.createDirectory(
                atPath: path,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw StartError("The data folder \(path) cannot be made. Give `--data` a folder that may be written to.")
        }
    }

    /// Writes a new file that its owner alone may read.
    ///
    /// - Throws: ``StartError`` if it is there already or cannot be written.
    func writePrivate(_ text: String, to file: String) throws {
        let isMade = FileManager.default.createFile(
            atPath: file,
            contents: Data((text + "\n").utf8),
            attributes: [.posixPermissions: 0o600]
        )
        guard isMade else {
            throw StartError("The file \(file) cannot be written. Check the folder's owner and the space left.")
        }
    }

    /// The master key: from the environment, else from the data folder. A first start makes one and says so.
    ///
    /// - Parameter say: tells the person who starts the server.
    /// - Throws: ``StartError`` if there is a database and no key for it, or if the key cannot be read.
    public func readMasterKey(environment: [String: String], say: (String) -> Void = { _ in }) throws -> MasterKey {
        if let text = environment["PORTE_VOIX_MASTER_KEY"] {
            guard let key = MasterKey(base64: text) else {
                throw StartError("PORTE_VOIX_MASTER_KEY is not a key: it must be 32 bytes in base64.")
            }
            return key
        }
        if let data = FileManager.default.contents(atPath: masterKey) {
            let text = String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
            guard let key = MasterKey(base64: text) else {
                throw StartError("\(masterKey) is not a key: it must hold 32 bytes in base64. Put the right one back.")
            }
            return key
        }
        guard !FileManager.default.fileExists(atPath: database) else {
            throw StartError(
                "The database \(database) is there, but its master key is not. Put \(masterKey) back, or set "
                    + "PORTE_VOIX_MASTER_KEY."
            )
        }
        let key = MasterKey.random()
        try writePrivate(key.base64, to: masterKey)
        say("A master key was made: \(masterKey). Keep a copy elsewhere; without it nothing can be read again.")
        return key
    }
}

/// Why a command cannot start: a sentence for the person who started it.
public struct StartError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What happened and what to do.
    public let description: String

    /// Makes an error from its sentence.
    public init(_ sentence: String) {
        description = sentence
    }
}
