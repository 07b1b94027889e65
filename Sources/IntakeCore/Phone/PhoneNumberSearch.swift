extension PhoneNumber {
    /// The first telephone number in a text, and where it stands: *mon numéro est le 514-555-0100 svp*.
    ///
    /// Only the usual groupings count, so that amounts and dates side by side do not make a number. It is never cut
    /// out of longer digits, whether they touch it or are tied to it by a hyphen or a dot.
    public static func first(in text: String) -> (number: PhoneNumber, range: Range<String.Index>)? {
        for run in DigitRun.all(in: text) {
            for index in run.groups.indices {
                guard let match = run.phoneNumber(at: index) else { continue }
                return (match.number, text.includingParenthesis(before: run.range(of: index..<index + match.groups)))
            }
        }
        return nil
    }
}

extension DigitRun {
    /// The telephone number that begins with a group, and the number of groups it takes.
    func phoneNumber(at index: Int) -> (number: PhoneNumber, groups: Int)? {
        let sign = index == 0 && plusSign != nil ? "+" : ""
        for shape in Self.shapes where matches(shape, at: index) {
            let digits = groups[index..<index + shape.count].map(\.digits).joined()
            if let number = PhoneNumber(typed: sign + digits), number.isNorthAmerican { return (number, shape.count) }
        }
        // Each country groups its digits in its own way: after a plus sign, the whole run is the number.
        guard !sign.isEmpty else { return nil }
        return PhoneNumber(typed: sign + groups.map(\.digits).joined()).map { ($0, groups.count) }
    }

    private func matches(_ shape: [Int], at index: Int) -> Bool {
        let end = index + shape.count
        return end <= groups.count && groups[index..<end].lazy.map(\.count).elementsEqual(shape)
            && standsAlone(index..<end)
    }

    /// How people group the digits of a North American number: alone, with a 1 before, or with the 1 in the first
    /// group.
    private static let shapes: [[Int]] = {
        let national = [[10], [3, 3, 4], [3, 7], [6, 4], [3, 3, 2, 2]]
        return national + national.map { [1] + $0 } + national.map { [$0[0] + 1] + $0.dropFirst() }
    }()
}

extension String {
    /// The range with the parenthesis that opens before it, if it closes inside: `(514) 555-0100`.
    fileprivate func includingParenthesis(before range: Range<Index>) -> Range<Index> {
        guard range.lowerBound > startIndex, unicodeScalars[range].contains(")") else { return range }
        let before = unicodeScalars.index(before: range.lowerBound)
        return unicodeScalars[before] == "(" ? before..<range.upperBound : range
    }
}
