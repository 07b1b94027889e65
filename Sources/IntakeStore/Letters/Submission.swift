public import Foundation
public import IntakeCore

/// That a complaint was sent to the ombudsman.
public struct Submission: Hashable, Identifiable, Sendable {
    /// How it was sent. Names are never changed: stored rows hold them.
    public enum Manner: String, CaseIterable, Codable, Hashable, Sendable {
        /// Through the ombudsman's form on the web.
        case online
        /// By letter.
        case post
        /// On the phone.
        case phone
    }

    /// Our name for it.
    public let id: String
    /// The case in which it was recorded.
    public let reference: CaseReference
    /// When it was recorded.
    public let at: Date
    /// Who recorded it.
    public let advocateName: String
    /// How it was sent.
    public let manner: Manner
    /// The day on which it was sent.
    public let sentOn: CivilDate
    /// The day on which to ask what became of it.
    public let followUp: CivilDate?
    /// The version of the letter that was sent; none where it was told on the phone without one.
    public let version: Int?
    /// What the ombudsman calls the complaint; none where it is not known, and once it is erased.
    public let ombudsmanReference: String?
}

/// A complaint about to be recorded as sent.
public struct NewSubmission: Hashable, Sendable {
    /// How it was sent.
    public var manner: Submission.Manner
    /// The day on which it was sent.
    public var sentOn: CivilDate
    /// The day on which to ask what became of it.
    public var followUp: CivilDate?
    /// What the ombudsman calls the complaint; empty where it is not known.
    public var ombudsmanReference: String
    /// The version of the letter that was sent, where there is one.
    public var version: Int?

    /// Gathers what is to be recorded.
    public init(
        manner: Submission.Manner,
        sentOn: CivilDate,
        followUp: CivilDate? = nil,
        ombudsmanReference: String = "",
        version: Int? = nil
    ) {
        self.manner = manner
        self.sentOn = sentOn
        self.followUp = followUp
        self.ombudsmanReference = ombudsmanReference
        self.version = version
    }
}

extension Submission {
    /// Reads a row; without the person's key there is no reference of the ombudsman any more.
    init(_ row: Row, openedBy key: DataKey?) throws {
        let id: String = try row.value("id")
        guard let sentOn = try row.day("sent_on") else { throw StoreError.unexpectedValue(in: "sent_on") }
        self.id = id
        self.sentOn = sentOn
        reference = try row.reference("reference")
        at = try row.value("at")
        advocateName = try row.value("advocate_name")
        manner = try row.word("manner")
        followUp = try row.day("follow_up_on")
        version = try row.optional("letter_number")
        ombudsmanReference = try key.flatMap { key in
            try row.optional("ombudsman_reference_sealed").map { try key.text($0, in: .ombudsmanReference(id)) }
        }
    }
}

extension Field {
    static func ombudsmanReference(_ submission: String) -> Field {
        Field(table: "submissions", row: submission, column: "ombudsman_reference_sealed")
    }
}
