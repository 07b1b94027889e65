import IntakeCore

/// What the entries of a file cost when they are sent, in one language, filled in as they will be.
struct EntriesCheck {
    private let title: String
    private let column: String
    private let language: Language
    private let messages: [MeasuredMessage]
    /// Where each entry's text stands.
    private let positions: [String: FilePosition]

    func tellFaults(to faults: FaultCollector) {
        for message in messages where message.isOverBudget {
            guard let position = positions[message.name] else { continue }
            faults.add(Fault(position, "Too long in \(language.name), with its places filled in. \(message.advice)"))
        }
    }

    var table: String {
        MessageTable.text(title: "\(title), \(language.name)", column: column, messages)
    }
}

extension EntriesCheck {
    /// The answers that are written beforehand, with the longest name of a group; nothing if there are none.
    static func replies(of catalogue: Catalogue, in language: Language) -> EntriesCheck? {
        let file = catalogue.repliesFile
        guard !file.replies.isEmpty else { return nil }
        let names = catalogue.configuration.organisations.values.map(\.name)
        let name = names.max { ($0.count, $0) < ($1.count, $1) } ?? ""
        let messages = file.replies.map { reply in
            let text = reply.filled(in: language, reference: CaseReference(number: 0).text, organisation: name)
            return MeasuredMessage(reply.id, text.transliteratedToGSM7(), budget: SegmentBudget.cannedReply)
        }
        let positions = file.positions.compactMapValues { $0[language] }
        return EntriesCheck(
            title: "Replies",
            column: "reply",
            language: language,
            messages: messages,
            positions: positions
        )
    }

    /// The groups of the directory, as people are told of them; nothing if there are none.
    static func groups(of catalogue: Catalogue, in language: Language) -> EntriesCheck? {
        let file = catalogue.groupsFile
        guard let checklist = catalogue.checklistFiles.values.first?.checklist,
            let line = catalogue.configuration.lines.lazy.compactMap(catalogue.facts).first,
            !file.directory.groups.isEmpty
        else { return nil }
        let renderer = Renderer(wording: catalogue.wording, checklist: checklist, line: line)
        let messages = file.directory.groups.map { group in
            let text = renderer.text(group.prompt(in: language), in: language)
            return MeasuredMessage(group.id, text, budget: SegmentBudget.of(.nearbyGroup))
        }
        return EntriesCheck(
            title: "Groups",
            column: "group",
            language: language,
            messages: messages,
            positions: file.positions
        )
    }
}
