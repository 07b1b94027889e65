/// What only all the positions together tell.
extension Explorer {
    /// The questions that were never met, from where answers lead to no end, and where silence leaves somebody
    /// forgotten.
    var lost: [Exploration.Finding] {
        guard isWhole else { return [] }
        let graph = PositionGraph(count: found.count, steps: answerSteps)
        return checklist.questions.filter { !asked.contains($0.id) }.map { .neverAsked($0.id) }
            + graph.deadEnds(ends: ends).map { .deadEnd(found[$0].conversation.phase) }
            + found.indices.filter { !found[$0].conversation.isOnPhone && forgets($0) }.map {
                .forgotten(found[$0].conversation.phase)
            }
    }

    /// Whether nobody hears any more of a person who says nothing, from this position on.
    private func forgets(_ position: Int) -> Bool {
        var visited: Set<Int> = []
        var position = position
        while visited.insert(position).inserted {
            guard let next = found[position].afterTimers.min(by: { $0.due < $1.due }) else {
                return !found[position].conversation.isSettled
            }
            position = next.position
        }
        return true
    }
}

extension Conversation {
    /// Whether an advocate knows of the person, or nothing was told that could be held.
    fileprivate var isSettled: Bool {
        reference != nil || isOver || lastHeard == nil
    }
}
