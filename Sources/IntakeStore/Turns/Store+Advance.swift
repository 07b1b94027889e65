public import Foundation
public import IntakeCore

extension Store {
    /// Takes a message of a person: the turn, and all that it changes, in one transaction that is on disk when this
    /// returns. A message that was taken before changes nothing and gets the answer that it got then.
    ///
    /// - Parameters:
    ///   - arrival: the message.
    ///   - line: what the turn may know about the line.
    ///   - now: when it is handled.
    ///   - beginning: what a new conversation starts with, from the event that begins it.
    ///   - reply: the webhook's answer that carries these messages. Called inside the transaction, and not at all
    ///     for a repetition, except with no messages where the answer was erased with the person.
    /// - Throws: ``StoreError``; then nothing was changed, and the provider should send the message again.
    public func advance(
        _ arrival: Arrival,
        line: LineFacts,
        at now: Date,
        beginning: @escaping @Sendable (Event) -> Beginning,
        reply: @escaping @Sendable ([TurnMessage]) -> [UInt8]
    ) async throws -> Advance {
        try await advance(arrival, line: line, at: now, beginning: beginning) { reply($0?.messages ?? []) }
    }

    /// Takes what a person did on the phone, as ``advance(_:line:at:beginning:reply:)`` takes a message.
    ///
    /// - Parameter document: the webhook's answer that says and asks what the turn tells. Called inside the
    ///   transaction, and not at all for a repetition, except with nothing where the answer was erased with the person.
    public func advanceCall(
        _ arrival: Arrival,
        line: LineFacts,
        at now: Date,
        beginning: @escaping @Sendable (Event) -> Beginning,
        document: @escaping @Sendable (CallTurn) -> [UInt8]
    ) async throws -> Advance {
        try await advance(arrival, line: line, at: now, beginning: beginning) { outcome in
            document(outcome.map(CallTurn.init) ?? .over)
        }
    }

    private func advance(
        _ arrival: Arrival,
        line: LineFacts,
        at now: Date,
        beginning: @escaping @Sendable (Event) -> Beginning,
        reply: @escaping @Sendable (TurnOutcome?) -> [UInt8]
    ) async throws -> Advance {
        let (advance, hasErased) = try await write { connection in
            let inbound = inbound(arrival, in: connection)
            guard try inbound.isNew(at: now) else {
                return (Advance(reply: try inbound.keptReply() ?? reply(nil), isRepetition: true), false)
            }
            var known = try arrival.takingHeld(in: connection)
            var transaction = try transaction(for: known, line: line, at: now, in: connection)
            try CallRow.note(known, of: transaction.contact, at: now, in: connection)
            if try CallRow.isSuperseded(known, of: transaction.contact, in: connection) {
                guard try known.takesTheCallBack(at: now, in: connection) else {
                    let bytes = reply(known.event.kind == .hungUp ? nil : .waiting)
                    try inbound.keep(reply: bytes, for: transaction.contact.conversation?.person)
                    return (Advance(reply: bytes, isRepetition: false), false)
                }
            }
            try transaction.take(known, beginning: beginning)
            let bytes = reply(transaction.outcome)
            try inbound.keep(reply: bytes, for: transaction.contact.conversation?.person)
            return (Advance(bytes, transaction.outcome), transaction.outcome.hasErased)
        }
        if hasErased { await scrub() }
        return advance
    }

    func inbound(_ arrival: Arrival, in connection: any Connection) -> Inbound {
        Inbound(
            account: arrival.account,
            providerMessageID: arrival.providerMessageID,
            vault: vault,
            connection: connection
        )
    }

    private func transaction(
        for arrival: Arrival,
        line: LineFacts,
        at now: Date,
        in connection: any Connection
    ) throws -> TurnTransaction {
        TurnTransaction(
            connection: connection,
            vault: vault,
            documents: documents,
            line: line,
            account: arrival.account,
            now: now,
            call: arrival.callID.map { ($0, arrival.recordingID) },
            contact: try Contact(from: arrival, vault: vault, in: connection)
        )
    }
}

extension Advance {
    fileprivate init(_ reply: [UInt8], _ outcome: TurnOutcome) {
        self.init(
            reply: reply,
            isRepetition: false,
            caseReference: outcome.caseReference,
            queuedReasons: outcome.reasons,
            outboxWoken: outcome.isOutboxFilled
        )
    }
}
