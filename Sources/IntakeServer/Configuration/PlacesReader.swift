import IntakeCore

/// Reads the regions and towns by which cases are counted.
struct PlacesReader {
    /// The languages in which their names are needed.
    let languages: [Language]

    private static let keys = ["id", "label", "postal", "towns"]
    /// Names of figures that no region may take.
    private static let taken: Set<String> = [Figure.other, Figure.unknown]

    func read(_ items: [NodeReader]) -> PlaceDirectory {
        var regions: [PlaceDirectory.Region] = []
        var otherPhrases: [String] = []
        for item in items {
            if item.pairs.contains(where: { $0.key.written == "no-place" }) {
                otherPhrases += item.mapping(of: ["no-place"])?["no-place"]?.texts() ?? []
            } else if let region = region(item, after: regions) {
                regions.append(region)
            }
        }
        return PlaceDirectory(regions: regions, otherPhrases: otherPhrases)
    }

    private func region(_ item: NodeReader, after others: [PlaceDirectory.Region]) -> PlaceDirectory.Region? {
        guard let mapping = item.mapping(of: Self.keys) else { return nil }
        let name = mapping.required("id", example: "montreal")
        let id = name?.identifier()
        let label = mapping.required("label", example: "{ fr: …, en: … }")?.localizedText(in: languages)
        let postal = (mapping["postal"].flatMap { $0.list() } ?? []).compactMap { $0.postalBeginning() }
        let towns = (mapping["towns"].flatMap { $0.list() } ?? []).compactMap { $0.town() }
        guard let id, let label else { return nil }
        if Self.taken.contains(id) || others.contains(where: { $0.id == id }) {
            name?.fault("`\(id)` is taken: give this region another id.")
        }
        return PlaceDirectory.Region(id: id, label: label, postal: postal, towns: towns)
    }
}

extension NodeReader {
    /// How the postal codes of a region begin.
    fileprivate func postalBeginning() -> String? {
        guard let text = text() else { return nil }
        guard text.wholeMatch(of: /[A-Z]([0-9][A-Z]?)?/) != nil else {
            fault(
                "`\(text)` is no beginning of a postal code: write a letter, a digit and a letter, such as H2X or H2."
            )
            return nil
        }
        return text
    }

    /// A name, or a list of one name and what else people write.
    fileprivate func town() -> PlaceDirectory.Town? {
        let names = isList ? texts() : [text()].compactMap(\.self)
        guard let name = names.first else { return nil }
        let town = PlaceDirectory.Town(name: name, otherNames: Array(names.dropFirst()))
        if town.phrases.contains(where: \.isEmpty) || [Figure.other, Figure.unknown].contains(town.id) {
            fault("`\(name)` names no town: write words that people use for one.")
            return nil
        }
        return town
    }
}
