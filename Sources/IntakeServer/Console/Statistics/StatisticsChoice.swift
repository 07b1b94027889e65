import Foundation
import Hummingbird
import IntakeCore
import IntakeStore

/// Which figures a request asks for, among those there are.
struct StatisticsChoice: Sendable {
    /// More periods than these are not offered: ten years of quarters.
    private static let mostPeriods = 40

    /// The checklists of which the group has figures.
    let checklists: [String]
    /// The one that is shown; nothing if there is none.
    let checklist: String?
    /// The periods, the latest first.
    let periods: [ReportPeriod]
    /// The one that is shown.
    let period: ReportPeriod
    /// Whether it goes on, so that its figures are not for publication.
    let isProvisional: Bool

    init(of request: Request, in console: Console, for advocate: Advocate) async throws {
        let wanted = request.uri.queryParameters
        let zone = console.settings.timeZone(advocate.organisation)
        let today = CalendarMonth(of: CivilDate(console.settings.now(), in: zone))
        let length = console.settings.reportMonths(advocate.organisation)
        let checklists = try await console.store.countedChecklists(for: .advocate(advocate))
        let named = wanted["checklist"].map { String($0) }
        let checklist = checklists.first { $0 == named } ?? checklists.first
        self.checklists = checklists
        self.checklist = checklist
        let first = try await Self.firstMonth(of: checklist, console, advocate) ?? today
        periods = Self.periods(from: first, to: today, length: length)
        let asked = wanted["period"].flatMap { CalendarMonth(iso: String($0)) }
        let current = ReportPeriod(holding: today, length: length)
        period =
            periods.first { $0.first == asked } ?? periods.first { $0.isOver(in: today) } ?? periods.first ?? current
        isProvisional = !period.isOver(in: today)
    }

    /// What the address of a page about it asks for.
    func query(checklist: String? = nil, period: ReportPeriod? = nil) -> String {
        let name = checklist ?? self.checklist
        return "?" + (name.map { "checklist=\($0)&" } ?? "") + "period=\((period ?? self.period).first.iso)"
    }

    private static func firstMonth(
        of checklist: String?,
        _ console: Console,
        _ advocate: Advocate
    ) async throws -> CalendarMonth? {
        guard let checklist else { return nil }
        return try await console.store.firstCountedMonth(of: checklist, for: .advocate(advocate))
    }

    private static func periods(from first: CalendarMonth, to last: CalendarMonth, length: Int) -> [ReportPeriod] {
        var periods = [ReportPeriod(holding: last, length: length)]
        while let earliest = periods.last, first < earliest.first, periods.count < mostPeriods {
            periods.append(earliest.previous)
        }
        return periods
    }
}
