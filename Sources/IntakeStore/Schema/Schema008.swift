/// Figures: how many cases count for what. Numbers alone, which stay when a person is erased.
enum Schema008 {
    static let statements: [StaticString] = [
        """
        CREATE TABLE figures (
            organisation TEXT NOT NULL,
            checklist TEXT NOT NULL,
            month TEXT NOT NULL,
            measure TEXT NOT NULL,
            category TEXT NOT NULL,
            count BIGINT NOT NULL,
            PRIMARY KEY (organisation, checklist, month, measure, category)
        )
        """,
        // What each case counts for, sealed with the person's key, so that it can be taken back when it changes; and
        // whether it may have changed since.
        """
        CREATE TABLE case_figures (
            reference TEXT PRIMARY KEY REFERENCES cases (reference),
            counted_sealed BLOB,
            is_due INTEGER NOT NULL CHECK (is_due IN (0, 1))
        )
        """,
        "CREATE INDEX case_figures_due ON case_figures (reference) WHERE is_due = 1",
        // What came before there were figures.
        """
        INSERT INTO case_figures (reference, is_due)
        SELECT reference, 1 FROM cases WHERE erased_at IS NULL
        """,
    ]
}
