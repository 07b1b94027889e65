import Foundation
import IntakeCore

/// Reads all files of a configuration, in the order in which their faults are told.
struct CatalogueLoader {
    /// The main file.
    let path: String

    private let faults = FaultCollector()

    init(path: String) {
        self.path = path
    }

    func load() throws(Faults) -> Catalogue {
        let checklistPaths = yamlFiles(in: "checklists")
        let messagePaths = yamlFiles(in: "messages")
        let reader = ConfigurationReader(checklists: checklistPaths.keys.sorted(), messages: messagePaths.keys.sorted())
        let configuration = YAMLFile.read(path, faults: faults).flatMap(reader.read)
        let checklists = readChecklists(checklistPaths, for: configuration?.lines ?? [])
        let wordings = readWordings(messagePaths, on: .sms)
        let spoken = readWordings(yamlFiles(in: "messages/voice"), on: .voice)
        checkSpoken(spoken, for: wordings)
        let replies = readReplies(for: configuration?.lines ?? [])
        let groups = readGroups(for: configuration)
        let letters = readLetters(about: checklists, named: Set(checklistPaths.keys))
        let ombudsman = readOmbudsman(isNeeded: !letters.isEmpty)
        checkFirstWords(of: configuration?.lines ?? [], among: checklists)
        guard let configuration, faults.isEmpty else { throw Faults(faults.sorted) }
        return Catalogue(
            configuration: configuration,
            checklistFiles: checklists,
            wordingFiles: wordings,
            spokenFiles: spoken,
            repliesFile: replies,
            groupsFile: groups,
            letters: letters,
            ombudsman: ombudsman,
            audio: AudioLibrary.read(FilePath.path("audio", from: FilePath.folder(of: path)))
        )
    }

    /// The paths of the YAML files of a folder beside the main file, by name.
    private func yamlFiles(in folder: String) -> [String: String] {
        let folder = FilePath.path(folder, from: FilePath.folder(of: path))
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let pairs = names.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }
            .map { (FilePath.name(of: $0), FilePath.path($0, from: folder)) }
        return Dictionary(pairs) { first, _ in first }
    }

    /// Every checklist that there is, whether a line asks it or not, in the languages of the lines that do.
    private func readChecklists(_ paths: [String: String], for lines: [Configuration.Line]) -> [String: ChecklistFile] {
        var checklists: [String: ChecklistFile] = [:]
        for (name, path) in paths.sorted(by: { $0.key < $1.key }) {
            let spoken = Set(lines.filter { $0.checklists.contains(name) }.flatMap(\.languages))
            let languages = Language.allCases.filter(spoken.contains)
            checklists[name] = ChecklistFile.read(path, languages: languages, faults: faults)
        }
        return checklists
    }

    private func readWordings(_ paths: [String: String], on channel: Channel) -> [Language: WordingFile] {
        var wordings: [Language: WordingFile] = [:]
        for (name, path) in paths.sorted(by: { $0.key < $1.key }) {
            guard let language = Language(rawValue: name) else {
                let names = Language.allCases.map { "\($0.rawValue).yaml" }.joined(separator: ", ")
                faults.add(Fault(FilePosition(file: path), "The messages are in \(names): rename this file."))
                continue
            }
            wordings[language] = WordingFile.read(path, on: channel, faults: faults)
        }
        return wordings
    }

    /// What can be read must be heard too: a line answers texts and calls alike.
    private func checkSpoken(_ spoken: [Language: WordingFile], for written: [Language: WordingFile]) {
        for language in written.keys.sorted(by: { $0.rawValue < $1.rawValue }) where spoken[language] == nil {
            let name = "\(language.rawValue).yaml"
            let file = FilePath.path("messages/\(name)", from: FilePath.folder(of: path))
            faults.add(
                Fault(FilePosition(file: file), "There is no messages/voice/\(name): write what is said on the phone.")
            )
        }
    }

    private func readReplies(for lines: [Configuration.Line]) -> RepliesFile {
        guard let file = optionalFile("replies.yaml") else { return RepliesFile() }
        return RepliesFile.read(file, languages: languages(of: lines), faults: faults)
    }

    private func readGroups(for configuration: Configuration?) -> GroupsFile {
        guard let file = optionalFile("groups.yaml") else { return GroupsFile() }
        return GroupsFile.read(
            file,
            languages: languages(of: configuration?.lines ?? []),
            organisations: configuration?.organisations.keys.sorted() ?? [],
            faults: faults
        )
    }

    /// The path of a file beside the main file, if it is there.
    private func optionalFile(_ name: String) -> String? {
        let file = FilePath.path(name, from: FilePath.folder(of: path))
        return FileManager.default.fileExists(atPath: file) ? file : nil
    }

    private func languages(of lines: [Configuration.Line]) -> [Language] {
        let spoken = Set(lines.flatMap(\.languages))
        return Language.allCases.filter(spoken.contains)
    }

    private func readLetters(
        about checklists: [String: ChecklistFile],
        named names: Set<String>
    ) -> [Checklist.ID: LetterTemplate] {
        var letters: [Checklist.ID: LetterTemplate] = [:]
        for (name, path) in yamlFiles(in: "letters").sorted(by: { $0.key < $1.key }) {
            if let file = checklists[name] {
                letters[file.checklist.id] = LetterFile(of: file.checklist).read(path, faults: faults)
            } else if !names.contains(name) {
                let nearest = Spelling.suggestion(for: name, among: names.sorted())
                let sentence = "No checklist is called `\(name)`: give this file the name of the checklist it is for."
                faults.add(Fault(FilePosition(file: path), sentence + nearest))
            }
        }
        return letters
    }

    private func readOmbudsman(isNeeded: Bool) -> Ombudsman? {
        let file = FilePath.path("ombudsman.yaml", from: FilePath.folder(of: path))
        if FileManager.default.fileExists(atPath: file) { return Ombudsman.read(file, faults: faults) }
        if isNeeded {
            faults.add(Fault(FilePosition(file: file), "This file is missing: letters need to know where they go."))
        }
        return nil
    }

    /// A first word that two checklists of one line have would choose the first of them for ever.
    private func checkFirstWords(of lines: [Configuration.Line], among checklists: [String: ChecklistFile]) {
        for line in lines {
            var checklistByWord: [String: String] = [:]
            for file in line.checklists.compactMap({ checklists[$0] }) {
                for (word, position) in zip(file.checklist.words, file.words) {
                    let other = checklistByWord.updateValue(file.checklist.id, forKey: Folding.fold(word))
                    guard let other else { continue }
                    let sentence =
                        other == file.checklist.id
                        ? "`\(word)` stands here twice, capitals and accents aside: take it out once."
                        : "`\(word)` chooses `\(other)` too, on line \(line.number.e164): take it out of one of them."
                    faults.add(Fault(position, sentence))
                }
            }
        }
    }
}
