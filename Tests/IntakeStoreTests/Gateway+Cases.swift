import Foundation
import Testing

@testable import IntakeCore
@testable import IntakeStore

extension Gateway {
    /// A line of its own for each organisation.
    static func line(of organisation: String) -> PhoneNumber {
        organisation == "group" ? line : phone(5_145_550_199)
    }

    /// Makes an account through an invitation.
    func advocate(
        _ name: String,
        _ roles: Set<Role> = [.advocate],
        in organisation: String = "group"
    ) async throws -> Advocate {
        let token = TokenHash(of: UUID().uuidString)
        let time = now()
        try await store.createInvitation(
            token,
            organisation: organisation,
            name: name,
            roles: roles,
            expires: time + 60,
            at: time
        )
        let login = "\(name)@\(organisation)"
        return try await store.accept(token, login: login, passwordHash: "hash", language: .french, at: time)
    }

    /// Holds an interview by text.
    ///
    /// - Returns: the case that it opened.
    func interview(
        _ bodies: [String] = CaseInterview.texts(),
        from sender: PhoneNumber = person(1)
    ) async throws -> CaseReference {
        try #require(try await say(bodies, from: sender))
    }

    /// Hands over texts of a person who is asked ``CaseInterview``, or another checklist.
    ///
    /// - Returns: the case that the last of them opened or changed.
    @discardableResult
    func say(
        _ bodies: [String],
        from sender: PhoneNumber = person(1),
        in organisation: String = "group",
        asking checklist: Checklist = CaseInterview.checklist
    ) async throws -> CaseReference? {
        var reference: CaseReference?
        let line = Self.line(of: organisation)
        for body in bodies {
            let time = now()
            var arrival = Self.arrival(body, from: sender, id: UUID().uuidString, at: time, on: line)
            arrival.organisation = organisation
            reference = try await store.advance(
                arrival,
                line: Interview.line(line),
                at: time,
                beginning: { _ in
                    Beginning(checklist: checklist, wording: Interview.wording, language: .french)
                },
                reply: Self.render
            ).caseReference
        }
        return reference
    }

    /// Puts a case into the queue without an interview.
    @discardableResult
    func file(
        _ reasons: [CaseReason] = [.complete],
        deadline: CivilDate? = nil,
        in organisation: String = "group",
        at time: Date = start
    ) async throws -> CaseReference {
        let store = store
        let phone = Self.person(1)
        return try await store.write { connection in
            let count: Int = try connection.row("SELECT COUNT(*) AS count FROM cases")?.value("count") ?? 0
            // The same in every run, and another for every case: the step shares no factor with their number.
            let reference = CaseReference(number: count * 7_919)
            var arrival = Self.arrival("", from: phone, id: "", at: time, on: Self.line(of: organisation))
            arrival.organisation = organisation
            let conversation = StoredConversation(
                with: try .make(
                    .number(phone),
                    hash: store.vault.hash(phone: phone.e164),
                    organisation: organisation,
                    vault: store.vault,
                    at: time,
                    in: connection
                ),
                checklist: try store.documents.checklists.keep(CaseInterview.checklist, in: connection),
                wording: try store.documents.wordings.keep(Interview.wording, in: connection),
                language: .french,
                at: time
            )
            let contact = try Contact(from: arrival, vault: store.vault, in: connection)
            try conversation.save(on: contact, at: time, in: connection)
            try CaseRows.record(
                CaseSnapshot(
                    reference: reference,
                    reasons: reasons,
                    isComplete: reasons.contains(.complete),
                    isDistress: reasons.contains(.distress),
                    deadline: deadline,
                    needsAttention: !reasons.isEmpty
                ),
                conversation: conversation.id,
                organisation: organisation,
                checklist: CaseInterview.checklist,
                language: .french,
                channels: [.sms],
                at: time,
                log: AuditLog(vault: store.vault),
                in: connection
            )
            return reference
        }
    }

    /// An answer in the conversation of a case, which asks for nobody's attention.
    func tell(of reference: CaseReference, deadline: CivilDate?, at time: Date = start) async throws {
        try await store.write { [vault = store.vault] connection in
            guard let row = try CaseRow.find(reference, in: nil, connection) else { throw StoreError.missingDocument }
            try CaseRows.record(
                CaseSnapshot(
                    reference: reference,
                    reasons: [],
                    isComplete: false,
                    isDistress: false,
                    deadline: deadline,
                    needsAttention: false
                ),
                conversation: row.conversation,
                organisation: row.listing.organisation,
                checklist: CaseInterview.checklist,
                language: .french,
                channels: [.sms],
                at: time,
                log: AuditLog(vault: vault),
                in: connection
            )
        }
    }

    /// All cases of some lists, read page by page.
    func cases(
        _ states: Set<CaseState> = Set(CaseState.allCases),
        in organisation: String? = "group",
        by page: Int = 500,
        at time: Date = start,
        order: CaseOrder = .queue
    ) async throws -> [CaseListing] {
        var found: [CaseListing] = []
        var next: String?
        repeat {
            let page = try await store.cases(
                in: organisation,
                states: states,
                after: next,
                limit: page,
                at: time,
                order: order
            )
            found += page.cases
            next = page.next
        } while next != nil
        return found
    }

    /// A case as lists show it.
    func listing(_ reference: CaseReference) async throws -> CaseListing {
        try #require(try await cases(in: nil).first { $0.reference == reference })
    }

    /// What was done with a case, in order.
    func history(_ reference: CaseReference) async throws -> [AuditAction] {
        try await store.audit(of: reference, in: nil).map(\.action)
    }
}

extension CaseSnapshot {
    /// What a turn tells when a person writes after the interview.
    static func wrote(to listing: CaseListing) -> CaseSnapshot {
        CaseSnapshot(
            reference: listing.reference,
            reasons: [.wrote],
            isComplete: listing.isComplete,
            isDistress: false,
            deadline: listing.deadline,
            needsAttention: true
        )
    }
}
