/// The community groups that people are told of.
public struct GroupDirectory: Codable, Sendable {
    /// In the order of the directory, which decides between groups that are equally near.
    public var groups: [CommunityGroup]

    /// A directory of these groups.
    public init(_ groups: [CommunityGroup] = []) {
        self.groups = groups
    }

    /// The groups that serve a place: the nearest first, those that speak the person's language before others that are
    /// as near, those that serve everybody last.
    ///
    /// - Parameters:
    ///   - place: where the person is; nothing if that is not known.
    ///   - language: the person's language.
    public func groups(near place: Place?, in language: Language) -> [CommunityGroup] {
        let words = place.map { " \(Self.words(of: $0.text)) " } ?? ""
        let ranked = groups.enumerated().compactMap { index, group -> (group: CommunityGroup, rank: Rank)? in
            guard let nearness = Self.nearness(of: group, to: place, written: words) else { return nil }
            let rank = Rank(nearness: nearness, speaks: group.languages.contains(language), index: index)
            return (group, rank)
        }
        return ranked.sorted { $0.rank < $1.rank }.map(\.group)
    }

    /// How near a group is: by as many characters of the postal code as fit, then by a name that the person wrote;
    /// nothing if it is elsewhere.
    private static func nearness(of group: CommunityGroup, to place: Place?, written words: String) -> Int? {
        if group.servesEverybody { return 0 }
        let postal = place?.postalPrefix.flatMap { prefix in
            group.postalPrefixes.filter(prefix.hasPrefix).map { $0.count + 1 }.max()
        }
        // Many groups list names alone, and who writes a postal code may write the town as well.
        return postal ?? named(group, words)
    }

    private static func named(_ group: CommunityGroup, _ words: String) -> Int? {
        group.places.contains { words.contains(" \(Self.words(of: $0)) ") } ? 1 : nil
    }

    /// Without capitals, accents, hyphens and the points of abbreviations: `St-Jérôme` is `saint jerome`.
    private static func words(of text: String) -> String {
        Folding.fold(text).split { !$0.isLetter && !$0.isNumber }
            .map { ["st": "saint", "ste": "sainte"][$0] ?? String($0) }
            .joined(separator: " ")
    }

    private struct Rank: Comparable {
        let nearness: Int
        let speaks: Bool
        let index: Int

        static func < (first: Rank, second: Rank) -> Bool {
            if first.nearness != second.nearness { return first.nearness > second.nearness }
            return first.speaks != second.speaks ? first.speaks : first.index < second.index
        }
    }
}

extension GroupDirectory: Hashable {
    /// Counts alone: a directory is looked up at every turn, and equal ones share their storage.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(groups.count)
    }
}
