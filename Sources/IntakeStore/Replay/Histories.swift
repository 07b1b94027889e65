/// All conversations of a store, the oldest first, read a page at a time, each as it stands when its page is read.
public struct Histories: AsyncSequence, Sendable {
    private static let page = 50

    let store: Store

    /// Reads one conversation after the other.
    public struct AsyncIterator: AsyncIteratorProtocol {
        private let store: Store
        private var last = ""
        private var page: ArraySlice<HistoryEntry> = []

        init(store: Store) {
            self.store = store
        }

        /// The next conversation; none after the last.
        ///
        /// - Throws: `StoreError` if the database cannot be read.
        public mutating func next() async throws -> HistoryEntry? {
            if page.isEmpty { try await readPage() }
            return page.popFirst()
        }

        private mutating func readPage() async throws {
            let read = try await store.histories(after: last, limit: Histories.page)
            last = read.last ?? last
            page = read.entries[...]
        }
    }

    /// Begins at the first conversation.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(store: store)
    }
}
