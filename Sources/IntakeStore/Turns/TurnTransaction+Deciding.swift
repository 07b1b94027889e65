import Foundation
import IntakeCore

/// What a turn is decided from.
extension TurnTransaction {
    /// A conversation about to begin.
    func begin(_ beginning: Beginning, with person: Person) throws -> StoredConversation {
        StoredConversation(
            with: person,
            checklist: try documents.checklists.keep(beginning.checklist, in: connection),
            wording: try documents.wordings.keep(beginning.wording, in: connection),
            language: beginning.language,
            at: now
        )
    }

    /// Who the phone belongs to, as far as the organisation knows.
    func person(_ origin: PhoneIdentity) throws -> Person {
        if let person = contact.conversation?.person { return person }
        let organisation = contact.organisation
        return try Person.find(contact.phoneHash, organisation: organisation, vault: vault, in: connection)
            ?? newPerson(origin)
    }

    /// Somebody whom the organisation did not know.
    func newPerson(_ origin: PhoneIdentity) throws -> Person {
        try Person.make(
            origin,
            hash: contact.phoneHash,
            organisation: contact.organisation,
            vault: vault,
            at: now,
            in: connection
        )
    }

    /// All that the turn may know.
    func context(of conversation: StoredConversation) throws -> TurnContext {
        TurnContext(
            checklist: try documents.checklists.content(conversation.checklistHash, in: connection),
            wordingVersion: conversation.wordingHash,
            line: line,
            newReference: try conversation.state.reference ?? freeReference(),
            caseState: conversation.state.reference == nil ? nil : try caseState(of: conversation),
            takesTexts: !contact.takesNoTexts
        )
    }

    /// What gives the turn's prompts the words that the conversation is pinned to.
    func renderer(of conversation: StoredConversation, in context: TurnContext) throws -> Renderer {
        let wording = try documents.wordings.content(conversation.wordingHash, in: connection)
        return Renderer(wording: wording, checklist: context.checklist, line: line)
    }

    private func caseState(of conversation: StoredConversation) throws -> CaseState? {
        let row = try connection.row("SELECT state FROM cases WHERE conversation_id = ?", conversation.id)
        return try row.flatMap { CaseState(rawValue: try $0.value("state")) }
    }

    /// A reference that no case has. There are millions, so one of the first draws is free for as long as a
    /// database can be used.
    private func freeReference() throws -> CaseReference {
        while true {
            let reference = CaseReference(number: Int.random(in: 0..<CaseReference.count))
            let isTaken = try connection.row("SELECT 1 AS taken FROM cases WHERE reference = ?", reference.text) != nil
            if !isTaken { return reference }
        }
    }
}
