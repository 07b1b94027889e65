import IntakeCore
import Testing

@Suite("Transliteration to GSM-7")
struct TransliterationTests {
    @Test(
        "Rewritten",
        arguments: [
            ("ça va", "ca va"),
            ("À bientôt", "A bientot"),
            ("Être prêt dès août", "Etre pret dès aout"),
            ("Noël, maïs, Saül, L’Haÿ", "Noel, mais, Saül, L'Hay"),
            ("ÂÈÊËÎÏÔÙÛŸ", "AEEEIIOUUY"),
            ("un cœur, ŒUVRE", "un coeur, OEUVRE"),
            ("« oui »", "\"oui\""),
            ("«\u{A0}oui\u{202F}»", "\"oui\""),
            ("dites «  oui  » ou « non ».", "dites \"oui\" ou \"non\"."),
            ("« »", "\"\""),
            ("«oui»", "\"oui\""),
            ("“oui” „non”", "\"oui\" \"non\""),
            ("‘a’ ‛b′ `c´ 5″", "'a' 'b' 'c' 5\""),
            ("a – b — c‑d − 1", "a - b - c-d - 1"),
            ("Attendez…", "Attendez..."),
            ("a\u{A0}b\u{202F}c\u{2009}d\te", "a b c d e"),
            ("\u{FEFF}a\u{200B}b\u{FE0F}", "ab"),
            ("• a · b", "- a - b"),
            ("n° 2, m², ½, Marque™", "no 2, m2, 1/2, MarqueTM"),
            ("cafe\u{301}", "café"),
            ("c\u{327}a, E\u{302}tre", "ca, Etre"),
            ("José García, Ángel", "José Garcia, Angel"),
            ("\u{212B}ngström 5 \u{2126}", "Ångström 5 Ω"),
            ("100 € ê", "100 € e"),
            ("ligne 1\nligne ç", "ligne 1\nligne c"),
        ]
    )
    func rewritten(text: String, expected: String) {
        let result = text.transliteratedToGSM7()
        #expect(result.scalarValues == expected.scalarValues)
        #expect(GSM7.canEncode(result))
    }

    @Test(
        "Already GSM-7: unchanged",
        arguments: ["", "é è à ù É Ç", "\" oui \"", "a  b", "[a] {b} ~ ^ | \\ 5 €", "a\r\nb\n", "ñandu ÜÖ ß ¿¡"]
    )
    func unchanged(text: String) {
        #expect(text.transliteratedToGSM7().scalarValues == text.scalarValues)
    }

    @Test(
        "With a character that has no likeness, the accents are kept",
        arguments: [
            ("Ça va bien, à bientôt 👍", "Ça va bien, à bientôt 👍"),
            ("« ça » 1️⃣", "« ça » 1️⃣"),
            ("Stra\u{302}e\u{301} שלום", "Strâé שלום"),
            ("fête\0", "fête\0"),
            ("Łódź", "Łódź"),
            ("x\u{302}", "x\u{302}"),
            ("\u{301}ç", "\u{301}ç"),
        ]
    )
    func kept(text: String, expected: String) {
        #expect(text.transliteratedToGSM7().scalarValues == expected.scalarValues)
    }

    @Test("Any text: a second time changes nothing, and the cost never rises", arguments: UInt64(0)..<100)
    func properties(seed: UInt64) {
        var texts = RandomText(seed: seed)
        for _ in 0..<20 {
            let text = texts.next()
            let once = text.transliteratedToGSM7()
            #expect(once.transliteratedToGSM7().scalarValues == once.scalarValues)
            #expect(GSM7.canEncode(once) || once == text)
            #expect(!GSM7.canEncode(text) || once.scalarValues == text.scalarValues)
        }
    }
}
