public import Foundation
import IntakeCore

/// A coordinator's word that a case is not to be destroyed, for as long as it stands.
///
/// It stands against the group's own erasures and against the end of the time for which cases are kept. The person
/// themselves can always have everything erased, on the line: these are their words.
public struct LegalHold: Hashable, Sendable {
    /// The end of a hold.
    public struct Lifting: Hashable, Sendable {
        /// When it was lifted.
        public let at: Date
        /// Who lifted it.
        public let advocateName: String
        /// Why; none once the person was erased.
        public let reason: String?
    }

    /// When it was set.
    public let at: Date
    /// Who set it.
    public let advocateName: String
    /// Why; none once the person was erased.
    public let reason: String?
    /// How it ended; none while it stands.
    public let lifting: Lifting?

    /// The holds of a case, the earliest first; at most the last fifty.
    static func all(
        of reference: CaseReference,
        openedBy key: DataKey?,
        in connection: any Connection
    ) throws -> [LegalHold] {
        try connection.rows(
            """
            SELECT legal_holds.*, setters.name AS set_by_name, lifters.name AS lifted_by_name
            FROM legal_holds
            JOIN advocates AS setters ON setters.id = legal_holds.set_by
            LEFT JOIN advocates AS lifters ON lifters.id = legal_holds.lifted_by
            WHERE legal_holds.reference = ? ORDER BY legal_holds.set_at DESC, legal_holds.id DESC LIMIT 50
            """,
            reference.text
        ).map { try LegalHold($0, openedBy: key) }.reversed()
    }

    /// The hold that stands on a case.
    static func standing(
        on reference: CaseReference,
        openedBy key: DataKey?,
        in connection: any Connection
    ) throws -> LegalHold? {
        try all(of: reference, openedBy: key, in: connection).last { $0.lifting == nil }
    }

    private init(_ row: Row, openedBy key: DataKey?) throws {
        let id: String = try row.value("id")
        func words(_ column: String, in field: Field) throws -> String? {
            guard let key, let sealed: Data = try row.optional(column) else { return nil }
            return try key.text(sealed, in: field)
        }
        at = try row.value("set_at")
        advocateName = try row.value("set_by_name")
        reason = try words("reason_sealed", in: .holdReason(id))
        lifting = try row.optional("lifted_at", as: Date.self).map { time in
            Lifting(
                at: time,
                advocateName: try row.optional("lifted_by_name") ?? "",
                reason: try words("lift_reason_sealed", in: .liftReason(id))
            )
        }
    }
}

extension Field {
    static func holdReason(_ hold: String) -> Field {
        Field(table: "legal_holds", row: hold, column: "reason_sealed")
    }

    static func liftReason(_ hold: String) -> Field {
        Field(table: "legal_holds", row: hold, column: "lift_reason_sealed")
    }
}
