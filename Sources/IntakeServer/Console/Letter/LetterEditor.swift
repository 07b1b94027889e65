import IntakeCore
import IntakeStore

/// The form in which the letter is written.
struct LetterEditor: Sendable {
    /// One field.
    struct Field: Sendable {
        let id: String
        let name: String
        let label: String
        let text: String
        let rows: Int
        let fault: String?
        let isLine: Bool
        let isOptional: Bool
    }

    let base: Int
    let language: String
    let fields: [Field]
    let isAccompanied: Bool
    let accompaniment: String
    let isUnsaved: Bool

    init(_ draft: LetterDraft, _ scene: ComplaintScene) {
        base = draft.isOvertaken ? scene.complaint.latestNumber : draft.base
        language = draft.letter.language.rawValue
        fields = Letter.Part.allCases.map { part in
            Field(
                id: "letter-\(part.rawValue)",
                name: part.rawValue,
                label: part.phrase[scene.language],
                text: draft.letter[part],
                rows: part.rows,
                fault: draft.faults[part]?[scene.language],
                isLine: part == .subject,
                isOptional: part == .enclosures
            )
        }
        isAccompanied = draft.letter.isAccompanied
        accompaniment = LetterSentences.accompaniment(scene.group.name)[scene.language]
        isUnsaved = draft.isUnsaved
    }
}

extension Letter.Part {
    fileprivate var rows: Int {
        switch self {
        case .sender: 5
        case .subject: 1
        case .body: 24
        case .enclosures: 3
        }
    }
}

/// What somebody else saved while the reader wrote.
struct Overtaken: Sendable {
    let sentence: String
    let letter: LetterComparison

    init(_ latest: LetterVersion, _ scene: ComplaintScene) {
        sentence = LetterSentences.overtaken(by: latest.advocateName, latest.number)[scene.language]
        letter = LetterComparison(latest.letter, with: nil, in: scene.language)
    }
}
