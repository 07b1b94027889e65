import IntakeCore

/// A message as a person gets it, and what it costs.
struct MeasuredMessage {
    /// What the tables call it.
    let name: String
    /// Its segments at most.
    let budget: Int
    /// How it is cut.
    let segmentation: Segmentation
    private let text: String

    init(_ name: String, _ text: String, budget: Int) {
        self.name = name
        self.text = text
        self.budget = budget
        segmentation = Segmentation(of: text)
    }

    var isOverBudget: Bool { segmentation.count > budget }

    /// Whether there is nothing in it to read.
    var isEmpty: Bool { IncomingText(text).isEmpty }

    /// How many more characters its budget holds; below zero, how many there are too many.
    var charactersLeft: Int {
        let encoding = segmentation.encoding
        let room = budget == 1 ? encoding.unitsInSingleSegment : budget * encoding.unitsInJoinedSegment
        return room - segmentation.units
    }

    /// The characters that send the whole message in UCS-2, because nothing in GSM-7 stands for them.
    var charactersOutsideGSM7: [Character] {
        guard segmentation.encoding == .ucs2 else { return [] }
        return text.reduce(into: []) { found, character in
            let isOutside = !GSM7.canEncode(String(character).transliteratedToGSM7())
            if isOutside, !found.contains(character) { found.append(character) }
        }
    }

    /// What to do about a message over its budget.
    var advice: String {
        let budgetInWords = budget == 1 ? "1 segment" : "\(budget) segments"
        let excess = "It takes \(segmentation.count) segments and may take \(budgetInWords): "
        // A character of two units may leave the end of a segment empty, so that nothing seems to be too much.
        let tooMany = max(1, -charactersLeft)
        let shorten = excess + "take \(tooMany) character\(tooMany == 1 ? "" : "s") out"
        let foreign = charactersOutsideGSM7
        guard !foreign.isEmpty else { return shorten + "." }
        let list = foreign.map { "\u{201C}\($0)\u{201D}" }.joined(separator: " ")
        return shorten + ", or write something else for \(list): a segment with that holds 70 characters, not 160."
    }
}
