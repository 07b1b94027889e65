/// Tables for a spreadsheet, as RFC 4180 writes them.
enum CSV {
    /// Rows as lines.
    ///
    /// - Parameter separator: what stands between columns: a comma, or a semicolon where the comma stands in numbers.
    static func text(_ rows: [[String]], separator: String = ",") -> String {
        rows.map { $0.map(field).joined(separator: separator) + "\r\n" }.joined()
    }

    /// What a spreadsheet may take for the beginning of a formula, in full width too.
    private static let formulaMarks = Set("=+-@\t\r\n＝＋－＠".unicodeScalars)
    private static let quotedMarks = Set(",;\"\r\n\u{B}\u{C}\u{85}\u{2028}\u{2029}".unicodeScalars)

    /// Quoted where it must be; and never what a spreadsheet takes for a formula. Looks at scalars, as spreadsheets do:
    /// a mark with an accent upon it is another character, and still that mark.
    static func field(_ text: String) -> String {
        let isFormula = text.unicodeScalars.first.map(formulaMarks.contains) ?? false
        let safe = isFormula ? "'" + text : text
        guard safe.unicodeScalars.contains(where: quotedMarks.contains) else { return safe }
        let doubled = safe.unicodeScalars.reduce(into: String.UnicodeScalarView()) { scalars, scalar in
            if scalar == "\"" { scalars.append(scalar) }
            scalars.append(scalar)
        }
        return "\"" + String(doubled) + "\""
    }
}
