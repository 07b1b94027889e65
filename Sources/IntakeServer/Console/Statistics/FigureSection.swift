import IntakeCore

/// One part of the figures: a table, with a chart of it where that helps.
struct FigureSection: Sendable {
    /// A column of numbers, or one cell of it.
    struct Cell: Sendable {
        let text: String
        let isHidden: Bool
    }

    /// A line of a table.
    struct Row: Sendable {
        let label: String
        let cells: [Cell]
    }

    /// The part of an address that leads here.
    let id: String
    let title: String
    /// What is counted, in a sentence; nothing where the title says it.
    var lead: String?
    var chart: FigureChart?
    let columns: [String]
    let rows: [Row]
    /// What else has to be known.
    var hint: String?
}

extension FigureSection.Cell {
    init(_ count: PublishedCount?, in language: Language) {
        switch count {
        case .shown(let number): self.init(text: number.written(in: language), isHidden: false)
        case .hidden, nil: self.init(text: StatisticsText.all.hidden[language], isHidden: true)
        }
    }

    /// The share of a count among all cases.
    init(_ count: PublishedCount?, of total: Int, in language: Language) {
        guard let number = count?.number, total > 0 else {
            self.init(text: "–", isHidden: true)
            return
        }
        let percent = (Double(number) * 100 / Double(total)).rounded()
        self.init(text: "\(Int(percent))" + (language == .french ? "\u{A0}%" : "%"), isHidden: false)
    }
}

extension Int {
    /// The number with thousands apart: by a space that does not break in French, by a comma in English.
    func written(in language: Language) -> String {
        let digits = String(self)
        let separator = language == .french ? "\u{A0}" : ","
        var groups: [Substring] = []
        var rest = digits[...]
        while rest.count > 3 {
            groups.insert(rest.suffix(3), at: 0)
            rest = rest.dropLast(3)
        }
        return ([rest] + groups).joined(separator: separator)
    }
}
