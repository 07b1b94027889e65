import IntakeCore

/// The answers that are written beforehand, as they were read, with the places that later checks point to.
struct RepliesFile: Sendable {
    /// In the order of the file.
    var replies: [CannedReply] = []
    /// Where each text stands, in each language.
    var positions: [CannedReply.ID: [Language: FilePosition]] = [:]

    /// Reads the file.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - languages: the languages in which lines answer, and people are to be answered.
    ///   - faults: what is told when something is wrong; then what is right is there all the same.
    static func read(_ path: String, languages: [Language], faults: FaultCollector) -> RepliesFile {
        var file = RepliesFile()
        guard let entries = YAMLFile.read(path, faults: faults)?.entries() else { return file }
        for (key, value) in entries {
            let id = key.identifier()
            guard let mapping = value.mapping(of: ["title", "text"]) else { continue }
            // Advocates read the console in either language, whatever the lines answer in.
            let title = mapping.required("title", example: "{ fr: …, en: … }")?.localizedText(in: Language.allCases)
            let node = mapping.required("text", example: "{ fr: …, en: … }")
            node?.checkReplyPlaceholders()
            guard let id, let title, let node, let text = node.localizedText(in: languages) else { continue }
            file.replies.append(CannedReply(id: id, title: title, text: text))
            file.positions[id] = node.translations
        }
        return file
    }
}

extension NodeReader {
    fileprivate func checkReplyPlaceholders() {
        for (_, node) in pairs {
            let used = Template(node.written ?? "").placeholders
            for name in used where !CannedReply.placeholders.contains(name) {
                let names = CannedReply.placeholders.map { "{\($0)}" }.joined(separator: " ")
                let nearest = Spelling.suggestion(for: name, among: CannedReply.placeholders)
                node.fault("{\(name)} means nothing here.\(nearest) There is: \(names).")
            }
            if (node.written ?? "").count(where: { "{}".contains($0) }) != 2 * used.count {
                node.fault("A brace is open or closed alone: write {reference}, and no other braces.")
            }
        }
    }
}
