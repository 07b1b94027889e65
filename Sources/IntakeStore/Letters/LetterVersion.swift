public import Foundation
public import IntakeCore

/// One version of a case's letter of complaint.
public struct LetterVersion: Hashable, Identifiable, Sendable {
    /// How a version came to be.
    public enum Origin: Hashable, Sendable {
        /// From the answers.
        case draft
        /// By an advocate's hand.
        case edit
        /// From an earlier version, which was taken again.
        case restored(number: Int)
    }

    /// Our name for the version.
    public let id: String
    /// Its place among the versions of its case, from 1 without a gap.
    public let number: Int
    /// When it was saved.
    public let at: Date
    /// Who saved it.
    public let advocateName: String
    /// How it came to be.
    public let origin: Origin
    /// What it says.
    public let letter: Letter
    /// That the person agreed to it, the earliest first.
    public let approvals: [LetterApproval]
}

/// That the person agreed to a version of the letter.
public struct LetterApproval: Hashable, Identifiable, Sendable {
    /// How a person agrees. Names are never changed: stored rows hold them.
    public enum Manner: String, CaseIterable, Codable, Hashable, Sendable {
        /// The letter was read to them on the phone.
        case phone
        /// They wrote so in a text.
        case text
    }

    /// Our name for it.
    public let id: String
    /// When it was recorded.
    public let at: Date
    /// Who recorded it.
    public let advocateName: String
    /// How they agreed.
    public let manner: Manner
    /// The text in which they did; its words are in the transcript.
    public let messageID: String?
}

extension LetterVersion {
    init(_ row: Row, openedBy key: DataKey, approvals: [LetterApproval]) throws {
        let id: String = try row.value("id")
        self.id = id
        number = try row.value("number")
        at = try row.value("at")
        advocateName = try row.value("advocate_name")
        origin = try Origin(row)
        letter = try StoredJSON.decode(Letter.self, from: key.open(row.value("letter_sealed"), in: .letter(id)))
        self.approvals = approvals
    }
}

extension LetterVersion.Origin {
    /// What the column calls it.
    var word: String {
        switch self {
        case .draft: "draft"
        case .edit: "edit"
        case .restored: "restored"
        }
    }

    /// The version that was taken again.
    var restoredNumber: Int? {
        if case .restored(let number) = self { number } else { nil }
    }

    /// What the audit log calls it.
    var action: AuditAction {
        switch self {
        case .draft: .letterDrafted
        case .edit: .letterEdited
        case .restored: .letterRestored
        }
    }

    fileprivate init(_ row: Row) throws {
        if let number: Int = try row.optional("restored_number") {
            self = .restored(number: number)
        } else {
            self = try row.value("origin", as: String.self) == LetterVersion.Origin.draft.word ? .draft : .edit
        }
    }
}

extension LetterApproval {
    init(_ row: Row) throws {
        id = try row.value("id")
        at = try row.value("at")
        advocateName = try row.value("advocate_name")
        manner = try row.word("manner")
        messageID = try row.optional("message_id")
    }
}

extension Field {
    static func letter(_ version: String) -> Field {
        Field(table: "letters", row: version, column: "letter_sealed")
    }
}
