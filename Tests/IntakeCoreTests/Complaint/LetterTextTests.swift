import Testing

@testable import IntakeCore

/// Gaps, dates, sentences and lengths, case by case.
struct LetterTextTests {
    @Test(arguments: [
        ("rien ici", []), ("[à compléter : nom]", ["nom"]), ("[à compléter\u{A0}: date [x]", ["date [x"]),
        ("a [À COMPLÉTER : nom] b [to complete: x]", ["nom", "x"]), ("[a completer]", ["a completer"]),
        ("[sic] et [à compléter :]", ["à compléter :"]), ("[à compléter : nom", []), ("]][[", []),
        ("[à compléterait]", []),
    ])
    func `finds what is to be filled in`(text: String, gaps: [String]) {
        #expect(LetterGap.all(in: text) == gaps)
        #expect(LetterGap.pieces(of: text).map(\.text).joined() == text)
    }

    @Test(arguments: [
        ("2026-11-21", "21\u{A0}novembre\u{A0}2026", "November\u{A0}21, 2026"),
        ("2026-08-01", "1er\u{A0}août\u{A0}2026", "August\u{A0}1, 2026"),
        ("2026-02", "février\u{A0}2026", "February\u{A0}2026"),
        ("2025", "2025", "2025"), ("2024-12-31", "31\u{A0}décembre\u{A0}2024", "December\u{A0}31, 2024"),
    ])
    func `writes dates in words`(iso: String, french: String, english: String) throws {
        let date = try #require(PartialDate(iso: iso))
        #expect(WrittenDate.words(date, in: .french) == french)
        #expect(WrittenDate.words(date, in: .english) == english)
    }

    @Test(arguments: [
        ("Un. Deux! Trois? Quatre", ["Un. ", "Deux! ", "Trois? ", "Quatre"]),
        ("Voir l’art. 29 de la loi. Puis M. Roy.", ["Voir l’art. 29 de la loi. ", "Puis M. Roy."]),
        ("une ligne\nune autre", ["une ligne\n", "une autre"]), ("1.5 fois. oui", ["1.5 fois. oui"]), ("", []),
        ("Attendez… Rien", ["Attendez… ", "Rien"]),
    ])
    func `cuts texts into sentences`(text: String, sentences: [String]) {
        #expect(Sentences.of(text).map(String.init) == sentences)
    }

    @Test(arguments: ["", "abc", "a. b\n\nc? d", "« x. » y", "...", "\n\n", "é. É.\u{A0}» ."])
    func `sentences together are the text`(text: String) {
        #expect(Sentences.of(text).joined() == text)
    }

    @Test(arguments: [
        ("Un. Deux. Trois.", 9, "Un. Deux."), ("Un. Deux.", 3, "Un."), ("mot mot mot", 8, "mot mot"),
        ("motmotmot", 4, "motm"),
        ("court", 5, "court"),
    ])
    func `keeps what fits`(text: String, limit: Int, kept: String) {
        #expect(Sentences.prefix(of: text, characters: limit) == kept)
    }

    @Test(arguments: [("", 0), ("é", 1), ("a\nb", 4), ("👍", 2)])
    func `counts as browsers do`(text: String, length: Int) {
        #expect(FormText(text).length == length)
    }

    @Test func `shortens by whole sentences, the longest paragraph first`() throws {
        let story = "Mes mots : « Un fait. Un autre fait. Un dernier fait. »"
        let text = FormText("Début.\n\n" + story.replacing("« ", with: "«\u{A0}").replacing(" »", with: "\u{A0}»"))
        let short = try #require(text.shortened(to: text.length - 5))
        #expect(short.text == "Début.\n\nMes mots : «\u{A0}Un fait. Un autre fait. […]\u{A0}»")
        #expect(text.shortened(to: text.length) == text)
    }

    @Test(arguments: ["\u{A0}", "\u{202F}", " "])
    func `a quotation that is cut is closed, with whatever space stands before its mark`(space: String) throws {
        let text = FormText("Mes mots : «\(space)Un fait. Un autre fait. Un dernier fait\(space)».")
        let short = try #require(text.shortened(to: text.length - 5))
        #expect(short.text == "Mes mots : «\(space)Un fait. Un autre fait. […]\(space)».")
    }

    @Test func `a closing mark whose opening was left out goes with it`() {
        let problems = "Voici :\n– Un. Je précise : « Un fait. Un autre. ».\n– Deux. Je précise : « depuis 3 mois »."
        var texts: Set<String> = []
        for limit in 20..<problems.utf16.count {
            guard let short = FormText(problems).shortened(to: limit) else { continue }
            #expect(short.text.count { $0 == "«" } == short.text.count { $0 == "»" })
            texts.insert(short.text)
        }
        #expect(texts.contains("Voici :\n– Un. Je précise : « Un fait. Un autre. ».\n– Deux. […]"))
        #expect(texts.contains("Voici :\n– Un. Je précise : « Un fait. […] »."))
        #expect(texts.contains("Voici :\n– Un. […]"))
    }

    @Test func `gives up where a single sentence takes too much`() {
        #expect(FormText(String(repeating: "mot ", count: 100)).shortened(to: 50) == nil)
    }

    @Test(arguments: 0..<40)
    func `a shorter text fits, holds whole sentences alone, and adds nothing but its mark`(seed: Int) throws {
        let paragraphs = (0..<(seed % 5 + 1)).map { paragraph in
            (0..<((seed * 7 + paragraph * 3) % 9 + 1)).map { "Phrase \(paragraph) et \($0)." }.joined(separator: " ")
        }
        let text = FormText(Paragraphs.text(paragraphs))
        for limit in stride(from: text.length, to: 20, by: -7) {
            guard let short = text.shortened(to: limit) else { continue }
            #expect(short.length <= limit)
            for sentence in Sentences.of(short.text.replacing(" […]", with: "")) {
                #expect(text.text.contains(sentence.trimmingSpaces))
                #expect(sentence.trimmingSpaces.hasSuffix("."))
            }
        }
    }
}
