import Foundation

/// A row of the log as its hash covers it.
struct AuditRecord {
    var number: Int
    var at: Date
    var actorKind: String
    var actorID: String
    var action: String
    var organisation: String?
    var reference: String?
    var detail: String?

    /// The hash that binds the row to the one before.
    ///
    /// It is keyed, since whoever can change rows could otherwise also compute the hashes anew.
    func hash(after previous: Data, with vault: Vault) -> Data {
        let fields = [
            previous.base64EncodedString(), String(number), at.columnValue.canonical, actorKind, actorID, action,
            organisation, reference, detail,
        ]
        return vault.hash(fields.map(Self.canonical).joined(), domain: "audit")
    }

    /// The length goes first, so that no two rows are written alike.
    private static func canonical(_ field: String?) -> String {
        guard let field else { return "-" }
        return "\(field.utf8.count):\(field)"
    }
}

extension AuditRecord {
    init(_ row: Row) throws {
        number = try row.value("number")
        at = try row.value("at")
        actorKind = try row.value("actor_kind")
        actorID = try row.value("actor_id")
        action = try row.value("action")
        organisation = try row.optional("organisation")
        reference = try row.optional("reference")
        detail = try row.optional("detail")
    }
}

extension Value {
    /// A time as the column holds it, so that it reads back the same.
    fileprivate var canonical: String? {
        if case .integer(let number) = self { String(number) } else { nil }
    }
}
