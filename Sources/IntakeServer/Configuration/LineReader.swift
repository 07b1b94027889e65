import IntakeCore

/// Reads the numbers that people text and call, against the names that they refer to.
struct LineReader {
    /// What there is to refer to.
    struct Names {
        var accounts: [String]
        var organisations: [String]
        var checklists: [String]
        var messages: [String]
    }

    let names: Names

    private static let keys = [
        "number", "account", "organisation", "checklist", "checklists", "languages", "segmentsPerSecond",
        "hours", "onCall",
    ]

    func read(_ nodes: [NodeReader]) -> [Configuration.Line] {
        var numbers: Set<PhoneNumber> = []
        let onCall = OnCallReader(lines: Set(nodes.compactMap(\.lineNumber)))
        return nodes.compactMap { node in
            guard let mapping = node.mapping(of: Self.keys) else { return nil }
            let number = mapping.required("number", example: "\"+15145550100\"").flatMap { number in
                self.number(number, unlike: &numbers)
            }
            return line(number, mapping, onCall)
        }
    }

    private func line(
        _ number: PhoneNumber?,
        _ mapping: MappingReader,
        _ onCallReader: OnCallReader
    ) -> Configuration.Line? {
        let account = name("account", "account", of: names.accounts, in: mapping)
        let organisation = name("organisation", "organisation", of: names.organisations, in: mapping)
        let checklist = name("checklist", "file of checklists/", of: names.checklists, in: mapping)
        let checklists = checklists(mapping, asking: checklist)
        let languages = mapping.required("languages", example: "[fr, en]").map(languages)
        let speed = mapping["segmentsPerSecond"].map { $0.positiveNumber() } ?? .some(1)
        let hours = mapping["hours"].map { $0.openingHours() } ?? .some([])
        let onCall = mapping["onCall"].map(onCallReader.read) ?? .nobody
        tellUnanswered(mapping)
        guard let number, let account, let organisation, let checklist, let languages, !languages.isEmpty, let speed,
            let hours, let onCall
        else { return nil }
        return Configuration.Line(
            number: number,
            account: account,
            organisation: organisation,
            checklist: checklist,
            checklists: checklists,
            languages: languages,
            segmentsPerSecond: speed,
            hours: hours,
            onCall: onCall
        )
    }

    /// A caller who asks for a human in the hours of a line must be answered by one.
    private func tellUnanswered(_ mapping: MappingReader) {
        if mapping["onCall"] == nil {
            mapping.key("hours")?.fault("Nobody is called in these hours: add `onCall`, or take the hours out.")
        } else if mapping["hours"] == nil {
            let example = "hours: { mon-fri: [\"9:00-16:30\"] }"
            mapping.key("onCall")?.fault("They are never called, since the line has no hours: write `\(example)`.")
        }
    }

    private func number(_ node: NodeReader, unlike others: inout Set<PhoneNumber>) -> PhoneNumber? {
        guard let number = node.phoneNumber() else { return nil }
        guard others.insert(number).inserted else {
            node.fault("Another line has this number already: a number belongs to one line.")
            return nil
        }
        return number
    }

    private func name(_ key: String, _ kind: String, of known: [String], in mapping: MappingReader) -> String? {
        mapping.required(key, example: known.first ?? "name").flatMap { existing($0, kind, of: known) }
    }

    private func existing(_ node: NodeReader, _ kind: String, of known: [String]) -> String? {
        guard let text = node.text() else { return nil }
        guard known.contains(text) else {
            let names = known.isEmpty ? "There is none yet." : "There is: \(known.joined(separator: ", "))."
            node.fault("No \(kind) is called `\(text)`.\(Spelling.suggestion(for: text, among: known)) \(names)")
            return nil
        }
        return text
    }

    private func checklists(_ mapping: MappingReader, asking checklist: String?) -> [String] {
        guard let node = mapping["checklists"] else { return checklist.map { [$0] } ?? [] }
        let items = node.list() ?? []
        let asked = unique(items) { existing($0, "file of checklists/", of: names.checklists) }
        if let checklist, !items.isEmpty, !asked.contains(checklist) {
            node.fault("`\(checklist)` is this line's checklist and must be one of these: add it.")
        }
        return asked
    }

    private func languages(_ node: NodeReader) -> [Language] {
        unique(node.list() ?? []) { item in
            guard let language = item.choice(of: Language.self) else { return nil }
            if !names.messages.contains(language.rawValue) {
                item.fault("There is no messages/\(language.rawValue).yaml: translate messages/fr.yaml into it.")
            }
            return language
        }
    }

    /// What the items are read as, with a fault for those that stand there twice.
    private func unique<Value: Equatable>(_ items: [NodeReader], _ read: (NodeReader) -> Value?) -> [Value] {
        items.reduce(into: []) { values, item in
            guard let value = read(item) else { return }
            if values.contains(value) {
                item.fault("This stands in the list twice: take it out once.")
            } else {
                values.append(value)
            }
        }
    }
}

extension NodeReader {
    /// The number that a line says it has.
    fileprivate var lineNumber: PhoneNumber? {
        pairs.first { $0.key.written == "number" }?.value.written.flatMap(PhoneNumber.init(e164:))
    }
}
