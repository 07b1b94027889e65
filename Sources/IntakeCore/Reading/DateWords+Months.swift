extension DateWords {
    struct MonthName {
        let number: Int
        let language: Language
        /// Whether the name is written in full: a short one is a month only beside a number.
        let isWhole: Bool
    }

    /// The months by folded name. *mar* is left out, which is Tuesday in French too.
    static let months: [String: MonthName] = {
        var months: [String: MonthName] = [:]
        for (index, names) in names.enumerated() {
            for name in names.french { months[name] = MonthName(number: index + 1, language: .french, isWhole: true) }
            for name in names.english { months[name] = MonthName(number: index + 1, language: .english, isWhole: true) }
            for name in names.short { months[name] = MonthName(number: index + 1, language: .french, isWhole: false) }
        }
        return months
    }()

    private static let names: [(french: [String], english: [String], short: [String])] = [
        (["janvier"], ["january"], ["janv", "jan"]),
        (["fevrier"], ["february"], ["fevr", "fev", "feb"]),
        (["mars"], ["march"], []),
        (["avril"], ["april"], ["avr", "apr"]),
        (["mai"], ["may"], []),
        (["juin"], ["june"], ["jun"]),
        (["juillet"], ["july"], ["juil", "jul"]),
        (["aout"], ["august"], ["aug"]),
        (["septembre"], ["september"], ["sept", "sep"]),
        (["octobre"], ["october"], ["oct"]),
        (["novembre"], ["november"], ["nov"]),
        (["decembre"], ["december"], ["dec"]),
    ]
}
