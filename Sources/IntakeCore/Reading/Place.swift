/// Where a person is, in their own words, with the postal code when they gave one.
public struct Place: Codable, Hashable, Sendable {
    /// What the person wrote.
    public let text: String
    /// A whole Canadian postal code in its usual form, `H2X 1Y4`.
    public let postalCode: String?
    /// The first three characters of the postal code, `H2X`, which stand for an area.
    public let postalPrefix: String?

    /// A place called `text`. A `postalCode` brings its own prefix.
    public init(text: String, postalCode: String? = nil, postalPrefix: String? = nil) {
        self.text = text
        self.postalCode = postalCode
        self.postalPrefix = postalCode.map { String($0.prefix(3)) } ?? postalPrefix
    }
}
