public import IntakeCore

/// How a person said that they may be reached safely. What they said of one case holds for their others, until one of
/// these says otherwise: a phone is no safer for belonging to another file.
public struct SafeContact: Sendable {
    /// The answer.
    public let answer: Answer
    /// The question, as it was asked.
    public let question: Question
    /// The case of the same group in which they said so, where that is another one.
    public let reference: CaseReference?

    /// The option they chose.
    public var option: String { answer.value.token }
    /// Whether they may be texted.
    public var allowsTexts: Bool { option != "call" && option != "neither" }
    /// Whether their own number may be called.
    public var allowsCalls: Bool { option != "text" && option != "neither" }
}

extension SafeContact {
    private init?(in conversation: Conversation?, asked checklist: Checklist) {
        guard let question = checklist.question(for: .reach), let answer = conversation?.answers[question.id],
            case .option = answer.value
        else { return nil }
        self.init(answer: answer, question: question, reference: nil)
    }

    /// What counts for a case: what was said in it; else the latest that the same person said in another one, or
    /// somebody in a case that was merged into it.
    static func of(
        _ listing: CaseListing,
        _ source: CaseSource,
        asked checklist: Checklist,
        vault: Vault,
        documents: Documents,
        in connection: any Connection
    ) throws -> SafeContact? {
        if let own = SafeContact(in: source.conversation, asked: checklist) { return own }
        for other in try others(than: listing, source, in: connection) {
            let source = try CaseSource(of: other.reference("reference"), vault: vault, in: connection)
            let checklist = try documents.checklists.content(source.checklistHash, in: connection)
            guard let said = SafeContact(in: source.conversation, asked: checklist) else { continue }
            // Another group's case keeps its words and its reference: what holds for the person's safety is the choice.
            let isSeen = try other.value("organisation", as: String.self) == listing.organisation
            return SafeContact(
                answer: isSeen ? said.answer : Answer(said.answer.value),
                question: said.question,
                reference: isSeen ? try other.reference("reference") : nil
            )
        }
        return nil
    }

    /// The cases in which something may have been said, the latest word first.
    private static func others(
        than listing: CaseListing,
        _ source: CaseSource,
        in connection: any Connection
    ) throws -> [Row] {
        try connection.rows(
            """
            SELECT cases.reference, cases.organisation FROM cases
            JOIN conversations ON conversations.id = cases.conversation_id
            WHERE cases.reference <> ? AND cases.erased_at IS NULL
                AND cases.conversation_id IN (
                    SELECT conversation_id FROM cases WHERE merged_into = ?
                    UNION
                    SELECT id FROM conversations
                    WHERE person_id = (SELECT person_id FROM conversations WHERE id = ?)
                )
            ORDER BY COALESCE(
                (SELECT MAX(at) FROM corrections WHERE corrections.reference = cases.reference),
                conversations.created_at
            ) DESC, cases.reference
            """,
            listing.reference.text,
            listing.reference.text,
            source.conversationID
        )
    }
}
