import Foundation
import IntakeCore

/// What exploring a checklist proves, and a fault for each thing that it finds.
struct ExplorationCheck {
    let file: ChecklistFile
    let exploration: Exploration
    let language: Language
    let channel: Channel

    init(file: ChecklistFile, line: LineFacts, language: Language, channel: Channel) {
        self.file = file
        self.language = language
        self.channel = channel
        exploration = Exploration(of: file.checklist, on: line, in: language, by: channel)
    }

    /// The proof, or how far it went, in lines of at most 80 columns.
    var sentence: String {
        let count = exploration.positions.formatted(.number.locale(Locale(identifier: "en_CA")))
        let subject = channel == .sms ? "Explored" : "Calls: explored"
        let explored = "  \(subject) \(count) positions with \(exploration.inputs) inputs: "
        guard exploration.isWhole else {
            return explored + "there are more,\n  and of those nothing is proved.\n"
        }
        guard exploration.findings.isEmpty else {
            return explored + "see the faults.\n"
        }
        return explored + "no dead end, every question\n" + proved
    }

    private var proved: String {
        switch channel {
        case .sms: "  reachable, repeatable and skippable; silence ends in a case or an erasure.\n"
        case .voice: "  reachable by keypad; * repeats, 0 reaches a human; nobody is hung up on.\n"
        }
    }

    func tellFaults(to faults: FaultCollector) {
        for finding in exploration.findings {
            faults.add(fault(finding))
        }
    }

    private func fault(_ finding: Exploration.Finding) -> Fault {
        switch finding {
        case .neverAsked(let question):
            let purpose = file.checklist.question(question)?.purpose.map { ", of purpose `\($0.rawValue)`," } ?? ""
            let advice = "no answers fulfil its `when`. Correct the `when`, or take the question out."
            return Fault(file.place(of: question), "`\(question)`\(purpose) is never asked: \(advice)")
        case .notRepeated(let question):
            let sentence = "\(word(.repeat)) does not say `\(question)` again."
            return Fault(file.place(of: question), sentence + Self.report)
        case .notSkipped(let question):
            let sentence = "\(word(.skip)) does not leave `\(question)`."
            return Fault(file.place(of: question), sentence + Self.report)
        case .deadEnd(let phase):
            return Fault(place(of: phase), "From here no answers lead to the end of the interview." + Self.report)
        case .forgotten(let phase):
            let sentence = "Somebody who falls silent here is neither queued nor erased."
            return Fault(place(of: phase), sentence + Self.report)
        case .notRepeatedAloud(let phase):
            return Fault(place(of: phase), "On the phone, * does not say this again." + Self.report)
        case .saysNothing(let phase):
            return Fault(place(of: phase), "On the phone, a caller hears nothing here." + Self.report)
        case .hangsUp(let phase):
            return Fault(place(of: phase), "On the phone, the call ends here without a goodbye." + Self.report)
        case .noHuman(let phase):
            return Fault(place(of: phase), "On the phone, 0 reaches nobody here." + Self.report)
        }
    }

    /// No checklist can do this as long as the dialogue is right.
    private static let report = " This is a mistake in the program: please report it, with the checklist."

    private func word(_ command: CommandWord) -> String {
        command.words(in: language).first ?? command.rawValue
    }

    private func place(of phase: Phase) -> FilePosition {
        if case .asking(let question) = phase { file.place(of: question) } else { file.position }
    }
}

extension ChecklistFile {
    /// Where a question's text begins, in whatever language stands first.
    func place(of question: Question.ID) -> FilePosition {
        texts[question]?.values.min { ($0.line, $0.column) < ($1.line, $1.column) } ?? position
    }
}
