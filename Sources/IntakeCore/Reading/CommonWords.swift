/// Words that decide whether what follows an answer agrees with it.
enum CommonWords {
    /// Words that keep an answer open: *oui mais*, *1 ou 2*, *yes except*.
    static let hedges: Set<String> = [
        "mais", "but", "ou", "or", "sauf", "except", "excepte", "unless", "peut", "ptet", "maybe", "perhaps",
        "possibly", "presque", "quasi", "quasiment", "almost", "kinda", "sorta", "sort", "kind", "plus", "right",
        "dire",
    ]

    /// Words that keep an answer open wherever they stand: *oui, ça dépend*.
    static let reservations: Set<String> = ["depend", "depends"]

    /// Words that turn an answer into its contrary wherever they come first.
    static let negations: Set<String> = ["pas", "not", "ni", "nor"]

    /// Whether a word that ends a sentence denies all of it: *yes I don't*, *oui j'en ai pas*.
    static func isNegation(_ word: String) -> Bool {
        negations.contains(word) || word.hasSuffix("n't") || word == "dont"
    }

    /// Words that deny something, and that may be what a person complains of: *oui, personne ne rappelle*.
    static let denials: Set<String> = [
        "jamais", "never", "aucun", "aucune", "none", "rien", "nothing", "personne", "nobody",
    ]

    /// Whether words say please or thank you, and nothing more.
    static func areCourtesy(_ words: [String]) -> Bool {
        words.isEmpty
            || words.contains(where: courtesies.contains)
                && words.allSatisfy { courtesies.contains($0) || courtesyFillers.contains($0) }
    }

    private static let courtesies: Set<String> = [
        "svp", "plait", "stp", "merci", "please", "pls", "plz", "thanks", "thank", "thx", "madame", "monsieur", "sir",
        "ma'am", "maam",
    ]
    private static let courtesyFillers: Set<String> = ["s'il", "sil", "vous", "te", "you", "beaucoup"]

    /// Words that begin an explanation, so that the digit before them was a key and not a quantity.
    private static let explanations: Set<String> = [
        "mais", "seulement", "je", "j", "jai", "chu", "c", "ca", "cest", "il", "ils", "elle", "elles", "mon", "ma",
        "mes", "car", "parce", "parceque", "pcq", "depuis", "but", "only", "i", "im", "ive", "they", "he", "she", "we",
        "it", "its", "my", "because", "since",
    ]

    /// Words that begin a sentence, so that the "non" or "no" before them was an answer: *non j'ai rien*, but not
    /// *non reçu*, *no problem*.
    private static let sentences: Set<String> = explanations.subtracting(["mais", "but", "only", "seulement"])
        .union(negations).union(denials).union(courtesies)
        .union([
            "on", "nous", "le", "la", "les", "l", "m", "n", "ce", "cet", "cette", "toujours", "y", "ya", "moi", "et",
            "pantoute", "vraiment", "malheureusement", "desole", "desolee", "there", "theres", "that", "this", "the",
            "and", "sorry", "unfortunately", "at",
        ])

    /// Whether words begin by telling when: *le matin*, *après 18h*, *in the evening*. A plain *3 jours* is a quantity.
    static func tellWhen(_ words: [String]) -> Bool {
        guard let first = words.first else { return false }
        if bareTimes.contains(first) { return true }
        guard timeOpenings.contains(first) else { return false }
        let next = words.dropFirst().first { !timeOpenings.contains($0) } ?? ""
        return times.contains(next) || next.unicodeScalars.first.map(Folding.isDigit) == true
    }

    private static let timeOpenings: Set<String> = [
        "le", "la", "les", "l", "en", "dans", "apres", "avant", "entre", "vers", "des", "jusqu'a", "the", "in",
        "on", "after", "before", "between", "around", "from", "until", "any",
    ]
    private static let bareTimes: Set<String> = [
        "matin", "matins", "soir", "soirs", "avant-midi", "apres-midi", "lundi", "mardi", "mercredi", "jeudi",
        "vendredi", "samedi", "dimanche", "morning", "mornings", "afternoon", "afternoons", "evening", "evenings",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "anytime", "weekdays", "weekends",
    ]
    private static let times: Set<String> = bareTimes.union([
        "midi", "soiree", "jour", "journee", "nuit", "semaine", "souper", "diner", "ecole", "travail", "avant", "apres",
        "am", "pm", "noon", "night", "nights", "day", "week", "weekend", "time", "work", "school", "supper", "lunch",
    ])

    static func beginsExplanation(_ word: String) -> Bool {
        explanations.contains(head(of: word))
    }

    static func beginsSentence(_ word: String) -> Bool {
        sentences.contains(head(of: word))
    }

    /// The word without what an apostrophe ties to it: `j` of `j'ai`.
    private static func head(of word: String) -> String {
        word.utf8.firstIndex(of: UInt8(ascii: "'")).map { String(word[..<$0]) } ?? word
    }
}
