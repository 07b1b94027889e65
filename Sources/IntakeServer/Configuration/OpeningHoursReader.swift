import IntakeCore

extension NodeReader {
    /// When a line is answered: `{ mon-fri: ["9:00-12:00", "13:00-16:30"], sat: ["10:00-12:00"] }`. The days come out
    /// Monday first; those that are not named are closed.
    func openingHours() -> [[OpeningHours.Span]]? {
        guard let entries = entries() else { return nil }
        var week = [[OpeningHours.Span]](repeating: [], count: Weekday.allCases.count)
        var named: Set<Int> = []
        for (key, value) in entries {
            guard let days = key.weekdays() else { continue }
            let spans = value.spans()
            for day in days {
                guard named.insert(day).inserted else {
                    key.fault("\(Weekday.allCases[day].rawValue) has its hours already: name each day once.")
                    continue
                }
                week[day] = spans
            }
        }
        return week
    }

    /// One day or several in a row, 0 for Monday: `mon`, `mon-fri`.
    private func weekdays() -> ClosedRange<Int>? {
        guard let text = text() else { return nil }
        let days = text.split(separator: "-", omittingEmptySubsequences: false).map { name in
            Weekday.allCases.firstIndex { $0.rawValue == name }
        }
        guard (1...2).contains(days.count), let first = days[0], let last = days[days.count - 1], first <= last else {
            let names = Weekday.allCases.map(\.rawValue).joined(separator: ", ")
            fault("`\(text)` is no day: write one of \(names), or several in a row, such as mon-fri.")
            return nil
        }
        return first...last
    }

    /// The parts of a day, in order and apart from each other.
    private func spans() -> [OpeningHours.Span] {
        var spans: [OpeningHours.Span] = []
        for item in list() ?? [] {
            guard let span = item.span() else { continue }
            if let before = spans.last, span.from < before.until {
                item.fault("This begins before the hours in front of it end: write them in order, without overlap.")
            }
            spans.append(span)
        }
        return spans
    }

    private func span() -> OpeningHours.Span? {
        guard let text = text() else { return nil }
        let times = text.split(separator: "-", omittingEmptySubsequences: false).map { Self.minutes(of: $0) }
        guard times.count == 2, let from = times[0], let until = times[1] else {
            fault("`\(text)` is not a part of a day: write it like \"9:00-16:30\".")
            return nil
        }
        guard from < until else {
            fault("`\(text)` ends before it begins: write the hours of one day, from 0:00 to 24:00.")
            return nil
        }
        return OpeningHours.Span(from: from, until: until)
    }

    /// The minutes since midnight: `9:00`, `16:30`, `24:00`.
    private static func minutes(of text: Substring) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        let isTime = parts.count == 2 && (1...2).contains(parts[0].utf8.count) && parts[1].utf8.count == 2
        guard isTime, parts.joined().utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), minute < 60
        else { return nil }
        let minutes = hour * 60 + minute
        return minutes <= 24 * 60 ? minutes : nil
    }

    /// Days on which nobody answers, in order: `[2026-12-25, 2027-01-01]`.
    func holidays() -> [CivilDate] {
        var days: Set<CivilDate> = []
        for item in list() ?? [] {
            guard let day = item.date() else { continue }
            if !days.insert(day).inserted {
                item.fault("This stands in the list twice: take it out once.")
            }
        }
        return days.sorted()
    }

    private func date() -> CivilDate? {
        guard let text = text() else { return nil }
        guard let date = PartialDate(iso: text), date.day != nil else {
            fault("`\(text)` is not a day: write it like 2026-12-25.")
            return nil
        }
        return date.earliest
    }
}

/// The days of the week as configuration writes them, Monday first as in ``OpeningHours``.
private enum Weekday: String, CaseIterable {
    case monday = "mon"
    case tuesday = "tue"
    case wednesday = "wed"
    case thursday = "thu"
    case friday = "fri"
    case saturday = "sat"
    case sunday = "sun"
}
