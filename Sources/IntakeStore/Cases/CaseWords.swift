import Foundation
import IntakeCore

/// The words by which a case is found: of the name the person wants to be called, of their office, and their numbers.
/// Each is kept as a keyed hash, beside the place of the case in its list, so that what a word finds is read in order.
struct CaseWords {
    static let nameDomain = "case name"
    private static let officeDomain = "case office"
    /// Whoever writes more than a name or an office is found by how they begin.
    private static let mostWords = 20

    private let hashes: Set<Data>

    /// The words of a conversation.
    ///
    /// - Parameter phone: the keyed hash of the number that the person writes from.
    init(of conversation: Conversation, asked checklist: Checklist, phone: Data, _ vault: Vault) {
        func answer(_ purpose: Question.Purpose) -> Answer.Value? {
            checklist.question(for: purpose).flatMap { conversation.answers[$0.id]?.value }
        }
        let otherPhone: PhoneNumber? = if case .phone(let number) = answer(.phone) { number } else { nil }
        let others = [otherPhone, conversation.mobile, conversation.callBackNumber].compactMap { $0 }
        hashes = Set([phone] + others.map { vault.hash(phone: $0.e164) })
            .union(Self.hashes(answer(.name)?.words, Self.nameDomain, vault))
            .union(Self.hashes(answer(.office)?.words, Self.officeDomain, vault))
    }

    /// What a case must have for its office to be found by these words.
    static func hashes(ofOffice words: String, _ vault: Vault) -> [Data] {
        Folding.words(of: words).prefix(mostWords).map { vault.hash($0, domain: officeDomain) }
    }

    private static func hashes(_ text: String?, _ domain: String, _ vault: Vault) -> [Data] {
        let words = Folding.words(of: text ?? "").prefix(mostWords)
        // *D'Amour* is found by *Amour* too.
        let parts = words.flatMap { word in [word] + word.split(separator: "'").map(String.init) }
        return Set(parts).map { vault.hash($0, domain: domain) }
    }
}

extension CaseWords {
    /// Keeps these words for a case, in place of those it had.
    func keep(for reference: CaseReference, in connection: any Connection) throws {
        let kept = try connection.rows("SELECT word_hash FROM case_words WHERE reference = ?", reference.text)
            .map { try $0.value("word_hash", as: Data.self) }
        guard Set(kept) != hashes else { return }
        try Self.remove(from: reference, connection)
        for hash in hashes {
            try connection.execute(
                """
                INSERT INTO case_words (organisation, word_hash, state, band, created_at, reference)
                SELECT organisation, ?, state, band, created_at, reference FROM cases WHERE reference = ?
                """,
                hash,
                reference.text
            )
        }
    }

    /// Follows a case to its place in a list.
    static func move(
        _ reference: CaseReference,
        to state: CaseState,
        _ band: CaseBand,
        of organisation: String,
        _ connection: any Connection
    ) throws {
        try connection.execute(
            """
            UPDATE case_words SET organisation = ?, state = ?, band = ?
            WHERE reference = ? AND (organisation, state, band) <> (?, ?, ?)
            """,
            organisation,
            state.rawValue,
            band.rawValue,
            reference.text,
            organisation,
            state.rawValue,
            band.rawValue
        )
    }

    /// Leaves a case without a word.
    static func remove(from reference: CaseReference, _ connection: any Connection) throws {
        try connection.execute("DELETE FROM case_words WHERE reference = ?", reference.text)
        try connection.execute("DELETE FROM cases_without_words WHERE reference = ?", reference.text)
    }
}

extension Answer.Value {
    /// What was answered in the person's own words, if anything was.
    fileprivate var words: String? {
        switch self {
        case .text(let text): text
        case .place(let place): place.text
        default: nil
        }
    }
}
