import Foundation
import IntakeCore
import Testing

/// One row of `Answers/fr.tsv` or `Answers/en.tsv`: a text as someone sent it, and what it must be read as.
struct AnswerRow: Sendable, CustomTestStringConvertible {
    let kind: String
    let text: String
    /// The value expected; nil where the text must not be read.
    let value: String?
    let remark: String?
    let language: Language
    let line: Int

    var testDescription: String { "\(language.rawValue).tsv:\(line) \(kind) \(text.debugDescription)" }

    /// The rows of one kind in both languages.
    static func all(_ kind: String) -> [AnswerRow] {
        all.filter { $0.kind == kind }
    }

    static let all = Language.allCases.flatMap(rows)

    private static func rows(in language: Language) -> [AnswerRow] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let file = folder.appending(path: "Answers/\(language.rawValue).tsv")
        guard let table = try? String(contentsOf: file, encoding: .utf8) else { return [] }
        return table.split(separator: "\n").enumerated().compactMap { index, row in
            row.hasPrefix("# ") ? nil : AnswerRow(String(row), language: language, line: index + 1)
        }
    }

    private init?(_ row: String, language: Language, line: Int) {
        let columns = row.split(separator: "\t", omittingEmptySubsequences: false).map { Self.unescaped(String($0)) }
        guard columns.count == 4 else { return nil }
        kind = columns[0]
        text = columns[1]
        value = columns[2] == "-" ? nil : columns[2]
        remark = columns[3] == "-" ? nil : columns[3]
        self.language = language
        self.line = line
    }

    /// Reads `\n`, `\r` and `\u{00A0}`.
    private static func unescaped(_ column: String) -> String {
        var text = column.replacing("\\n", with: "\n").replacing("\\r", with: "\r")
        while let start = text.range(of: "\\u{"), let end = text.range(of: "}", range: start.upperBound..<text.endIndex)
        {
            let scalar = UInt32(text[start.upperBound..<end.lowerBound], radix: 16).flatMap(Unicode.Scalar.init)
            text.replaceSubrange(start.lowerBound..<end.upperBound, with: scalar.map(String.init) ?? "")
        }
        return text
    }
}
