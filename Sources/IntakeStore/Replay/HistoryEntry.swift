/// What is left of a conversation, and whether it can be decided again.
public enum HistoryEntry: Sendable {
    /// All of it is there.
    case readable(ConversationHistory)
    /// Its person was erased, or it was, or the words of it that were said without consent.
    case erased
    /// A turn was decided by another version of the engine, which may have decided otherwise.
    case otherEngine
    /// Something of the conversation of this name does not read: it was altered, or a row is missing.
    case damaged(id: String, reason: String)
}

extension HistoryEntry {
    /// What `body` reads; where it finds something altered, that.
    ///
    /// - Throws: what keeps the database from being read at all.
    init(id: String, reading body: () throws -> HistoryEntry) throws {
        do {
            self = try body()
        } catch is DecodingError {
            self = .damaged(id: id, reason: "A sealed field holds something that this program did not write.")
        } catch let error as StoreError where error.isDamage {
            self = .damaged(id: id, reason: error.description)
        }
    }
}
