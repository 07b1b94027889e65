import Foundation

/// Who was shown which texts that belong to no case.
extension Store {
    /// Within these seconds, showing a text again is the same reading: pages renew themselves.
    static let strayReading: TimeInterval = 12 * 60 * 60

    /// Writes into the audit log, in one line, that texts were read, if any of them was not shown to the reader of late.
    func noteReading(of strays: [Stray.ID], by reader: Advocate, at now: Date) async throws {
        let readings = StrayReadings(advocate: reader.id, now: now)
        // Looked at first without writing, so that a page that renews itself costs no wait for the disk.
        let isNew = try await read { try !readings.unread(of: strays, in: $0).isEmpty }
        guard isNew else { return }
        try await write { [auditLog] connection in
            let unread = try readings.unread(of: strays, in: connection)
            guard !unread.isEmpty else { return }
            for stray in unread {
                try readings.note(stray, in: connection)
            }
            try auditLog.append(
                .readStrays,
                by: .advocate(reader),
                organisation: reader.organisation,
                detail: String(unread.count),
                at: now,
                in: connection
            )
        }
    }
}

/// What one advocate was shown.
private struct StrayReadings {
    let advocate: Advocate.ID
    let now: Date

    /// Those that the advocate was not shown of late.
    func unread(of strays: [Stray.ID], in connection: any Connection) throws -> [Stray.ID] {
        try strays.filter { stray in
            try connection.row(
                "SELECT at FROM stray_readings WHERE stray_id = ? AND advocate_id = ? AND at > ?",
                stray,
                advocate,
                now - Store.strayReading
            ) == nil
        }
    }

    /// Notes that a text is shown; nothing of one that was destroyed meanwhile.
    func note(_ stray: Stray.ID, in connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO stray_readings (stray_id, advocate_id, at) SELECT id, ?, ? FROM strays WHERE id = ?
            ON CONFLICT (stray_id, advocate_id) DO UPDATE SET at = excluded.at
            """,
            advocate,
            now,
            stray
        )
    }
}
