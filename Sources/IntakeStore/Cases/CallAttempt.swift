public import Foundation
public import IntakeCore

/// One try to call a person back.
public struct CallAttempt: Hashable, Identifiable, Sendable {
    /// What came of a call. Names are never changed: stored rows hold them.
    public enum Outcome: String, CaseIterable, Codable, Hashable, Sendable {
        /// The person answered, and it was them.
        case reached
        /// A message was left, on a machine or with somebody.
        case leftMessage = "left-message"
        /// Nobody answered, or the line was busy.
        case noAnswer = "no-answer"
        /// Somebody else answered.
        case wrongPerson = "wrong-person"
    }

    /// Our name for the attempt.
    public let id: String
    /// When it was made.
    public let at: Date
    /// The case in which it was noted.
    public let reference: CaseReference
    /// Who called.
    public let advocateName: String
    /// What came of it.
    public let outcome: Outcome
    /// What the advocate noted about it, for their own group.
    public let note: String?
    /// The day on which to call again.
    public let next: CivilDate?
}

extension CallAttempt {
    /// Reads a row; without the person's key there is no note any more.
    init(_ row: Row, openedBy key: DataKey?) throws {
        let id: String = try row.value("id")
        self.id = id
        at = try row.value("at")
        reference = try row.reference("reference")
        advocateName = try row.value("advocate_name")
        outcome = try row.word("outcome")
        note = try key.flatMap { key in
            try row.optional("note_sealed").map { try key.text($0, in: .callNote(id)) }
        }
        next = try row.day("next_on")
    }
}

extension Field {
    static func callNote(_ attempt: String) -> Field {
        Field(table: "call_attempts", row: attempt, column: "note_sealed")
    }
}
