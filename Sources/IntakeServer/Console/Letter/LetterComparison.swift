import IntakeCore

/// A letter beside an earlier one: what stands in both, and what was added or taken out.
struct LetterComparison: Sendable {
    /// One line or paragraph.
    struct Line: Sendable {
        let text: String
        let isAdded: Bool
        let isRemoved: Bool
        let isKept: Bool
    }

    /// One part of the letter.
    struct Part: Sendable {
        let name: String
        let lines: [Line]
        let isBody: Bool
    }

    let parts: [Part]
    let hasChanges: Bool

    /// - Parameter earlier: what to compare with; nothing for the letter alone.
    init(_ letter: Letter, with earlier: Letter?, in language: Language) {
        parts = Letter.Part.allCases.map { part in
            let new = Self.pieces(of: letter, part)
            let old = earlier.map { Self.pieces(of: $0, part) } ?? new
            return Part(name: part.phrase[language], lines: Self.lines(old, new), isBody: part == .body)
        }.filter { !$0.lines.isEmpty }
        let isTextChanged = parts.contains { $0.lines.contains { !$0.isKept } }
        hasChanges = isTextChanged || earlier.map { $0.isAccompanied != letter.isAccompanied } ?? false
    }

    private static func pieces(of letter: Letter, _ part: Letter.Part) -> [String] {
        part == .body ? letter.paragraphs : letter[part].split(separator: "\n").map(String.init)
    }

    /// The lines of both in order; what was taken out stands before what came in its place.
    private static func lines(_ old: [String], _ new: [String]) -> [Line] {
        let difference = new.difference(from: old)
        let removed = Set(difference.removals.map(Self.offset))
        let added = Set(difference.insertions.map(Self.offset))
        var lines: [Line] = []
        var oldIndex = 0
        for (index, text) in new.enumerated() {
            while removed.contains(oldIndex) { oldIndex = take(old, oldIndex, into: &lines) }
            let isAdded = added.contains(index)
            lines.append(Line(text: text, isAdded: isAdded, isRemoved: false, isKept: !isAdded))
            oldIndex += isAdded ? 0 : 1
        }
        while oldIndex < old.count { oldIndex = take(old, oldIndex, into: &lines) }
        return lines
    }

    private static func offset(of change: CollectionDifference<String>.Change) -> Int {
        switch change {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
    }

    private static func take(_ old: [String], _ index: Int, into lines: inout [Line]) -> Int {
        lines.append(Line(text: old[index], isAdded: false, isRemoved: true, isKept: false))
        return index + 1
    }
}

extension Letter.Part {
    /// What the form calls it.
    var phrase: Phrase {
        switch self {
        case .sender: Phrase(fr: "Qui porte plainte", en: "Who complains")
        case .subject: Phrase(fr: "Objet", en: "Subject")
        case .body: Phrase(fr: "Le texte de la lettre", en: "The letter’s text")
        case .enclosures: Phrase(fr: "Pièces jointes (une par ligne)", en: "Enclosures (one a line)")
        }
    }
}
