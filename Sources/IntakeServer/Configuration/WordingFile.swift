import IntakeCore

/// What we say in one language, as it was read, with the place of each text.
struct WordingFile: Sendable {
    var texts: [Wording.Key: String]
    var positions: [Wording.Key: FilePosition]

    /// Reads the messages of one language, with a fault for each text that is missing, unknown, or holds other
    /// places in braces than it should.
    ///
    /// - Parameter channel: whether the texts are read or heard.
    static func read(_ path: String, on channel: Channel, faults: FaultCollector) -> WordingFile? {
        let keys = channel == .sms ? Wording.Key.written : Wording.Key.spoken
        guard let root = YAMLFile.read(path, faults: faults) else { return nil }
        guard let mapping = root.mapping(of: keys.map(\.rawValue)) else { return nil }
        var file = WordingFile(texts: [:], positions: [:])
        for key in keys {
            guard let node = mapping.required(key.rawValue, example: "\"…\""), let text = node.text() else { continue }
            node.checkPlaceholders(key.placeholders(on: channel), in: text)
            file.texts[key] = text
            file.positions[key] = node.position
        }
        return file
    }
}

extension NodeReader {
    fileprivate func checkPlaceholders(_ needed: Set<String>, in text: String) {
        let used = Template(text).placeholders
        let allowed = needed.sorted() + Wording.Key.lineFacts.sorted()
        for name in used where !allowed.contains(name) {
            let names = allowed.map { "{\($0)}" }.joined(separator: " ")
            fault("{\(name)} means nothing here.\(Spelling.suggestion(for: name, among: allowed)) There is: \(names).")
        }
        for name in needed.sorted() where !used.contains(name) {
            fault("{\(name)} is missing: the text must say it.")
        }
        let braces = text.count { $0 == "{" || $0 == "}" }
        if braces != 2 * used.count {
            fault("A brace is open or closed alone: write {name} for what is filled in, and no other braces.")
        }
    }
}
