public import Foundation
public import IntakeCore

extension Store {
    /// Destroys all that has been kept long enough, a part at a time, and notes that it was done.
    ///
    /// First the cases whose time ends soon are put on the list; those that have stood on it for the days of notice
    /// are destroyed. No case is that is open or held, or that nobody has read.
    ///
    /// - Parameters:
    ///   - policy: how long things are kept.
    ///   - now: the time.
    public func endRetention(under policy: RetentionPolicy, at now: Date) async throws -> RetentionRun {
        let name = try await write { try RetentionRun.begin(at: now, in: $0) }
        var counts = RetentionRun.Counts()
        counts.cases = try await destroyCases(under: policy, at: now)
        counts.conversations = try await destroyUnfinished(before: now - days(policy.unfinishedDays), at: now)
        counts.strays = try await destroyStrays(before: now - days(policy.strayDays))
        counts.deliveries = try await destroyDeliveries(before: now - days(policy.deliveryDays))
        counts.incidents = try await destroyIncidents(
            awareBefore: QueueDay.of(now).adding(months: -policy.incidentMonths)
        )
        let run = RetentionRun(at: now, counts: counts)
        try await write { try run.end(name, in: $0) }
        await scrub()
        return run
    }

    private func days(_ count: Int) -> TimeInterval {
        TimeInterval(count) * 24 * 60 * 60
    }

    private func destroyCases(under policy: RetentionPolicy, at now: Date) async throws -> Int {
        let today = QueueDay.of(now)
        try await write { try RetentionRows.unlistOpenCases(in: $0) }
        var destroyed = 0
        var walk = ClosedCases(under: policy, on: today)
        while true {
            try Task.checkCancellation()
            let step = try await read { [walk] connection in
                var walk = walk
                let batch = try walk.next(in: connection)
                return (walk: walk, batch: batch)
            }
            guard let batch = step.batch else { return destroyed }
            walk = step.walk
            for reference in batch {
                let isDestroyed = try await write { [auditLog] connection in
                    try Self.destroy(reference, under: policy, on: today, at: now, log: auditLog, in: connection)
                }
                destroyed += isDestroyed ? 1 : 0
            }
        }
    }

    /// Destroys one case if its time is over; puts it on the list if its time ends soon.
    private static func destroy(
        _ reference: CaseReference,
        under policy: RetentionPolicy,
        on today: CivilDate,
        at now: Date,
        log: AuditLog,
        in connection: any Connection
    ) throws -> Bool {
        // Another process may have erased it, or the case it was merged into was destroyed with it.
        guard let row = try CaseRow.find(reference, in: nil, connection), row.listing.erasedAt == nil else {
            return false
        }
        let facts = try RetentionRows.facts(of: reference, in: connection)
        guard policy.keeping(of: facts, on: today).isOver(on: today) else {
            if let closed = facts.closed, policy.isListed(closed: closed, on: today) {
                try RetentionRows.list(reference, on: today, in: connection)
            }
            return false
        }
        guard let scope = try PersonScope.of(reference, in: nil, connection) else { return false }
        let member = scope.kept.filter { $0.reference == reference }
        try Erasure(connection: connection, log: log, now: now, reason: .retention).erase(member)
        return true
    }
}
