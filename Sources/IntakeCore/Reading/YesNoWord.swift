/// A word or phrase that answers a yes-no question.
struct YesNoWord {
    /// What may come after it without making it doubtful.
    enum Following {
        /// Anything that does not contradict it: nobody begins another thought with *oui*.
        case anything
        /// A sentence or a pause: *non* and *no* also belong to other words.
        case sentence
        /// An explanation or a pause: a digit also counts things.
        case explanation
        /// A pause.
        case pause
        /// Nothing but please or thank you: *ok* often means no more than "I have read it".
        case courtesy
    }

    let value: YesNo
    let following: Following
    let isKey: Bool

    /// The folded words in both languages, with one space between the words of a phrase.
    static let all: [String: YesNoWord] = {
        var all: [String: YesNoWord] = [:]
        func add(_ words: [String], _ value: YesNo, _ following: Following, isKey: Bool = false) {
            for word in words { all[word] = YesNoWord(value: value, following: following, isKey: isKey) }
        }
        for (value, words) in [(YesNo.yes, yes), (.no, no), (.unknown, [.pause: unknown])] {
            for (following, words) in words { add(words, value, following) }
        }
        for (index, value) in [YesNo.yes, .no, .unknown].enumerated() {
            add(Key.forms(of: index + 1), value, .explanation, isKey: true)
            add(Key.spelled(index + 1), value, .courtesy, isKey: true)
        }
        return all
    }()

    /// Interjections that may come before: *ben oui*, *oh non*, *hell yes*.
    static let interjections: Set<String> = [
        "ben", "bin", "bein", "bah", "ah", "oh", "eh", "euh", "heu", "mais", "well", "um", "uh", "fuck", "hell", "damn",
        "shit", "crisse", "criss", "calisse", "caliss", "tabarnak", "tabarnac", "ostie", "osti", "hostie", "esti",
        "estie", "maudit",
    ]

    /// The word or phrase of that name; letters held down too long count once: *ouiii*, *nooon*.
    static func named(_ name: String) -> YesNoWord? {
        if let word = all[name] { return word }
        let short = shortened(name)
        return short.utf8.count > 1 && short.utf8.count < name.utf8.count ? all[short] : nil
    }

    private static func shortened(_ name: String) -> String {
        var short: [UInt8] = []
        var repetitions = 0
        for byte in name.utf8 {
            repetitions = byte == short.last ? repetitions + 1 : 0
            if repetitions == 2 { short.removeLast() }
            if repetitions < 2 { short.append(byte) }
        }
        return String(decoding: short, as: UTF8.self)
    }

    /// Whether this says the same as the word before it. A key is not repeated: `1 1` may be `11`.
    func repeats(_ other: YesNoWord) -> Bool {
        value == other.value && !(isKey && other.isKey)
    }

    /// A word that answers no by itself in a remark, and so contradicts a yes; and the other way round.
    static func contradicts(_ word: String, _ value: YesNo) -> Bool {
        switch value {
        case .yes: plainNo.contains(word)
        case .no: plainYes.contains(word)
        case .unknown: plainNo.contains(word) || plainYes.contains(word)
        }
    }

    /// The longest phrase, in words.
    static let maximumWords = 5

    private static let plainYes: Set<String> = Set(yes[.anything, default: []]).union(Thumb.up)
    private static let plainNo: Set<String> = Set(["non", "nope", "nan", "nah", "nenon"]).union(Thumb.down)

    private static let yes: [Following: [String]] = [
        .anything: ["oui", "ouii", "ouais", "ouai", "ouaip", "ouaips", "ouep", "ouip", "oiu", "yes", "yess", "yse"]
            + ["yep", "yeah", "yea", "yup", "👍", "✅", "✔", "☑"],
        .pause: [
            "o", "y", "ouin", "ouain", "ui", "ouioui", "absolument", "exactement", "effectivement", "certainement",
        ]
            + ["evidemment", "tout a fait", "en effet", "bien sur", "bien sur que oui", "c'est ca", "cest ca", "c ca"]
            + ["absolutely", "exactly", "definitely", "certainly", "of course", "for sure", "yes of course"],
        .courtesy: ["ok", "okk", "okay", "okey", "o k", "d'accord", "d accord", "daccord", "dacord", "d'acc", "dac"]
            + ["certain", "exact", "affirmatif", "vrai", "c'est vrai", "correct", "c'est correct", "d'ac", "ya", "yah"]
            + ["sure", "true", "that's right", "thats right", "affirmative"],
    ]

    private static let no: [Following: [String]] = [
        .anything: ["nope", "👎", "❌", "✖"],
        .sentence: ["non", "nonn", "no", "nan", "nah", "nenon", "nonon", "nonnon"],
        .pause: ["n", "nn", "bien sur que non", "certainement pas", "absolument pas", "of course not", "certainly not"]
            + ["absolutely not", "no way"],
        .courtesy: ["pas", "negatif", "negative"],
    ]

    private static let unknown = [
        "je sais pas", "je ne sais pas", "j'sais pas", "jsais pas", "j sais pas", "sais pas", "ne sais pas",
        "je sait pas", "sait pas", "je c pas", "je ses pas", "chais pas", "che pas", "chepas", "ches pas", "jsp", "nsp",
        "jesaispas", "je sais plus", "je ne sais plus", "je sais pas trop", "je sais pas vraiment",
        "je sais vraiment pas", "je sais pas du tout", "aucune idee", "pas sur", "pas sure", "pas certain",
        "pas certaine", "je suis pas sur", "je suis pas sure", "chu pas sur", "chu pas sure", "chui pas sur",
        "je ne suis pas sur", "je ne suis pas sure", "peut etre", "peutetre", "ptet", "ptetre", "p'tet", "p't'etre",
        "je me souviens pas", "je me souviens plus", "je m'en souviens pas", "je m'en souviens plus",
        "je me rappelle pas", "je me rappelle plus", "je l'ignore", "don't know", "dont know", "i don't know",
        "i dont know", "i do not know", "do not know", "dunno", "i dunno", "idk", "no idea", "no clue",
        "i have no idea", "not sure", "i'm not sure", "im not sure", "i am not sure", "unsure", "maybe", "perhaps",
        "i don't remember", "i dont remember", "don't remember", "dont remember", "can't remember", "cant remember",
        "i can't remember", "i cant remember", "i forget",
    ]
}
