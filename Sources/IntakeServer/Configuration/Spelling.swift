/// Finds what somebody meant by a misspelled name.
enum Spelling {
    /// The question "did you mean …?" with the nearest of the names, if one is near enough; else nothing.
    static func suggestion(for name: String, among names: [String]) -> String {
        nearest(to: name, among: names).map { " Did you mean `\($0)`?" } ?? ""
    }

    /// The name with the fewest differences, of those with at most a third of the letters different.
    static func nearest(to name: String, among names: [String]) -> String? {
        let distances = names.map { ($0, distance(Array(name.lowercased()), Array($0.lowercased()))) }
        guard let best = distances.min(by: { $0.1 < $1.1 }) else { return nil }
        return best.1 <= max(1, max(name.count, best.0.count) / 3) ? best.0 : nil
    }

    /// How many letters must be added, left out or replaced to make one name of the other (Levenshtein).
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var row = Array(0...right.count)
        for (leftIndex, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = leftIndex + 1
            for (rightIndex, other) in right.enumerated() {
                let replaced = diagonal + (letter == other ? 0 : 1)
                diagonal = row[rightIndex + 1]
                row[rightIndex + 1] = min(replaced, row[rightIndex] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }
}
