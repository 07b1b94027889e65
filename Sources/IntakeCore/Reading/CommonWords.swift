/// Words that decide whether what follows an answer agrees with it.
enum CommonWords {
    /// Words that keep an answer open: *oui mais*, *1 ou 2*, *yes except*.
    static let hedges: Set<String> = [
        "mais", "but", "ou", "or", "sauf", "except", "excepte", "unless", "peut", "ptet", "maybe", "perhaps",
        "possibly",
        "presque", "quasi", "quasiment", "almost", "kinda", "sorta", "sort", "kind", "plus", "right", "dire",
    ]

    /// Words that turn an answer into its contrary wherever they come first.
    static let negations: Set<String> = ["pas", "not", "ni", "nor"]

    /// Words that deny something, and that may be what a person complains of: *oui, personne ne rappelle*.
    static let denials: Set<String> = [
        "jamais", "never", "aucun", "aucune", "none", "rien", "nothing", "personne", "nobody",
    ]

    /// Words that say please and thank you, and nothing more.
    static let courtesies: Set<String> = [
        "svp", "s'il", "sil", "vous", "te", "plait", "stp", "merci", "beaucoup", "please", "pls", "plz", "thanks",
        "thank", "you", "thx", "madame", "monsieur", "sir", "ma'am", "maam",
    ]

    /// Words that begin an explanation, so that the digit before them was a key and not a quantity.
    private static let explanations: Set<String> = [
        "mais", "seulement", "je", "j", "jai", "chu", "c", "ca", "cest", "il", "ils", "elle", "elles", "mon", "ma",
        "mes",
        "car", "parce", "parceque", "pcq", "depuis", "but", "only", "i", "im", "ive", "they", "he", "she", "we", "it",
        "its", "my", "because", "since",
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
