import IntakeCore

/// Bars beside each other, each with its label above and its number at its end. What is hidden is a dashed bar of one
/// length for all, with the word for it: nothing is told by colour alone, and nothing by the length.
struct FigureChart: Sendable {
    /// One bar, in the units of the picture.
    struct Bar: Sendable {
        let label: String
        let value: String
        let isHidden: Bool
        let labelY: Int
        let barY: Int
        let valueY: Int
        let width: Int
        let valueX: Int
    }

    private static let step = 44
    private static let widest = 270
    private static let hiddenWidth = 60

    let id: String
    let title: String
    let description: String
    let height: Int
    let bars: [Bar]

    /// A chart of counts, drawn to the scale of the largest.
    init(id: String, title: String, counts: [(label: String, count: PublishedCount)], in language: Language) {
        self.id = id
        self.title = title
        let largest = max(counts.compactMap { $0.count.number }.max() ?? 1, 1)
        height = counts.count * Self.step
        bars = counts.enumerated().map { rank, line in
            let width = line.count.number.map { $0 * Self.widest / largest } ?? Self.hiddenWidth
            return Bar(
                label: line.label,
                value: FigureSection.Cell(line.count, in: language).text,
                isHidden: line.count == .hidden,
                labelY: rank * Self.step + 15,
                barY: rank * Self.step + 22,
                valueY: rank * Self.step + 34,
                width: width,
                valueX: width + 8
            )
        }
        description = bars.map { Phrase(fr: "\($0.label) : \($0.value)", en: "\($0.label): \($0.value)")[language] }
            .joined(separator: ". ")
    }
}
