import IntakeCore

/// A checklist as it was read, with the places that later checks point to.
struct ChecklistFile: Sendable {
    var checklist: Checklist
    /// Where its `id` stands.
    var position: FilePosition
    /// Where each first word stands.
    var words: [FilePosition]
    /// Where each question's text stands, in each language.
    var texts: [Question.ID: [Language: FilePosition]]

    /// Reads a checklist.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - languages: the languages in which its texts are needed.
    ///   - faults: what is told when something is wrong; then there may be no checklist.
    static func read(_ path: String, languages: [Language], faults: FaultCollector) -> ChecklistFile? {
        guard let root = YAMLFile.read(path, faults: faults), let mapping = root.mapping(of: keys) else { return nil }
        let includes = Includes(folder: FilePath.folder(of: path), faults: faults)
        let name = FilePath.name(of: path)
        let id = mapping.required("id", example: name).flatMap { $0.identifier(like: name) }
        let version = mapping.required("version", example: "\"2026-11\"")?.text()
        let title = mapping.required("title", example: "{ fr: …, en: … }")?.localizedText(in: languages)
        let words = mapping["words"].map(firstWords) ?? []
        let distressWords = mapping["distress-words"].map(includes.items)?.compactMap { $0.text() } ?? []
        let places = mapping["places"].map(includes.items).map { PlacesReader(languages: languages).read($0) }
        var questions = QuestionsReader(languages: languages)
        if let list = mapping.required("questions", example: "[{ id: …, kind: yes-no, … }]") {
            questions.read(includes.questions(list))
        }
        guard let id, let version, let title else { return nil }
        return ChecklistFile(
            checklist: Checklist(
                id: id,
                version: version,
                title: title,
                words: words.map(\.word),
                distressWords: distressWords,
                questions: questions.questions,
                places: places
            ),
            position: mapping["id"]?.position ?? root.position,
            words: words.map(\.position),
            texts: questions.texts
        )
    }

    private static let keys = ["id", "version", "title", "words", "distress-words", "places", "questions"]

    private static func firstWords(_ node: NodeReader) -> [(word: String, position: FilePosition)] {
        (node.list() ?? []).compactMap { item in
            guard let word = item.text() else { return nil }
            if CommandWord.read(IncomingText(word)) != nil {
                item.fault("`\(word)` is a command word and never chooses a checklist: take it out.")
            }
            return (word, item.position)
        }
    }
}

extension NodeReader {
    /// A name that is also the file's.
    fileprivate func identifier(like fileName: String) -> String? {
        guard let id = identifier() else { return nil }
        if id != fileName {
            fault("The id must be the file's name: write `\(fileName)`, or rename the file `\(id).yaml`.")
        }
        return id
    }
}
