public import Foundation
public import IntakeCore

extension Store {
    /// Prepares a call to the person of a case. It is in the audit log before any telephone rings.
    ///
    /// - Parameters:
    ///   - number: which of the person's numbers.
    ///   - reference: the case.
    ///   - advocate: who calls; the case must be theirs, and open.
    /// - Throws: ``AccessDenied`` for an account that does not work on cases.
    public func prepareCallBack(
        to number: CallBack.Number,
        on reference: CaseReference,
        by advocate: Advocate,
        at now: Date
    ) async throws -> CallBackResult {
        guard advocate.worksOnCases else { throw AccessDenied() }
        guard let telephone = try await phone(of: advocate.id) else { return .advocateWithoutPhone }
        return try await write { [vault, documents, auditLog] connection in
            guard let row = try CaseRow.find(reference, in: advocate.organisation, connection) else { return .notFound }
            guard row.listing.state != .closed, row.listing.owner?.id == advocate.id else { return .notYours }
            let source = try CaseSource(of: reference, vault: vault, in: connection)
            let checklist = try documents.checklists.content(source.checklistHash, in: connection)
            let reach = try SafeContact.of(
                row.listing,
                source,
                asked: checklist,
                vault: vault,
                documents: documents,
                in: connection
            )
            if number == .own, reach?.allowsCalls == false { return .unsafe }
            guard let key = source.key, let line = PhoneNumber(e164: source.line),
                let person = source.number(number, asking: checklist)
            else { return .noNumber }
            let id = Identifier.make(at: now)
            try connection.execute(
                """
                INSERT INTO call_backs (id, reference, advocate_id, at, state, number_sealed)
                VALUES (?, ?, ?, ?, 'placing', ?)
                """,
                id,
                reference.text,
                advocate.id,
                now,
                try key.seal(person.e164, in: .callBackNumber(id))
            )
            try auditLog.append(.dialled, on: row.listing, by: .advocate(advocate), at: now, in: connection)
            return .ready(CallBack(id: id, line: line, advocate: telephone))
        }
    }

    /// Notes whether the provider places the call.
    public func noteCallBack(_ id: String, isPlaced: Bool) async throws {
        try await write { connection in
            try connection.execute(
                "UPDATE call_backs SET state = ? WHERE id = ? AND state = 'placing'",
                isPlaced ? "placed" : "failed",
                id
            )
        }
    }

    /// Notes that the advocate's call is over. If they never took it, it has failed.
    public func noteCallBackEnded(_ id: String) async throws {
        try await write { connection in
            try connection.execute(
                "UPDATE call_backs SET state = 'failed' WHERE id = ? AND state IN ('placing', 'placed')",
                id
            )
        }
    }

    /// The advocate pressed the key: the person's number, to be called now. Nothing once it was erased.
    public func joinCallBack(_ id: String) async throws -> PhoneNumber? {
        try await write { [vault] connection in
            let row = try connection.row("SELECT reference, number_sealed FROM call_backs WHERE id = ?", id)
            guard let row, let sealed: Data = try row.optional("number_sealed"),
                let reference = CaseReference(reading: try row.value("reference")),
                let key = try CaseSource(of: reference, vault: vault, in: connection).key
            else { return nil }
            try connection.execute("UPDATE call_backs SET state = 'joined' WHERE id = ?", id)
            return PhoneNumber(e164: try key.text(sealed, in: .callBackNumber(id)))
        }
    }
}

extension CaseSource {
    fileprivate func number(_ which: CallBack.Number, asking checklist: Checklist) -> PhoneNumber? {
        switch which {
        case .own: return phone
        case .other:
            let answer = checklist.question(for: .phone).flatMap { conversation?.answers[$0.id]?.value }
            guard case .phone(let other) = answer else { return conversation?.mobile }
            return other
        }
    }
}

extension Field {
    static func callBackNumber(_ id: String) -> Field {
        Field(table: "call_backs", row: id, column: "number_sealed")
    }
}
