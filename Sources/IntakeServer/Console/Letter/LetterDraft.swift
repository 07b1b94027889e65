import IntakeCore

/// A letter as a form holds it, before it is saved.
struct LetterDraft: Sendable {
    var letter: Letter
    /// The version that it was made from; 0 for none.
    var base: Int
    var faults: [Letter.Part: Phrase] = [:]
    /// Whether it holds something that is not saved yet.
    var isUnsaved = false
    /// Whether somebody saved another version meanwhile.
    var isOvertaken = false

    /// A version as it was saved.
    init(_ letter: Letter, base: Int) {
        self.letter = letter
        self.base = base
    }

    /// What somebody wrote. Nothing if the form names no language.
    init?(_ form: Form) {
        guard let language = Language(rawValue: form["language"]) else { return nil }
        letter = Letter(
            language: language,
            sender: form["sender"],
            subject: form["subject"].split(whereSeparator: \.isNewline).joined(separator: " "),
            body: form["body"],
            enclosures: form["enclosures"],
            isAccompanied: form["accompanied"] == "yes"
        )
        base = Int(form["base"]) ?? 0
        isUnsaved = true
        for part in letter.partsTooLong {
            faults[part] = LetterSentences.tooLong(letter[part].count, limit: part.limit)
        }
        for part in [Letter.Part.sender, .subject, .body] where letter[part].isEmpty {
            faults[part] = LetterText.all.empty
        }
    }

    /// Puts a reference at the end of what the letter says.
    mutating func cite(_ reference: Reference) {
        letter.body = Paragraphs.text(letter.paragraphs + [reference.citation(in: letter.language)])
        isUnsaved = true
    }
}
