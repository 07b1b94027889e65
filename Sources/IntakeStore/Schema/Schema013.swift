/// What advocates miss no longer: deadlines told in a case that was merged.
enum Schema013 {
    static let statements: [StaticString] = [
        // The deadline that a case's own answers start; `deadline` holds the earliest of it and of the merged cases'.
        "ALTER TABLE cases ADD COLUMN own_deadline TEXT",
        "UPDATE cases SET own_deadline = deadline",
        "DROP VIEW case_listings",
        """
        CREATE VIEW case_listings AS
        SELECT cases.*, advocates.name AS advocate_name, givers.name AS handed_over_by_name
        FROM cases
        LEFT JOIN advocates ON advocates.id = cases.advocate_id
        LEFT JOIN advocates AS givers ON givers.id = cases.handed_over_by
        """,
    ]
}
