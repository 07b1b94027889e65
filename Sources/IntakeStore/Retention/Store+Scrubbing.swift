import Synchronization

/// Whether something erased still stands in a copy that the database keeps for itself.
final class ScrubNote: Sendable {
    private let isOwed = Mutex(false)

    var value: Bool {
        get { isOwed.withLock { $0 } }
        set { isOwed.withLock { $0 = newValue } }
    }
}

extension Store {
    /// Overwrites what was just erased. Where somebody who reads is in the way, it is owed: see ``finishScrubbing()``.
    func scrub() async {
        scrubNote.value = true
        if (try? await engine.scrub()) == true { scrubNote.value = false }
    }

    /// Overwrites what was erased and could not be overwritten then. Costs nothing where nothing is owed.
    ///
    /// - Returns: whether nothing is owed any more.
    @discardableResult
    public func finishScrubbing() async -> Bool {
        if scrubNote.value { await scrub() }
        return !scrubNote.value
    }
}
