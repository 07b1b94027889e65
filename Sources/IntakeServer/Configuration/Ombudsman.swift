public import IntakeCore

/// Where complaints go, as letters, forms and the sheet for a call name it.
public struct Ombudsman: Hashable, Sendable {
    /// Its name.
    public var name: LocalizedText
    /// Its postal address, a line each.
    public var address: [String]
    /// Its phone number, as people read it.
    public var phone: String
    /// When the phone is answered.
    public var hours: LocalizedText
    /// Its address on the web, as people read it.
    public var website: String
    /// How many characters its form takes, as ``FormText/length`` counts them; above 0.
    public var formLimit: Int
    /// When all this was looked up last.
    public var checked: PartialDate
    /// Whether an advocate must look it up again before relying on it.
    public var verify: Bool
}

extension Ombudsman {
    private static let keys = ["name", "address", "phone", "hours", "website", "formLimit", "checked", "verify"]

    /// Reads the file.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - faults: what is told when something is wrong; then there is nothing.
    static func read(_ path: String, faults: FaultCollector) -> Ombudsman? {
        guard let mapping = YAMLFile.read(path, faults: faults)?.mapping(of: keys) else { return nil }
        let languages = Language.allCases
        let name = mapping.required("name", example: "{ fr: …, en: … }")?.localizedText(in: languages)
        let address = mapping.required("address", example: "[\"1, rue Une\", \"Québec (Québec)  G1A 1A1\"]")?.texts()
        let phone = mapping.required("phone", example: "\"1 800 555-0199\"")?.text()
        let hours = mapping.required("hours", example: "{ fr: …, en: … }")?.localizedText(in: languages)
        let website = mapping.required("website", example: "example.org")?.text()
        let limit = mapping.required("formLimit", example: "4000")?.wholeNumber(in: 200...100_000, of: "characters")
        let checked = mapping.required("checked", example: "\"2026-11-21\"")?.pastDate()
        let verify = mapping.required("verify", example: "true")?.flag()
        guard let name, let address, !address.isEmpty, let phone, let hours, let website, let limit, let checked,
            let verify
        else { return nil }
        return Ombudsman(
            name: name,
            address: address,
            phone: phone,
            hours: hours,
            website: website,
            formLimit: limit,
            checked: checked,
            verify: verify
        )
    }
}

extension NodeReader {
    /// A day, a month or a year.
    func pastDate() -> PartialDate? {
        guard let text = text() else { return nil }
        if let date = PartialDate(iso: text) { return date }
        fault("`\(text)` is not a date: write \"2026-11-21\", \"2026-11\" or \"2026\".")
        return nil
    }
}
