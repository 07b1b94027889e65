/// A community group that helps people near them: where it is, and how to reach it.
public struct CommunityGroup: Codable, Hashable, Sendable, Identifiable {
    /// What the directory calls it.
    public var id: String
    /// Its name, as it is told.
    public var name: String
    /// The part of the country that it serves, as it is told; nothing for one that serves everybody.
    public var region: String?
    /// The beginnings of the postal codes that it serves, of 1 to 3 characters in capitals: `H2X`, `H2`, `G`.
    public var postalPrefixes: [String]
    /// The towns and quarters that it serves, by the names that people write.
    public var places: [String]
    /// The number that people call.
    public var phone: PhoneNumber
    /// When somebody answers there.
    public var hours: LocalizedText
    /// The languages in which it helps.
    public var languages: [Language]
    /// The organisation of this installation that it is, if it answers lines here: a case can be handed over to it.
    public var organisation: String?

    /// A group of the directory. Without prefixes and places it serves everybody.
    public init(
        id: String,
        name: String,
        region: String? = nil,
        postalPrefixes: [String] = [],
        places: [String] = [],
        phone: PhoneNumber,
        hours: LocalizedText,
        languages: [Language],
        organisation: String? = nil
    ) {
        self.id = id
        self.name = name
        self.region = region
        self.postalPrefixes = postalPrefixes
        self.places = places
        self.phone = phone
        self.hours = hours
        self.languages = languages
        self.organisation = organisation
    }

    /// Whether it serves people wherever they are.
    public var servesEverybody: Bool { postalPrefixes.isEmpty && places.isEmpty }
}
