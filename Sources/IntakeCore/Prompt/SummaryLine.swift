/// All answers of an interview in one message: numbers under *yes*, *no* and *don't know*, then the short answers.
struct SummaryLine {
    let items: [Prompt.SummaryItem]
    let checklist: Checklist
    let wording: Wording

    /// How much of a person's own words fits beside the rest, in characters.
    private static let longestWords = 16

    func text(in language: Language) -> String {
        let grouped = [
            group(.summaryYes, .yes, in: language),
            group(.summaryNo, .no, in: language),
            group(.summaryUnknown, .unknown, in: language),
            group(.summaryUnclear, .unclear, in: language),
        ]
        return (grouped.compactMap { $0 } + items.compactMap { short($0, in: language) }).joined(separator: "; ")
    }

    private func group(_ key: Wording.Key, _ value: Answer.Value, in language: Language) -> String? {
        let numbers = items.filter { $0.value == value }.map { String($0.number) }
        return numbers.isEmpty ? nil : wording.text(key, in: language) + " " + numbers.joined(separator: ",")
    }

    private func short(_ item: Prompt.SummaryItem, in language: Language) -> String? {
        switch item.value {
        case .yes, .no, .unknown, .unclear, .skipped:
            return nil
        case .option(let id):
            let options = checklist.question(item.question)?.options ?? []
            return options.first { $0.id == id }.map { "\(item.number)=" + Self.shortened($0.label[language]) }
        case .text(let text):
            // A story is not told again: whoever wrote it over several messages knows it.
            return isLong(item) ? nil : "\(item.number)=" + Self.shortened(text)
        case .place(let place):
            return "\(item.number)=" + Self.shortened(place.text)
        case .recorded:
            return "\(item.number)=" + wording.text(.summaryRecorded, in: language)
        case .phone(let phone):
            return "\(item.number)=" + phone.display
        case .date, .number:
            return "\(item.number)=" + item.value.token
        }
    }

    private func isLong(_ item: Prompt.SummaryItem) -> Bool {
        checklist.question(item.question)?.kind == .text(long: true)
    }

    private static func shortened(_ text: String) -> String {
        // One letter of another alphabet, or an emoji, would cut every segment to 70 characters.
        let readable = text.transliteratedToGSM7().unicodeScalars.filter { GSM7.septets(for: $0) != nil }
        let line = String(String.UnicodeScalarView(readable)).split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
        return line.count <= longestWords ? line : String(line.prefix(longestWords - 2)) + ".."
    }
}
