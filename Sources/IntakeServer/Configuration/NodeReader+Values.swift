import Foundation
import IntakeCore

extension NodeReader {
    /// One of some words.
    func choice(of words: [String]) -> String? {
        guard let text = text() else { return nil }
        guard words.contains(text) else {
            fault(
                "`\(text)` cannot stand here.\(Spelling.suggestion(for: text, among: words)) "
                    + "Write one of these: \(words.joined(separator: ", "))."
            )
            return nil
        }
        return text
    }

    /// One of the cases of an enumeration, by its raw value.
    func choice<Choice: RawRepresentable<String> & CaseIterable>(of type: Choice.Type) -> Choice? {
        choice(of: type.allCases.map(\.rawValue)).flatMap(Choice.init)
    }

    func flag() -> Bool? {
        choice(of: ["true", "false"]).map { $0 == "true" }
    }

    func wholeNumber() -> Int? {
        guard let text = text() else { return nil }
        if let number = Int(text) { return number }
        fault("`\(text)` is not a whole number.")
        return nil
    }

    /// A whole number within bounds.
    ///
    /// - Parameter unit: what it counts, for the fault.
    func wholeNumber(in range: ClosedRange<Int>, of unit: String) -> Int? {
        guard let number = wholeNumber() else { return nil }
        guard range.contains(number) else {
            fault("Write a number of \(unit) from \(range.lowerBound) to \(range.upperBound).")
            return nil
        }
        return number
    }

    /// A telephone number with its country code.
    func phoneNumber() -> PhoneNumber? {
        guard let text = text() else { return nil }
        if let number = PhoneNumber(e164: text) { return number }
        fault("`\(text)` is not a number with its country code: write it like \"+15145550100\".")
        return nil
    }

    /// A number above zero.
    func positiveNumber() -> Double? {
        guard let text = text() else { return nil }
        if let number = Double(text), number > 0, number.isFinite { return number }
        fault("`\(text)` is not a number above 0, such as 1 or 0.5.")
        return nil
    }

    /// A name that appears in addresses, conditions and exports.
    func identifier() -> String? {
        guard let text = text() else { return nil }
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let isFine = parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(Self.isLetterOrDigit) }
        guard isFine else {
            fault("`\(text)` cannot be a name: use small letters without accents, digits and hyphens: `sans-suivi`.")
            return nil
        }
        return text
    }

    /// A list of texts.
    func texts() -> [String] {
        list()?.compactMap { $0.text() } ?? []
    }

    /// A text in each language that it was written in, with a fault for each language that is needed and missing.
    func localizedText(in needed: [Language]) -> LocalizedText? {
        guard let mapping = mapping(of: Language.allCases.map(\.rawValue)) else { return nil }
        var texts: [Language: String] = [:]
        for language in Language.allCases {
            if let node = mapping[language.rawValue] {
                texts[language] = node.text()
            } else if needed.contains(language) {
                let code = language.rawValue
                fault("The text in \(language.name) is missing, and a line answers in it: add `\(code): …`.")
            }
        }
        return texts.isEmpty ? nil : LocalizedText(texts)
    }

    /// Where each translation of a localized text stands.
    var translations: [Language: FilePosition] {
        let positions = pairs.compactMap { key, value in
            key.written.flatMap(Language.init).map { ($0, value.position) }
        }
        return Dictionary(positions) { first, _ in first }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}

extension Language {
    /// The language's name in English, for whoever writes the files.
    var name: String {
        switch self {
        case .french: "French"
        case .english: "English"
        }
    }
}
