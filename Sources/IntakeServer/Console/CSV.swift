/// Tables for a spreadsheet, as RFC 4180 writes them.
enum CSV {
    /// Rows as lines.
    ///
    /// - Parameter separator: what stands between columns: a comma, or a semicolon where the comma stands in numbers.
    static func text(_ rows: [[String]], separator: String = ",") -> String {
        rows.map { $0.map(field).joined(separator: separator) + "\r\n" }.joined()
    }

    /// Quoted where it must be; and never what a spreadsheet takes for a formula.
    static func field(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
        let safe = isFormula ? "'" + text : text
        guard safe.contains(where: { $0 == "," || $0 == ";" || $0 == "\"" || $0.isNewline }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
