import Foundation

/// What came of reading the configuration anew: a small file in the data folder, there while the server runs.
public struct ReloadOutcome: Codable, Hashable, Sendable {
    /// When reading began.
    let began: Date
    /// What is wrong, with file and line; nothing if it took effect.
    public private(set) var faults: [String] = []
    /// What takes effect only when the server is started again.
    public private(set) var needRestart: [String] = []

    init(began: Date, faults: [String] = [], needRestart: [String] = []) {
        self.began = began
        self.faults = faults
        self.needRestart = needRestart
    }

    /// Whether what was read took effect.
    public var isGood: Bool { faults.isEmpty }

    /// The outcome in words.
    public var text: String {
        guard isGood else {
            return (faults + ["Nothing was changed: the configuration before goes on."]).joined(separator: "\n")
        }
        let sentence = "The configuration was read anew. Conversations under way stay with what they began with."
        let restart = needRestart.map { "Changed, and waits until the server is started again: \($0)." }
        return ([sentence] + restart).joined(separator: "\n")
    }
}

extension ReloadOutcome {
    /// The last outcome; none if nothing was read anew since the start.
    static func read(from folder: DataFolder) -> ReloadOutcome? {
        FileManager.default.contents(atPath: path(in: folder)).flatMap {
            try? JSONDecoder().decode(ReloadOutcome.self, from: $0)
        }
    }

    func write(to folder: DataFolder) throws {
        // At once or not at all: somebody may be reading.
        try JSONEncoder().encode(self).write(to: URL(filePath: Self.path(in: folder)), options: .atomic)
    }

    static func remove(from folder: DataFolder) {
        try? FileManager.default.removeItem(atPath: path(in: folder))
    }

    private static func path(in folder: DataFolder) -> String {
        folder.path + "/reloaded.json"
    }
}
