/// The regions and towns by which offices and people are counted, and the words that name each.
///
/// People write where they are in their own words, which are never kept in the clear. What a figure is kept by is a
/// name of this list, or that none of them was recognised.
public struct PlaceDirectory: Codable, Hashable, Sendable {
    /// A region, with its towns.
    public struct Region: Codable, Hashable, Sendable, Identifiable {
        /// What figures call it.
        public var id: String
        /// What people read.
        public var label: LocalizedText
        /// How postal codes of the region begin, in capitals: `H2`, or `G6V`.
        public var postal: [String]
        /// Its towns and neighbourhoods.
        public var towns: [Town]

        /// Makes a region.
        public init(id: String, label: LocalizedText, postal: [String] = [], towns: [Town] = []) {
            self.id = id
            self.label = label
            self.postal = postal
            self.towns = towns
        }
    }

    /// A town or a neighbourhood.
    public struct Town: Codable, Hashable, Sendable {
        /// Its name as people read it.
        public var name: String
        /// What people write for it, folded; the name itself first.
        public private(set) var phrases: [String]

        /// Makes a town from its name and what else people write for it.
        public init(name: String, otherNames: [String] = []) {
            self.name = name
            phrases = ([name] + otherNames).map(PlaceDirectory.folded)
        }

        /// What figures call it.
        public var id: String { phrases.first ?? "" }
    }

    /// The regions, in the order of the file.
    public var regions: [Region]
    /// Phrases that name no place although one stands in them: *Services Québec* is not in Québec.
    public private(set) var otherPhrases: [String]

    /// Makes a directory.
    public init(regions: [Region], otherPhrases: [String] = []) {
        self.regions = regions
        self.otherPhrases = otherPhrases.map(Self.folded)
    }

    /// The one town that a text names; nothing if there is none, or several.
    public func town(in text: String) -> Town? {
        found(in: text)?.town
    }

    /// The region of a place: that of its postal code, else that of the town it names.
    public func region(of place: Place) -> Region? {
        place.postalPrefix.flatMap(region(ofPostalCode:)) ?? found(in: place.text)?.region
    }

    private func region(ofPostalCode code: String) -> Region? {
        let starts = regions.flatMap { region in
            region.postal.filter { code.hasPrefix($0) }.map { (region: region, length: $0.count) }
        }
        return starts.max { $0.length < $1.length }?.region
    }

    private func found(in text: String) -> (region: Region, town: Town)? {
        let words = Self.folded(text)
        let named = regions.flatMap { region in
            region.towns.flatMap { town in
                town.phrases.filter { Folding.contains($0, in: words) }.map { (region: region, town: town, phrase: $0) }
            }
        }
        let others = otherPhrases.filter { Folding.contains($0, in: words) }
        let whole = named.filter { one in
            let longer = named.map(\.phrase) + others
            return !longer.contains { $0 != one.phrase && Folding.contains(one.phrase, in: $0) }
        }
        guard let first = whole.first, whole.allSatisfy({ $0.town == first.town }) else { return nil }
        return (first.region, first.town)
    }

    /// The words of a text, with saints written out.
    private static func folded(_ text: String) -> String {
        Folding.words(of: text).map { saints[$0] ?? $0 }.joined(separator: " ")
    }

    private static let saints = ["st": "saint", "ste": "sainte"]
}
