import IntakeCore

/// Reads what kind of answer a question takes, with the keys that belong to that kind alone.
struct QuestionKindReader {
    /// The languages in which labels are needed.
    let languages: [Language]

    /// The keys that one kind has and the others do not, with that kind.
    private static let kindByKey = ["options": "choice", "long": "text", "min": "number", "max": "number"]
    private static let kinds = ["yes-no", "choice", "text", "date", "number", "phone", "place"]
    /// A basic phone has the keys 1 to 8 for options; 9 and 0 are commands on the phone line.
    private static let mostOptions = 8

    /// The keys that belong to one kind.
    static let keys = ["options", "long", "min", "max"]

    func read(_ mapping: MappingReader) -> Question.Kind? {
        guard let kind = mapping.required("kind", example: "yes-no")?.choice(of: Self.kinds) else { return nil }
        for key in Self.keys where Self.kindByKey[key] != kind {
            mapping.key(key)?.fault("`\(key)` belongs to a question of kind \(Self.kindByKey[key] ?? ""): take it out.")
        }
        return switch kind {
        case "yes-no": .yesNo
        case "choice": options(mapping).map { .choice($0) }
        case "text": .text(long: mapping["long"]?.flag() ?? false)
        case "date": .date
        case "number": range(mapping).map { .number($0) }
        case "phone": .phone
        default: .place
        }
    }

    private func range(_ mapping: MappingReader) -> ClosedRange<Int>? {
        let least = mapping.required("min", example: "1")?.wholeNumber()
        let most = mapping.required("max", example: "20")?.wholeNumber()
        guard let least, let most else { return nil }
        if least < 1 {
            mapping["min"]?.fault("A number begins at 1: 0 alone calls a human. Ask with a yes-no question before.")
            return nil
        }
        guard least <= most else {
            mapping["max"]?.fault("`max` is less than `min`: exchange them.")
            return nil
        }
        return least...most
    }

    private func options(_ mapping: MappingReader) -> [Question.Option]? {
        let example = "[{ id: call, label: { fr: appel, en: call } }]"
        guard let nodes = mapping.required("options", example: example)?.list() else { return nil }
        if nodes.count > Self.mostOptions {
            nodes[Self.mostOptions].fault("A choice has \(Self.mostOptions) options at most: take this one out.")
        }
        var reader = OptionsReader(languages: languages)
        let options = nodes.compactMap { reader.read($0) }
        return options.count == nodes.count ? options : nil
    }
}
