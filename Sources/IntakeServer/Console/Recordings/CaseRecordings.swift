import IntakeCore
import IntakeStore

/// The messages that a person left on the phone, where a case's page shows them.
struct CaseRecordings: Sendable {
    /// Those that answer no question, the earliest first.
    let answeringNothing: [RecordingRow]

    private let rows: [String: RecordingRow]

    init(_ file: CaseFile, _ moments: Moments) {
        let all = file.recordings.map { ($0.id, RecordingRow($0, of: file.listing.reference, moments)) }
        let answers = file.conversation?.answers ?? Answers()
        let applicable = file.checklist.applicable(to: answers)
        let answering = Set(applicable.flatMap { answers[$0.id]?.recordings ?? [] })
        answeringNothing = all.filter { !answering.contains($0.0) }.map(\.1)
        rows = Dictionary(all, uniquingKeysWith: { first, _ in first })
    }

    /// One message; nothing where the name is none of a message.
    func row(of name: String) -> RecordingRow? {
        rows[name]
    }

    /// The messages of these names.
    func rows(of names: [String]) -> [RecordingRow] {
        names.compactMap { rows[$0] }
    }
}
