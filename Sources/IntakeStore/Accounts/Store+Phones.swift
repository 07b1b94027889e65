public import Foundation
public import IntakeCore

extension Store {
    /// The number at which an advocate takes calls, if they gave one.
    public func phone(of advocate: Advocate.ID) async throws -> PhoneNumber? {
        try await read { [vault] connection in
            let row = try connection.row("SELECT phone_sealed FROM advocates WHERE id = ?", advocate)
            guard let sealed: Data = try row?.optional("phone_sealed") else { return nil }
            return PhoneNumber(e164: try vault.system.text(sealed, in: .advocatePhone(advocate)))
        }
    }

    /// Keeps, changes or takes away the number at which an advocate takes calls. The audit log says that it changed,
    /// not what it is.
    public func setPhone(_ phone: PhoneNumber?, of advocate: Advocate, at now: Date) async throws {
        try await write { [auditLog, vault] connection in
            try connection.execute(
                "UPDATE advocates SET phone_sealed = ? WHERE id = ?",
                try phone.map { try vault.system.seal($0.e164, in: .advocatePhone(advocate.id)) },
                advocate.id
            )
            try auditLog.append(.phoneChanged, by: advocate, at: now, in: connection)
        }
    }
}
