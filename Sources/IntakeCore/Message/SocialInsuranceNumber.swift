/// Social insurance numbers (*numéro d'assurance sociale*) that people send unasked. They are taken out of a text
/// before anything stores it: no step of an intake needs one.
public enum SocialInsuranceNumber {
    /// What stands in the text in place of a number.
    public static let mark = "[NAS]"

    /// The text with every social insurance number replaced by ``mark``, and whether there was one.
    ///
    /// A number is nine digits in one group, or in three groups of three parted by spaces, dots or hyphens. The
    /// check digit is not verified: a number with a typing error still says too much. Digits are left alone where
    /// they belong to a longer number: a telephone number, a payment card, a reference joined by hyphens or dots.
    /// Six groups of three are two numbers; four or five are something else.
    public static func masked(in text: String) -> (text: String, found: Bool) {
        let ranges = DigitRun.all(in: text).flatMap(\.socialInsuranceNumbers)
        guard !ranges.isEmpty else { return (text, false) }
        var masked = ""
        var copied = text.startIndex
        for range in ranges {
            masked += text[copied..<range.lowerBound]
            masked += mark
            copied = range.upperBound
        }
        masked += text[copied...]
        return (masked, true)
    }
}

extension DigitRun {
    fileprivate var socialInsuranceNumbers: [Range<String.Index>] {
        var ranges: [Range<String.Index>] = []
        var index = 0
        while index < groups.count {
            if let phone = phoneNumber(at: index) {
                index += phone.groups
                continue
            }
            // Groups of three are taken as far as they go: only their number tells whether they are one of ours.
            let (groupsEach, length) = groups[index].count == 9 ? (1, 1) : (3, groupsOfThree(from: index))
            let taken = index..<index + max(length, 1)
            if length > 0, length.isMultiple(of: groupsEach), standsAlone(taken) {
                for start in stride(from: taken.lowerBound, to: taken.upperBound, by: groupsEach) {
                    ranges.append(range(of: start..<start + groupsEach))
                }
            }
            index = taken.upperBound
        }
        return ranges
    }

    /// How many groups of three digits follow one another, up to where a telephone number begins.
    private func groupsOfThree(from start: Int) -> Int {
        groups.indices[start...].prefix { groups[$0].count == 3 && phoneNumber(at: $0) == nil }.count
    }
}
