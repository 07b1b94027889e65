public import Foundation
public import IntakeCore

extension Store {
    /// Keeps a text that no conversation can take, once however often it comes.
    public func keepStray(
        sender: String,
        line: PhoneNumber,
        organisation: String,
        text: String,
        account: String,
        providerMessageID: String,
        at now: Date
    ) async throws {
        try await write { connection in
            let inbound = Inbound(
                account: account,
                providerMessageID: providerMessageID,
                vault: vault,
                connection: connection
            )
            guard try inbound.isNew(at: now) else { return }
            let id = Identifier.make(at: now)
            try connection.execute(
                """
                INSERT INTO strays (id, organisation, line, at, sender_sealed, text_sealed) VALUES (?, ?, ?, ?, ?, ?)
                """,
                id,
                organisation,
                line.e164,
                now,
                try vault.system.seal(sender, in: .straySender(id)),
                try vault.system.seal(text, in: .strayText(id))
            )
            try TaskRows.open(.stray, about: id, organisation: organisation, at: now, connection)
        }
    }

    /// How many texts an organisation has that belong to no case.
    public func strayCount(organisation: String) async throws -> Int {
        try await read { connection in
            try connection.row("SELECT COUNT(*) AS count FROM strays WHERE organisation = ?", organisation)?
                .value("count") ?? 0
        }
    }

    /// The texts of an organisation that belong to no case, the latest first. Writes into the audit log who read
    /// them.
    ///
    /// - Parameters:
    ///   - organisation: whose.
    ///   - viewer: who reads them; somebody of another organisation, or who may read no case, finds none.
    ///   - limit: how many at most.
    ///   - now: when they are read.
    public func strays(
        organisation: String,
        viewer: Actor,
        limit: Int = 200,
        at now: Date
    ) async throws -> [Stray] {
        guard viewer.readsCases, viewer.organisation ?? organisation == organisation else { return [] }
        return try await write { connection in
            try auditLog.append(.readStrays, by: viewer, organisation: organisation, at: now, in: connection)
            return try connection.rows(
                "SELECT * FROM strays WHERE organisation = ? ORDER BY at DESC LIMIT ?",
                organisation,
                limit
            ).map { try Stray($0, vault: vault) }
        }
    }
}
