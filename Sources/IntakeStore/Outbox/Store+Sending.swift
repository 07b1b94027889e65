public import Foundation
public import IntakeCore

/// What became of a message that was claimed. Each does nothing for a message that is gone, since its person may have
/// been erased meanwhile.
extension Store {
    /// The provider has the message.
    ///
    /// - Parameters:
    ///   - message: our name for it.
    ///   - providerMessageID: the provider's name for it, if it gave one.
    ///   - status: how far it has come.
    ///   - now: when we were told.
    public func markSent(
        _ message: String,
        providerMessageID: String?,
        status: DeliveryStatus,
        at now: Date
    ) async throws {
        try await write { connection in
            try OutboxRows.remove(message, in: connection)
            try Deliveries(connection: connection, now: now)
                .record(status, of: message, providerMessageID: providerMessageID)
        }
    }

    /// The provider does not have the message, which may be tried again.
    ///
    /// - Parameters:
    ///   - message: our name for it.
    ///   - due: not before this time.
    ///   - error: the provider's code, if it gave one.
    public func markRetry(_ message: String, at due: Date, error: Int? = nil) async throws {
        try await write { connection in
            try connection.execute(
                """
                UPDATE outbox SET state = 'queued', claimed_at = NULL, due_at = ?
                WHERE message_id = ? AND state IN ('sending', 'uncertain')
                """,
                due,
                message
            )
            try connection.execute("UPDATE messages SET delivery_error = ? WHERE id = ?", error, message)
        }
    }

    /// The message will not be sent. The case says so, and needs its advocate.
    ///
    /// - Parameters:
    ///   - message: our name for it.
    ///   - error: the provider's code, if it gave one.
    ///   - recipientOptedOut: whether the carrier says that the person wants no more messages.
    ///   - recipientTakesNoTexts: whether the carrier says that the person's phone takes none.
    ///   - now: when we were told.
    public func markFailed(
        _ message: String,
        error: Int?,
        recipientOptedOut: Bool = false,
        recipientTakesNoTexts: Bool = false,
        at now: Date
    ) async throws {
        try await write { connection in
            try OutboxRows.fail(message, in: connection)
            let deliveries = Deliveries(connection: connection, now: now)
            try deliveries.record(.failed, of: message, error: error)
            if recipientOptedOut { try deliveries.recordOptOut(of: message) }
            if recipientTakesNoTexts { try deliveries.recordNoTexts(of: message) }
        }
    }

    /// Nobody knows whether the provider has the message: it is not tried again before that is known.
    public func markUncertain(_ message: String) async throws {
        try await write { connection in
            try connection.execute(
                "UPDATE outbox SET state = 'uncertain' WHERE message_id = ? AND state = 'sending'",
                message
            )
        }
    }

    /// Takes a provider's report of a message. Reports come twice, late and out of order; none leads backwards.
    ///
    /// - Parameters:
    ///   - message: our name for it, where the report carries it.
    ///   - providerMessageID: the provider's name for it.
    ///   - status: what the report says.
    ///   - error: the provider's code, if it gave one.
    ///   - recipientOptedOut: whether the carrier says that the person wants no more messages.
    ///   - recipientTakesNoTexts: whether the carrier says that the person's phone takes none.
    ///   - now: when the report came.
    /// - Returns: whether we know the message.
    public func recordDelivery(
        messageID message: String?,
        providerMessageID: String,
        status: DeliveryStatus,
        error: Int? = nil,
        recipientOptedOut: Bool = false,
        recipientTakesNoTexts: Bool = false,
        at now: Date
    ) async throws -> Bool {
        try await write { connection in
            let deliveries = Deliveries(connection: connection, now: now)
            guard let known = try message ?? deliveries.message(named: providerMessageID),
                try deliveries.record(status, of: known, error: error, providerMessageID: providerMessageID)
            else { return false }
            if recipientOptedOut { try deliveries.recordOptOut(of: known) }
            if recipientTakesNoTexts { try deliveries.recordNoTexts(of: known) }
            return true
        }
    }
}
