import Testing

@testable import IntakeCore

struct FoldingTests {
    @Test(arguments: [
        ("ARRÊT", "arret"), ("« Arrêt ! »", "arret"), ("  D’accord…  ", "d'accord"), ("1️⃣", "1"), ("１２", "12"),
        ("ﬁn", "fin"), ("Cœur", "coeur"), ("Łódź", "lodz"), ("e\u{301}", "e"), ("a\u{00A0}\u{2003} b", "a b"),
        ("👍🏽", ""), ("oui 👍", "oui"), ("S\u{200B}T\u{0}OP", "stop"), ("#1", "1"), ("(1)", "1"), ("-1", "1"),
        ("+1", "+1"), ("1%", "1%"), ("İ", "i"), ("nº", "nº"), ("№", "№"), ("½", "1⁄2"), ("١", "1"), ("a--b", "a--b"),
        ("", ""), ("...", ""), ("ΑΒΓ", "αβγ"), ("STRASSE", "strasse"), ("Straße", "strasse"),
    ])
    func folds(_ text: String, _ folded: String) {
        #expect(Folding.fold(text) == folded)
    }

    @Test(arguments: [
        ("J’ai appelé 3 fois!", ["j'ai", "appele", "3", "fois"]), ("avant-hier", ["avant", "hier"]),
        ("'oui'", ["oui"]), ("18h30", ["18h30"]), ("don't", ["don't"]), ("d''accord", ["d", "accord"]), ("", []),
        ("…", []), ("l' eau", ["l", "eau"]),
    ])
    func cutsIntoWords(_ text: String, _ words: [String]) {
        #expect(Folding.words(of: text) == words)
    }

    /// The first two planes hold what people type; only rare ideographs come after.
    @Test func everyScalarFoldsOnce() {
        for scalar in (0..<0x2_0000 as Range<UInt32>).lazy.compactMap(Unicode.Scalar.init) {
            let folded = Folding.fold("a\(scalar)b")
            guard Folding.fold(folded) != folded else { continue }
            Issue.record("U+\(String(scalar.value, radix: 16))")
        }
    }
}

@Suite("Phrases among folded words")
struct FoldedPhraseTests {
    @Test(
        "A phrase is found as whole words alone",
        arguments: [
            ("no food", "i have no food left", true), ("no food", "no food", true), ("no food", "no foodstamps", false),
            ("no food", "casino food", false), ("en danger", "je suis en danger", true), ("", "a", false),
            ("faim", "fait faim faim", true), ("a la rue", "a la ruelle a la rue", true), ("rue", "", false),
        ]
    )
    func contains(phrase: String, words: String, isFound: Bool) {
        #expect(Folding.contains(phrase, in: words) == isFound)
    }
}
