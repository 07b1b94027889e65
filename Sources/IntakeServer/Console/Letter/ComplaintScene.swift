import IntakeCore
import IntakeStore

/// A case with its letter, and all that its pages are made from, for one reader.
struct ComplaintScene: Sendable {
    let complaint: ComplaintFile
    let advocate: Advocate
    let moments: Moments
    let today: CivilDate
    let template: LetterTemplate?
    let ombudsman: Ombudsman?
    /// The name of the group that has the case, and its postal address.
    let group: (name: String, address: [String])

    var file: CaseFile { complaint.file }
    var listing: CaseListing { complaint.file.listing }
    var language: Language { moments.language }
    var path: String { "/cases/\(listing.reference.text)/letter" }
    /// The version that is shown: the latest that was read.
    var version: LetterVersion? { complaint.versions.first }

    /// Whether the reader may change the letter: the case's advocate and coordinators may, while it is open.
    var mayEdit: Bool {
        guard file.conversation != nil, listing.state != .closed, let owner = listing.owner else { return false }
        return owner.id == advocate.id || advocate.roles.contains(.coordinator)
    }

    /// What the letter is made from; nothing where the person told nothing that may be kept.
    var source: LetterSource? {
        file.conversation.map { conversation in
            LetterSource(
                checklist: file.checklist,
                answers: conversation.answers,
                phone: file.phone,
                organisation: group.name,
                // A group is named, and told the outcome, only where the person said that they want it.
                isAccompanied: conversation.wish == .group
            )
        }
    }

    /// What the ombudsman last called the complaint.
    var ombudsmanReference: String? {
        complaint.submissions.lazy.compactMap(\.ombudsmanReference).first
    }

    /// A letter in a language, from the answers; nothing without a template.
    func draft(in language: Language) -> Letter? {
        guard let template, let source else { return nil }
        return template.draft(from: source, in: language)
    }

    /// The references that bear on the answers, each with the code by which it is cited.
    var references: [(code: String, question: Question, reference: Reference)] {
        guard let conversation = file.conversation else { return [] }
        return file.checklist.applicable(to: conversation.answers).flatMap { question in
            question.references.enumerated().map { ("\(question.id).\($0)", question, $1) }
        }
    }

    /// The reference that a code stands for.
    func reference(_ code: String) -> Reference? {
        references.first { $0.code == code }?.reference
    }
}
