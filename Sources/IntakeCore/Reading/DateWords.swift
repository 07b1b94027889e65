/// The words of dates, folded, in both languages.
enum DateWords {
    enum Unit { case day, week, month, year }
    enum Span { case thisWeek, lastWeek, thisMonth, lastMonth, thisYear, lastYear }

    /// Days from today.
    static let relativeDays: [String: Int] = [
        "aujourd'hui": 0, "aujourdhui": 0, "aujourd hui": 0, "auj": 0, "ajd": 0, "ce matin": 0, "today": 0,
        "this morning": 0, "hier": -1, "yesterday": -1, "avant hier": -2, "avanthier": -2, "day before yesterday": -2,
    ]

    static let spans: [String: Span] = {
        let names: [(Span, [String], [String])] = [
            (.lastWeek, ["semaine", "sem"], ["passee", "derniere", "passe", "dernier"]),
            (.lastMonth, ["mois"], ["passe", "dernier"]),
            (.lastYear, ["an", "l'an", "annee", "l'annee"], ["passe", "dernier", "passee", "derniere"]),
        ]
        var spans: [String: Span] = [
            "cette semaine": .thisWeek, "this week": .thisWeek, "ce mois": .thisMonth, "ce mois ci": .thisMonth,
            "this month": .thisMonth, "cette annee": .thisYear, "this year": .thisYear, "last week": .lastWeek,
            "last month": .lastMonth, "last year": .lastYear,
        ]
        for (span, nouns, adjectives) in names {
            for noun in nouns {
                for adjective in adjectives { spans["\(noun) \(adjective)"] = span }
            }
        }
        return spans
    }()

    /// What may come before a length of time to make it a date.
    static let agoLeads: Set<String> = [
        "il y a", "y a", "ya", "depuis", "ca fait", "cela fait", "sa fait", "for", "it's been", "its been", "been",
    ]

    /// The first words of the phrases above: most words of a text begin none.
    static let beginnings = Set(
        (Array(relativeDays.keys) + Array(spans.keys) + Array(agoLeads)).compactMap { $0.split(separator: " ").first }
            .map(String.init)
    )

    static let units: [String: Unit] = [
        "jour": .day, "jours": .day, "day": .day, "days": .day, "semaine": .week, "semaines": .week, "sem": .week,
        "week": .week, "weeks": .week, "mois": .month, "month": .month, "months": .month, "an": .year, "ans": .year,
        "annee": .year, "annees": .year, "year": .year, "years": .year,
    ]

    static let counts: [String: Int] = [
        "un": 1, "une": 1, "a": 1, "one": 1, "deux": 2, "two": 2, "trois": 3, "three": 3, "quatre": 4, "four": 4,
        "cinq": 5, "five": 5, "six": 6, "sept": 7, "seven": 7, "huit": 8, "eight": 8, "neuf": 9, "nine": 9, "dix": 10,
        "ten": 10, "onze": 11, "eleven": 11, "douze": 12, "twelve": 12, "quinze": 15, "vingt": 20, "twenty": 20,
        "trente": 30, "thirty": 30,
    ]

    static let weekdays: [String: Int] = [
        "lundi": 1, "monday": 1, "mardi": 2, "tuesday": 2, "mercredi": 3, "wednesday": 3, "jeudi": 4, "thursday": 4,
        "vendredi": 5, "friday": 5, "samedi": 6, "saturday": 6, "dimanche": 7, "sunday": 7,
    ]

    /// Words after a weekday or month that say it is over.
    static let past: Set<String> = ["passe", "passee", "dernier", "derniere", "past"]

    static let ordinals: Set<String> = ["er", "e", "eme", "ieme", "st", "nd", "rd", "th"]

    static let separators: Set<String> = ["/", "-", "."]
}

/// The words around dates.
extension DateWords {
    /// Words before a date that add nothing to it.
    static let leads: Set<String> = [
        "le", "la", "l", "en", "du", "de", "au", "mois", "date", "datee", "c'etait", "c'est", "depuis", "on", "in",
        "the", "of", "since", "it", "was", "dated", "month", "annee", "l'annee", "year", "last",
    ]

    /// Words before an English month that show it is one.
    static let monthLeads: Set<String> = [
        "in", "last", "since", "of", "early", "late", "mid", "this", "from", "around", "about",
    ]

    /// Words before a number of four digits that show it is a year.
    static let yearLeads: Set<String> = [
        "en", "in", "depuis", "since", "annee", "l'annee", "year", "of", "de", "debut", "fin", "mi", "early", "late",
        "mid", "ete", "l'ete", "hiver", "l'hiver", "printemps", "automne", "l'automne", "summer", "winter", "spring",
        "fall",
    ]

    static let articles: Set<String> = ["le", "la", "l", "the"]

    /// Words beside a date that join it to another.
    static let joints: Set<String> = ["ou", "or", "et", "and", "au", "to", "through"]

    /// Signs that tie a date to what touches it.
    static let ties: Set<String> = ["-", "/", "'", "+", "=", "$", "%"]

    /// Words that make a date a bound, a plan or no date at all, anywhere in the text.
    static let doubts: Set<String> = CommonWords.negations.union([
        "avant", "apres", "before", "after", "entre", "between", "jamais", "never", "prochain", "prochaine", "next",
        "jusqu'a", "jusqu'au", "jusqu'en", "jusque", "until", "till", "sauf", "except", "non", "no", "aucun", "aucune",
        "none", "maybe", "perhaps", "peut", "ptet", "sinon", "semaine", "week", "tous", "toutes", "chaque", "every",
        "each", "didn't", "didnt", "don't", "dont", "haven't", "havent", "wasn't", "wasnt",
    ])

    /// Words that make an estimate of a date.
    static let estimates: Set<String> = [
        "vers", "environ", "approximativement", "approx", "autour", "alentours", "around", "about", "roughly", "circa",
    ]
}
