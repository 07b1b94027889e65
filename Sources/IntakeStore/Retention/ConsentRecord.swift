public import Foundation
public import IntakeCore

/// The consent of a person, with the words to which they said yes.
public struct ConsentRecord: Hashable, Sendable {
    /// When it was given.
    public let at: Date
    /// The hash of the wording: the version of the text.
    public let version: String
    /// The language in which it was read or heard.
    public let language: Language
    /// How it was given.
    public let channel: Channel
    /// What was read or heard, word for word.
    public let text: String
}

/// Reads the consent of a conversation from the turn in which it was given.
struct ConsentReader {
    let vault: Vault
    let documents: Documents
    let connection: any Connection

    /// The consent given in a conversation; nothing where there is none, or once it was erased.
    func consent(of conversation: String) throws -> ConsentRecord? {
        guard let row = try ConversationRows.row(named: conversation, in: connection),
            let stored = try StoredConversation(row, vault: vault), let consent = stored.state.consent,
            let turn = try connection.row(
                "SELECT * FROM turns WHERE conversation_id = ? AND at = ? ORDER BY number LIMIT 1",
                conversation,
                consent.at
            )
        else { return nil }
        let record = try TurnRecord(turn, of: stored)
        let renderer = Renderer(
            wording: try documents.wordings.content(consent.wordingVersion, in: connection),
            checklist: try documents.checklists.content(stored.checklistHash, in: connection),
            line: try documents.lines.content(turn.value("line_hash"), in: connection)
        )
        let channel = record.event.kind.channel ?? .sms
        return ConsentRecord(
            at: consent.at,
            version: consent.wordingVersion,
            language: consent.language,
            channel: channel,
            text: renderer.consent(by: channel, in: consent.language)
        )
    }
}

extension Renderer {
    /// What asks for consent, as it is read or heard.
    fileprivate func consent(by channel: Channel, in language: Language) -> String {
        let prompt = Prompt(.consent)
        return switch channel {
        case .sms: text(prompt, in: language)
        case .voice: utterances([prompt], in: language).map(\.text).joined(separator: " ")
        }
    }
}
