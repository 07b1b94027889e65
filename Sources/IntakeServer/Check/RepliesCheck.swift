import IntakeCore

/// What the answers that are written beforehand cost, in one language, filled in with the longest name of a group.
struct RepliesCheck {
    private let language: Language
    private let file: RepliesFile
    private let messages: [MeasuredMessage]

    /// Nothing if there are no such answers.
    init?(of catalogue: Catalogue, in language: Language) {
        guard !catalogue.repliesFile.replies.isEmpty else { return nil }
        let names = catalogue.configuration.organisations.values.map(\.name)
        let name = names.max { ($0.count, $0) < ($1.count, $1) } ?? ""
        self.language = language
        file = catalogue.repliesFile
        messages = file.replies.map { reply in
            let text = reply.filled(in: language, reference: CaseReference(number: 0).text, organisation: name)
            return MeasuredMessage(reply.id, text.transliteratedToGSM7(), budget: SegmentBudget.cannedReply)
        }
    }

    func tellFaults(to faults: FaultCollector) {
        for message in messages where message.isOverBudget {
            guard let position = file.positions[message.name]?[language] else { continue }
            faults.add(Fault(position, "Too long in \(language.name), with its places filled in. \(message.advice)"))
        }
    }

    var table: String {
        MessageTable.text(title: "Replies, \(language.name)", column: "reply", messages)
    }
}
