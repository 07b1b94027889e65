import Foundation
import IntakeCore

/// What one case adds to the figures, and where.
struct CountedCase: Codable, Hashable {
    var organisation: String
    var checklist: String
    /// The month in which it came, where the group is.
    var month: String
    var figures: Set<Figure>

    /// Takes back what the case counted for, and counts what it counts for now. Nothing stands for a case that is not
    /// counted.
    static func change(from old: CountedCase?, to new: CountedCase?, in connection: any Connection) throws {
        let isSamePlace = old?.place == new?.place
        let kept = isSamePlace ? (old?.figures ?? []).intersection(new?.figures ?? []) : []
        try old?.add(-1, to: old?.figures.subtracting(kept) ?? [], in: connection)
        try new?.add(1, to: new?.figures.subtracting(kept) ?? [], in: connection)
    }

    private var place: [String] { [organisation, checklist, month] }

    private func add(_ number: Int, to figures: Set<Figure>, in connection: any Connection) throws {
        for figure in figures {
            try connection.execute(
                """
                INSERT INTO figures (organisation, checklist, month, measure, category, count) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (organisation, checklist, month, measure, category)
                DO UPDATE SET count = figures.count + excluded.count
                """,
                organisation,
                checklist,
                month,
                figure.measure,
                figure.category,
                number
            )
        }
    }
}

extension Field {
    static func countedFigures(_ reference: CaseReference) -> Field {
        Field(table: "case_figures", row: reference.text, column: "counted_sealed")
    }
}
