import Foundation
import IntakeCore

/// Reads a group that answers lines.
struct OrganisationReader {
    /// The languages in which its lines answer.
    let languages: [Language]

    private static let keys = [
        "name", "timeZone", "callBack", "urgentHelp", "privacyContact", "complaints", "quietHours",
        "holidays", "droppedCall", "spoken", "address", "notices", "reportMonths",
    ]
    /// An hour is long enough to call again, and short enough for an advocate to call back the same day.
    private static let usualDroppedCall = 60

    func read(_ key: NodeReader, _ value: NodeReader) -> Configuration.Organisation? {
        let id = key.identifier()
        guard let mapping = value.mapping(of: Self.keys) else { return nil }
        let name = mapping.required("name", example: "\"Groupe du quartier\"")?.text()
        let timeZone = mapping.required("timeZone", example: "America/Toronto")?.timeZone()
        let callBack = text("callBack", in: mapping)
        let urgentHelp = text("urgentHelp", in: mapping)
        let privacyContact = text("privacyContact", in: mapping)
        let complaints = text("complaints", in: mapping)
        let quietHours = mapping["quietHours"].map { $0.quietHours() } ?? .usual
        let holidays = mapping["holidays"]?.holidays() ?? []
        let droppedCall =
            mapping["droppedCall"].map { $0.wholeNumber(in: 1...1440, of: "minutes") }
            ?? Self.usualDroppedCall
        let spoken = mapping["spoken"].map(spokenFacts) ?? [:]
        let address = mapping["address"]?.texts() ?? []
        let notices = mapping["notices"].map(NoticesReader.read)
        let reportMonths = mapping["reportMonths"].map { $0.reportMonths() } ?? ReportPeriod.usualLength
        guard let id, let name, let timeZone, let callBack, let urgentHelp, let privacyContact, let complaints,
            let quietHours, let droppedCall, let reportMonths
        else {
            return nil
        }
        return Configuration.Organisation(
            id: id,
            name: name,
            timeZone: timeZone,
            callBack: callBack,
            urgentHelp: urgentHelp,
            privacyContact: privacyContact,
            complaints: complaints,
            quietHours: quietHours,
            holidays: holidays,
            droppedCall: droppedCall,
            spoken: spoken,
            address: address,
            notices: notices ?? nil,
            reportMonths: reportMonths
        )
    }

    private func text(_ key: String, in mapping: MappingReader) -> LocalizedText? {
        mapping.required(key, example: "{ fr: …, en: … }")?.localizedText(in: languages)
    }

    /// How facts are said aloud. The line's own number is always said digit by digit.
    private func spokenFacts(_ node: NodeReader) -> [String: LocalizedText] {
        let names = Wording.Key.lineFacts.subtracting(["line"]).sorted()
        guard let mapping = node.mapping(of: names) else { return [:] }
        var facts: [String: LocalizedText] = [:]
        for name in names {
            facts[name] = mapping[name]?.localizedText(in: languages)
        }
        return facts
    }
}

extension NodeReader {
    /// The hours in which no reminder is sent.
    fileprivate func quietHours() -> QuietHours? {
        guard let mapping = mapping(of: ["from", "until"]) else { return nil }
        let from = mapping.required("from", example: "21")?.hour()
        let until = mapping.required("until", example: "9")?.hour()
        guard let from, let until else { return nil }
        return QuietHours(from: from, until: until)
    }

    /// How long the periods are that figures are told for.
    fileprivate func reportMonths() -> Int? {
        choice(of: ReportPeriod.lengths.map(String.init)).flatMap { Int($0) }
    }

    private func hour() -> Int? {
        guard let hour = wholeNumber() else { return nil }
        guard (0...23).contains(hour) else {
            fault("\(hour) is not an hour: write a number from 0 to 23.")
            return nil
        }
        return hour
    }

    /// The IANA name of a time zone.
    fileprivate func timeZone() -> String? {
        guard let text = text() else { return nil }
        guard TimeZone(identifier: text) != nil, TimeZone.knownTimeZoneIdentifiers.contains(text) else {
            let nearest = Spelling.suggestion(for: text, among: TimeZone.knownTimeZoneIdentifiers)
            fault("`\(text)` is not a time zone: write a name such as America/Toronto.\(nearest)")
            return nil
        }
        return text
    }
}
