import IntakeCore

/// How many cases each list has, kept beside the cases, so that a page need not count a million.
enum CaseCounts {
    static func add(_ number: Int, to state: CaseState, in organisation: String, _ connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO case_counts (organisation, state, count) VALUES (?, ?, 0)
            ON CONFLICT (organisation, state) DO NOTHING
            """,
            organisation,
            state.rawValue
        )
        try connection.execute(
            "UPDATE case_counts SET count = count + ? WHERE organisation = ? AND state = ?",
            number,
            organisation,
            state.rawValue
        )
    }

    static func move(
        from old: CaseState,
        to new: CaseState,
        in organisation: String,
        _ connection: any Connection
    ) throws {
        try add(-1, to: old, in: organisation, connection)
        try add(1, to: new, in: organisation, connection)
    }
}
