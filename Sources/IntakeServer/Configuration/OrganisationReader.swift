import Foundation
import IntakeCore

/// Reads a group that answers lines.
struct OrganisationReader {
    /// The languages in which its lines answer.
    let languages: [Language]

    private static let keys = [
        "name", "timeZone", "callBack", "urgentHelp", "privacyContact", "complaints", "quietHours",
    ]

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
        guard let id, let name, let timeZone, let callBack, let urgentHelp, let privacyContact, let complaints,
            let quietHours
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
            quietHours: quietHours
        )
    }

    private func text(_ key: String, in mapping: MappingReader) -> LocalizedText? {
        mapping.required(key, example: "{ fr: …, en: … }")?.localizedText(in: languages)
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
