import Foundation
import IntakeCore
import IntakeStore

/// Where interviews stop: a table for each checklist.
struct StatisticsPage: Page {
    typealias Text = StatisticsText
    static let template = "statistics"

    /// A period to choose.
    struct Period: Sendable {
        let name: String
        let link: String
        let isCurrent: Bool
    }

    /// One version of a checklist.
    struct Table: Sendable {
        let id: String
        let caption: String
        let rows: [Row]
    }

    /// One question.
    struct Row: Sendable {
        let question: String
        let asked: Int
        let answered: Int
        let unclear: Int
        let skipped: Int
        let abandoned: Int
        let median: String
    }

    let title: String
    let periods: [Period]
    let download: String
    let tables: [Table]
    let isEmpty: Bool
    /// What is not counted; nothing if all is.
    let leftOut: [String]

    init(_ dropOff: DropOff, over period: StatisticsPeriod, in language: Language) {
        title = StatisticsText.all.title[language]
        periods = StatisticsPeriod.allCases.map {
            Period(name: $0.phrase[language], link: "/statistics?days=\($0.rawValue)", isCurrent: $0 == period)
        }
        download = "/statistics.csv?days=\(period.rawValue)"
        tables = dropOff.checklists.enumerated().map { Table($0.element, number: $0.offset + 1, language) }
        isEmpty = tables.isEmpty
        leftOut = Self.leftOut(dropOff).map { $0[language] }
    }

    private static func leftOut(_ dropOff: DropOff) -> [Phrase] {
        let erased = Phrase(
            fr: "Effacées, donc pas comptées : \(dropOff.erased).",
            en: "Erased, so not counted: \(dropOff.erased)."
        )
        let damaged = Phrase(
            fr: "Illisibles, donc pas comptées : \(dropOff.damaged). Avertissez la personne qui administre le système.",
            en: "Not readable, so not counted: \(dropOff.damaged). Tell the person who runs the system."
        )
        return (dropOff.erased > 0 ? [erased] : []) + (dropOff.damaged > 0 ? [damaged] : [])
    }
}

extension StatisticsPage.Table {
    fileprivate init(_ count: ChecklistCount, number: Int, _ language: Language) {
        let phrase = Phrase(
            fr: "\(count.title[.french]), version \(count.version) (entrevues commencées : \(count.begun), "
                + "terminées : \(count.finished))",
            en: "\(count.title[.english]), version \(count.version) (interviews begun: \(count.begun), "
                + "finished: \(count.finished))"
        )
        self.init(
            id: "checklist-\(number)",
            caption: phrase[language],
            rows: count.questions.map { StatisticsPage.Row($0, language) }
        )
    }
}

extension StatisticsPage.Row {
    fileprivate init(_ count: QuestionCount, _ language: Language) {
        self.init(
            question: count.label[language],
            asked: count.asked,
            answered: count.answered,
            unclear: count.unclear,
            skipped: count.skipped,
            abandoned: count.abandoned,
            median: count.medianSeconds.map { Self.duration($0)[language] } ?? "–"
        )
    }

    /// A time in one unit, as short as a cell is.
    private static func duration(_ seconds: Int) -> Phrase {
        switch seconds {
        case ..<120: Phrase(fr: "\(seconds)\u{A0}s", en: "\(seconds)\u{A0}s")
        case ..<7200: Phrase(fr: "\(seconds / 60)\u{A0}min", en: "\(seconds / 60)\u{A0}min")
        case ..<172_800: Phrase(fr: "\(seconds / 3600)\u{A0}h", en: "\(seconds / 3600)\u{A0}h")
        default: Phrase(fr: "\(seconds / 86_400)\u{A0}j", en: "\(seconds / 86_400)\u{A0}d")
        }
    }
}
