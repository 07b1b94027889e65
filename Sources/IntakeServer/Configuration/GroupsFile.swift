import IntakeCore

/// The directory of community groups as it was read, with the places that later checks point to.
struct GroupsFile: Sendable {
    /// What people are told of.
    var directory = GroupDirectory()
    /// Where each group's name stands.
    var positions: [CommunityGroup.ID: FilePosition] = [:]

    private static let keys = [
        "name", "region", "postalPrefixes", "places", "phone", "hours", "languages", "organisation",
    ]

    /// Reads the file.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - languages: the languages in which lines answer.
    ///   - organisations: the names of the organisations of this installation.
    ///   - faults: what is told when something is wrong; then what is right is there all the same.
    static func read(
        _ path: String,
        languages: [Language],
        organisations: [String],
        faults: FaultCollector
    ) -> GroupsFile {
        var file = GroupsFile()
        guard let entries = YAMLFile.read(path, faults: faults)?.entries() else { return file }
        for (key, value) in entries {
            guard let id = key.identifier(), let mapping = value.mapping(of: Self.keys),
                let group = group(id, mapping, languages: languages, organisations: organisations)
            else { continue }
            if file.positions[id] != nil { key.fault("Another group is called `\(id)` already: choose another name.") }
            file.directory.groups.append(group)
            file.positions[id] = mapping["name"]?.position ?? key.position
        }
        return file
    }

    private static func group(
        _ id: String,
        _ mapping: MappingReader,
        languages: [Language],
        organisations: [String]
    ) -> CommunityGroup? {
        let name = mapping.required("name", example: "\"Groupe du quartier\"")?.text()
        let region = mapping["region"].map { $0.text() } ?? .some(nil)
        let prefixes = mapping["postalPrefixes"].map { $0.list()?.compactMap { $0.postalPrefix() } } ?? .some([])
        let places = mapping["places"].map { $0.texts() } ?? []
        let phone = mapping.required("phone", example: "\"+15145550123\"")?.phoneNumber()
        let hours = mapping.required("hours", example: "{ fr: \"lun-ven 9h-16h\", en: \"Mon-Fri 9-4\" }")?
            .localizedText(in: languages)
        let spoken = mapping.required("languages", example: "[fr, en]")?.list()?
            .compactMap { $0.choice(of: Language.self) }
        let organisation = mapping["organisation"].map { $0.choice(of: organisations) } ?? .some(nil)
        guard let name, let region, let prefixes, let phone, let hours, let spoken, let organisation else { return nil }
        return CommunityGroup(
            id: id,
            name: name,
            region: region,
            postalPrefixes: prefixes,
            places: places,
            phone: phone,
            hours: hours,
            languages: spoken,
            organisation: organisation
        )
    }
}

extension NodeReader {
    /// The beginning of a postal code.
    fileprivate func postalPrefix() -> String? {
        guard let text = text() else { return nil }
        let characters = Array(text.uppercased())
        let isShaped = characters.enumerated().allSatisfy { index, character in
            character.isASCII && (index == 1 ? character.isWholeNumber : character.isLetter)
        }
        guard (1...3).contains(characters.count), isShaped else {
            fault("`\(text)` does not begin a postal code: write one to three characters, such as H2X, H2 or G.")
            return nil
        }
        return String(characters)
    }
}
