/// Groups of digits that stand close together in a text, and may be one number or several: `1 514 555-0100`.
struct DigitRun {
    /// Digits with nothing between them.
    struct Group {
        /// The digits in ASCII, whatever script they were written in.
        var digits: String

        /// Where they stand in the text.
        var range: Range<String.Index>

        /// Whether a lone hyphen or dot ties this group to the one before.
        var isJoined: Bool

        /// The number of digits, at least 1.
        var count: Int { digits.utf8.count }
    }

    /// Where the plus sign directly before the first group stands.
    var plusSign: String.Index?

    /// In the order of the text; never empty.
    var groups: [Group]

    /// Where the groups stand in the text, with the plus sign if it is before the first of them.
    func range(of indices: Range<Int>) -> Range<String.Index> {
        let first = groups[indices.lowerBound].range.lowerBound
        let start = indices.lowerBound == 0 ? plusSign ?? first : first
        return start..<groups[indices.upperBound - 1].range.upperBound
    }

    /// Whether no hyphen or dot ties the groups to a neighbour.
    func standsAlone(_ indices: Range<Int>) -> Bool {
        let isJoinedAfter = indices.upperBound < groups.count && groups[indices.upperBound].isJoined
        return !groups[indices.lowerBound].isJoined && !isJoinedAfter
    }

    /// Every run of a text, in order.
    static func all(in text: String) -> [DigitRun] {
        var reader = DigitRunReader()
        let scalars = text.unicodeScalars
        var index = scalars.startIndex
        while index < scalars.endIndex {
            let next = scalars.index(after: index)
            reader.read(scalars[index], at: index..<next)
            index = next
        }
        return reader.runs
    }
}

/// Reads a text one character at a time and gathers its runs of digits.
private struct DigitRunReader {
    private(set) var runs: [DigitRun] = []
    private var isInRun = false
    private var plusSign: String.Index?
    private var separators = 0
    private var lastSeparatorJoins = false

    /// More than this between two groups, and they are two numbers. ` - ` is three characters.
    private let longestSeparator = 3

    mutating func read(_ scalar: Unicode.Scalar, at range: Range<String.Index>) {
        if let digit = scalar.asciiDigit {
            add(digit, at: range)
        } else if isInRun, scalar.separatesDigits, separators < longestSeparator {
            separators += 1
            lastSeparatorJoins = scalar.joinsDigits
        } else {
            isInRun = false
            plusSign = scalar.isPlusSign ? range.lowerBound : nil
        }
    }

    private mutating func add(_ digit: Unicode.Scalar, at range: Range<String.Index>) {
        if isInRun, separators == 0 {
            runs[runs.count - 1].groups[runs[runs.count - 1].groups.count - 1].extend(with: digit, to: range.upperBound)
            return
        }
        let isJoined = isInRun && separators == 1 && lastSeparatorJoins
        let group = DigitRun.Group(digits: String(digit), range: range, isJoined: isJoined)
        if isInRun {
            runs[runs.count - 1].groups.append(group)
        } else {
            runs.append(DigitRun(plusSign: plusSign, groups: [group]))
        }
        isInRun = true
        separators = 0
    }
}

extension DigitRun.Group {
    fileprivate mutating func extend(with digit: Unicode.Scalar, to end: String.Index) {
        digits.unicodeScalars.append(digit)
        range = range.lowerBound..<end
    }
}
