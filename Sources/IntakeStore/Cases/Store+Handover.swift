public import Foundation
public import IntakeCore

extension Store {
    /// Gives a case to a colleague of the same group, who is told until they act on it. One that nobody has is given by
    /// whoever works on cases, and is claimed with that; any other by its advocate, or a coordinator.
    ///
    /// - Returns: ``CaseChange/unknownColleague`` if the group has no such account that works on cases.
    /// - Throws: ``AccessDenied`` for an account that does not work on cases.
    public func handOver(
        _ reference: CaseReference,
        to colleague: Advocate.ID,
        by advocate: Advocate,
        at now: Date
    ) async throws -> CaseChange {
        try await change(reference, by: advocate, at: now, as: .handedOver, detail: colleague) { row, connection in
            let isNew = row.listing.state == .new
            if !isNew, let refusal = row.refusal(to: advocate) { return refusal }
            let found = try connection.row(
                "SELECT * FROM advocates WHERE id = ? AND organisation = ?",
                colleague,
                advocate.organisation
            ).map(Advocate.init)
            guard let found, found.worksOnCases, !found.isDisabled, found.id != row.listing.owner?.id else {
                return .unknownColleague
            }
            if isNew { row.listing.state = .claimed }
            row.listing.owner = CaseListing.Owner(id: found.id, name: found.name)
            row.listing.handedOverBy = advocate.name
            row.handedOverBy = advocate.id
            return .done
        }
    }

    /// Gives a case to another group of the installation, where it is new. From then on that group alone sees it: the
    /// audit log of both keeps that it went, and how the person agreed. Notes stay with the group that wrote them.
    ///
    /// - Parameters:
    ///   - reference: the case.
    ///   - organisation: the group; the caller knows that there is one.
    ///   - consent: how the person agreed. Without consent, nothing goes.
    ///   - words: what the new group should know, which it reads as a note; empty for nothing.
    ///   - advocate: the case's advocate, or a coordinator.
    ///   - now: when.
    /// - Throws: ``AccessDenied`` for an account that does not work on cases.
    public func handOver(
        _ reference: CaseReference,
        toGroup organisation: String,
        consent: HandoverConsent,
        words: String = "",
        by advocate: Advocate,
        at now: Date
    ) async throws -> CaseChange {
        guard organisation != advocate.organisation else { return .unknownColleague }
        let given = GroupHandover(to: organisation, with: consent)
        let received = GroupHandover(to: advocate.organisation, with: consent)
        return try await change(reference, by: advocate, at: now, as: .givenToGroup, detail: given.detail) {
            [vault, auditLog] row, connection in
            if let refusal = row.refusal(to: advocate) { return refusal }
            let source = try CaseSource(of: reference, vault: vault, in: connection)
            guard let key = source.key else { return .erased }
            if let words = words.asWords {
                let note = NoteRow(reference: reference, advocate: advocate.id, organisation: organisation)
                try note.insert(words, sealedWith: key, at: now, in: connection)
            }
            row.listing.state = .new
            row.listing.owner = nil
            row.isNoLongerHandedOver()
            row.listing.needsAttention = true
            row.newOrganisation = organisation
            try MergedCases.move(with: reference, to: organisation, at: now, in: connection)
            try auditLog.append(
                .receivedFromGroup,
                by: .advocate(advocate),
                organisation: organisation,
                reference: reference.text,
                detail: received.detail,
                at: now,
                in: connection
            )
            return .done
        }
    }
}
