public import Foundation

/// A text that no conversation can take: from a short code, a company's name, a withheld number. Kept for a human,
/// never answered.
public struct Stray: Sendable, Equatable, Identifiable {
    /// Its name.
    public let id: String
    /// The line it came to, in E.164.
    public let line: String
    /// When it came.
    public let at: Date
    /// Who it came from, as the provider said.
    public let sender: String
    /// What it said.
    public let text: String

    init(_ row: Row, vault: Vault) throws {
        try self.init(row, id: row.value("id"), vault: vault)
    }

    /// Reads a row whose own `id` is another one.
    init(_ row: Row, id: String, vault: Vault) throws {
        self.id = id
        line = try row.value("line")
        at = try row.value("at")
        sender = try vault.system.text(row.value("sender_sealed"), in: .straySender(id))
        text = try vault.system.text(row.value("text_sealed"), in: .strayText(id))
    }
}

extension AuditAction {
    /// Somebody read the texts that belong to no case.
    public static let readStrays = AuditAction(rawValue: "read-strays")
}
