import Foundation
import IntakeCore

/// The calls under way and past: whose each is, since not every webhook of a call tells.
enum CallRow {
    /// By what the caller is known. A call that was never begun belongs to nobody.
    static func phoneHash(of arrival: Arrival, vault: Vault, in connection: any Connection) throws -> Data {
        if let hashed = arrival.origin.hashed { return vault.hash(phone: hashed) }
        let row = try connection.row(
            "SELECT phone_hash FROM calls WHERE account = ? AND provider_call_id = ?",
            arrival.account,
            arrival.callID
        )
        return try row?.value("phone_hash") ?? vault.hash(phone: "call:" + (arrival.callID ?? ""))
    }

    /// Whether a call began and is not over.
    static func isUnderWay(_ call: String?, account: String, in connection: any Connection) throws -> Bool {
        try connection.row(
            "SELECT 1 AS open FROM calls WHERE account = ? AND provider_call_id = ? AND ended_at IS NULL",
            account,
            call
        ) != nil
    }

    /// Notes that a call began, or that it is over.
    static func note(
        _ arrival: Arrival,
        of contact: Contact,
        at now: Date,
        in connection: any Connection
    ) throws {
        guard let call = arrival.callID else { return }
        try connection.execute(
            """
            INSERT INTO calls (account, provider_call_id, line, phone_hash, started_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (account, provider_call_id) DO NOTHING
            """,
            arrival.account,
            call,
            contact.line.e164,
            contact.phoneHash,
            now
        )
        guard case .hungUp = arrival.event.kind else { return }
        try connection.execute(
            "UPDATE calls SET ended_at = ? WHERE account = ? AND provider_call_id = ? AND ended_at IS NULL",
            now,
            arrival.account,
            call
        )
    }
}
