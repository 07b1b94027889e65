import Testing

@testable import IntakeCore

/// What the answers make of a template.
struct LetterDraftTests {
    private func draft(_ source: LetterSource = LetterSample.source(), _ language: Language = .french) -> Letter {
        LetterSample.template.draft(from: source, in: language)
    }

    @Test func `a whole interview makes a French letter`() {
        let letter = draft()
        #expect(letter.subject == "Plainte\u{A0}: «\u{A0}CLE de Laval\u{A0}»")
        #expect(
            letter.paragraphs == [
                "Bureau\u{A0}: «\u{A0}CLE de Laval\u{A0}».",
                "Ce qui ne va pas\u{A0}:\n– Aucun suivi. Je précise\u{A0}: «\u{A0}depuis 3 mois\u{A0}».\n"
                    + "– Je n’ai pas pu joindre mon agent.",
                "Mes mots\u{A0}: «\u{A0}Mon agent ne rappelle jamais. On m'a dit d'aller sur Internet.\u{A0}»",
                "Lettre datée du 1er\u{A0}mars\u{A0}2026.",
            ]
        )
        #expect(letter.enclosures == "Lettre du 1er\u{A0}mars\u{A0}2026")
        #expect(
            letter.sender == "Marie Roy\n[à compléter\u{A0}: adresse postale]\nH2X 1Y4\n"
                + "Téléphone\u{A0}: 514 555-0111 (texto ou appel, «\u{A0}le matin\u{A0}»)"
        )
        #expect(letter.gaps == ["adresse postale"])
    }

    @Test func `a whole interview makes an English letter`() {
        let letter = draft(LetterSample.source(), .english)
        #expect(letter.subject == "Complaint: “CLE de Laval”")
        #expect(letter.body.contains("– No follow-up. In my words: “depuis 3 mois”."))
        #expect(letter.body.contains("Letter dated March\u{A0}1, 2026."))
        #expect(letter.sender.hasSuffix("Phone: 514 555-0111 (text or call, “le matin”)"))
        #expect(letter.gaps == ["postal address"])
    }

    @Test func `without answers there are gaps, and nothing else of the person`() {
        var source = LetterSample.source([:])
        source.phone = nil
        let letter = draft(source)
        #expect(
            letter.gaps == [
                "nom", "adresse postale", "numéro sûr", "bureau", "bureau", "le problème", "le récit",
                "si une lettre est arrivée",
            ]
        )
        #expect(!letter.body.contains("«"))
        #expect(letter.enclosures.isEmpty)
    }

    @Test(arguments: [
        (Answer.Value.skipped, "bureau"), (.unclear, "bureau"), (.unknown, "bureau"),
        (.place(Place(text: " ")), "bureau"),
    ])
    func `an answer that says nothing leaves a gap`(value: Answer.Value, gap: String) {
        let letter = draft(LetterSample.source(changing: ["bureau": Answer(value)]))
        #expect(letter.gaps.contains(gap))
        #expect(!letter.body.contains("« »"))
    }

    @Test func `a story told on the phone is to be listened to`() {
        var answer = Answer(.recorded)
        answer.recordings = ["message"]
        let letter = draft(LetterSample.source(changing: ["recit": answer]))
        #expect(letter.gaps.contains("le récit (message vocal à écouter)"))
    }

    @Test func `a letter without its date leaves a gap for it`() {
        let letter = draft(LetterSample.source(changing: ["date": Answer(.unknown)]))
        #expect(letter.body.contains("Lettre datée du [à compléter\u{A0}: date de la lettre]."))
        #expect(letter.enclosures == "Lettre du [à compléter\u{A0}: date de la lettre]")
    }

    @Test(arguments: [
        ("2026-03-03", "du 3\u{A0}mars\u{A0}2026", "March\u{A0}3, 2026"),
        ("2026-03", "de mars\u{A0}2026", "March\u{A0}2026"), ("2026-04", "d’avril\u{A0}2026", "April\u{A0}2026"),
        ("2026-08", "d’août\u{A0}2026", "August\u{A0}2026"), ("2026-10", "d’octobre\u{A0}2026", "October\u{A0}2026"),
        ("2026", "de 2026", "2026"),
    ])
    func `a date is told as far as it is known`(iso: String, french: String, english: String) throws {
        let source = LetterSample.source(changing: ["date": Answer(.date(try #require(PartialDate(iso: iso))))])
        #expect(draft(source).body.contains("Lettre datée \(french)."))
        #expect(draft(source).enclosures == "Lettre \(french)")
        #expect(draft(source, .english).body.contains("Letter dated \(english)."))
    }

    @Test(arguments: [Answer.Value.yes, .no, .unknown])
    func `what is added to an answer is quoted whatever the answer, and leaves no gap`(value: Answer.Value) {
        var source = LetterSample.source(changing: ["lettre": Answer(value, remarks: ["ils ont téléphoné"])])
        #expect(draft(source).body.hasSuffix("\n\nÀ ce sujet\u{A0}: «\u{A0}ils ont téléphoné\u{A0}»."))
        source = LetterSample.source(changing: ["lettre": Answer(value)])
        #expect(!draft(source).body.contains("À ce sujet"))
    }

    @Test func `what the person quotes, and their line ends, stay inside their quotation`() {
        let answer = Answer(.text("Il a dit « non ».\n\nPuis plus rien"))
        let letter = draft(LetterSample.source(changing: ["recit": answer]))
        #expect(letter.body.contains("«\u{A0}Il a dit “ non ”.\nPuis plus rien\u{A0}»."))
    }

    @Test func `a story that fills pages is cut after a whole sentence, and says so`() {
        let story = String(repeating: "Une phrase de plus. ", count: 900)
        let letter = draft(LetterSample.source(changing: ["recit": Answer(.text(story))]))
        #expect(letter.body.count < Letter.Part.body.limit)
        #expect(letter.body.contains("Une phrase de plus. […]\u{A0}»"))
        #expect(letter.gaps.contains("la suite, qui se trouve dans le dossier"))
    }

    @Test(arguments: [
        ("call", nil, "Téléphone\u{A0}: 514 555-0111 (appel)"),
        ("text", nil, "Téléphone\u{A0}: 514 555-0111 (texto)"),
        ("neither", "+15145550122", "Téléphone\u{A0}: 514 555-0122"),
        ("neither", nil, "Téléphone\u{A0}: [à compléter\u{A0}: numéro sûr]"),
        (
            nil, nil,
            "Téléphone\u{A0}: 514 555-0111 ([à compléter\u{A0}: comment et quand joindre la personne])"
        ),
    ])
    func `the number is one that is safe`(reach: String?, other: String?, line: String) {
        let source = LetterSample.source(changing: [
            "joindre": reach.map { Answer(.option($0)) },
            "autre": other.flatMap { PhoneNumber(e164: $0) }.map { Answer(.phone($0)) },
        ])
        #expect(draft(source).sender.hasSuffix("\n" + line))
    }

    @Test func `names and words that look like places in braces stay as they are`() {
        let source = LetterSample.source(changing: ["recit": Answer(.text("{bureau} et {nom}"))])
        #expect(draft(source).body.contains("«\u{A0}{bureau} et {nom}\u{A0}»."))
    }

    @Test func `a reference is cited with who said it and when`() {
        let reference = Reference(
            text: LetterSample.both("Position : rien ne manque.", "Position: nothing is missing."),
            date: "2012-04",
            source: "Bulletin",
            verify: true
        )
        #expect(reference.citation(in: .french) == "Position\u{A0}: rien ne manque. (Bulletin, avril\u{A0}2012)")
        #expect(reference.citation(in: .english) == "Position: nothing is missing. (Bulletin, April\u{A0}2012)")
    }
}
