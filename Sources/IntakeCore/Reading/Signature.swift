/// The lines that a phone adds under every message, such as "Envoyé de mon iPhone".
enum Signature {
    /// The lines without signatures. Lines that might be the person's own words stay: losing those is worse.
    static func dropped(from lines: [String]) -> [String] {
        var kept = lines
        if let delimiter = kept.lastIndex(of: delimiter), delimiter > 0, kept.count - delimiter <= maximumLines + 1 {
            kept.removeSubrange(delimiter...)
        }
        while let last = kept.last, last.isEmpty || isWrittenByPhone(last) {
            kept.removeLast()
        }
        return kept
    }

    /// By the custom of electronic mail, two hyphens alone on a line begin a signature of four lines at most.
    private static let delimiter = "--"
    private static let maximumLines = 4

    private static func isWrittenByPhone(_ line: String) -> Bool {
        guard line.utf8.count <= 80, let first = line.utf8.first, initials.contains(first) else { return false }
        let words = Folding.words(of: line)
        guard let last = words.last, isDevice(last) else { return false }
        guard let lead = leads.first(where: words.starts(with:)), words.count > lead.count else { return false }
        return words.dropFirst(lead.count).allSatisfy(isDevice)
    }

    private static func isDevice(_ word: String) -> Bool {
        devices.contains(word) || word.unicodeScalars.contains(where: Folding.isDigit)
    }

    private static let initials = Array("EeSsGgTtOo".utf8)

    private static let leads: [[String]] = [
        ["envoye", "de"], ["envoye", "depuis"], ["envoye", "a", "partir", "de"], ["envoye", "par"], ["envoye", "via"],
        ["envoye", "a", "l'aide", "de"], ["sent", "from"], ["sent", "via"], ["sent", "with"],
        ["get", "outlook", "for"],
        ["telecharger", "outlook", "pour"], ["obtenir", "outlook", "pour"], ["obtenez", "outlook", "pour"],
    ]

    /// What may follow the first words of a signature; any other word is the person's.
    private static let devices: Set<String> = [
        "mon", "ma", "my", "de", "du", "the", "le", "un", "d'un", "a", "an", "via", "on", "sur", "pour", "for", "et",
        "and", "l'application", "app", "appareil", "device", "iphone", "ipad", "ipod", "ios", "samsung", "galaxy",
        "android", "blackberry", "huawei", "lg", "motorola", "moto", "nokia", "pixel", "xiaomi", "oneplus", "windows",
        "telephone", "phone", "smartphone", "intelligent", "cell", "cellulaire", "mobile", "portable", "tablette",
        "tablet", "mail", "courriel", "outlook", "yahoo", "gmail", "hotmail", "bell", "telus", "rogers", "fido",
        "koodo", "virgin", "videotron", "freedom", "wireless", "network", "reseau",
    ]
}
