import Foundation
import IntakeCore
import IntakeServer
import Testing

/// The list of regions and towns by which cases are counted.
struct PlacesTests {
    private static func breakage(_ places: String, _ sentence: String, others: Int = 0) -> Breakage {
        Breakage(.first, "distress-words:", "places: [\(places)]\ndistress-words:", sentence, others: others)
    }

    @Test(arguments: [
        breakage("§{ label: { fr: A, en: A } }", "`id` is missing"),
        breakage("§{ id: a }", "`label` is missing"),
        breakage("{ id: §A, label: { fr: A, en: A } }", "cannot be a name"),
        breakage("{ id: a, label: §{ fr: A } }", "The text in English is missing"),
        breakage("{ id: §other, label: { fr: A, en: A } }", "`other` is taken"),
        breakage("{ id: a, label: { fr: A, en: A } }, { id: §a, label: { fr: B, en: B } }", "`a` is taken"),
        breakage("{ id: a, label: { fr: A, en: A }, postal: [§h2] }", "no beginning of a postal code"),
        breakage("{ id: a, label: { fr: A, en: A }, towns: [§\"!\"] }", "names no town"),
        breakage("{ id: a, label: { fr: A, en: A }, §towms: [Laval] }", "Did you mean `towns`?"),
        breakage("{ no-place: §Québec }", "A list is needed here"),
    ])
    func `a broken list is told where it stands`(_ breakage: Breakage) throws {
        try breakage.expectItsFault()
    }

    @Test(arguments: [
        ("CLE de Laval", "laval", "laval"), ("Services Québec, Longueuil", "longueuil", "monteregie"),
        ("bureau de St-Jérôme", "saint jerome", "laurentides"), ("Montréal-Nord", "montreal nord", "montreal"),
        ("Hochelaga", "hochelaga maisonneuve", "montreal"), ("Québec", "quebec", "capitale-nationale"),
        ("Quebec City", "quebec", "capitale-nationale"), ("val d'or", "val d'or", "abitibi-temiscamingue"),
        ("Rivière-du-Loup", "riviere du loup", "bas-saint-laurent"), ("Services Québec", nil, nil),
        ("Saint-Laurent", "saint laurent", "montreal"), ("au coin de la rue", nil, nil),
    ])
    func `the list that is shipped knows towns`(text: String, town: String?, region: String?) throws {
        let places = try Self.shipped
        #expect(places.town(in: text)?.id == town)
        #expect(places.region(of: Place(text: text))?.id == region)
    }

    @Test(arguments: [
        ("H7N", "laval"), ("H2X", "montreal"), ("G1K", "capitale-nationale"), ("G7A", "chaudiere-appalaches"),
        ("J4K", "monteregie"), ("J1H", "estrie"), ("J8X", "outaouais"), ("K1A", nil), ("G0N", nil),
    ])
    func `the list that is shipped knows postal codes`(code: String, region: String?) throws {
        let place = Place(text: code, postalPrefix: code)
        #expect(try Self.shipped.region(of: place)?.id == region)
    }

    @Test func `no name of the list stands for two places`() throws {
        let towns = try Self.shipped.regions.flatMap(\.towns)
        #expect(Set(towns.flatMap(\.phrases)).count == towns.flatMap(\.phrases).count)
        let codes = try Self.shipped.regions.flatMap(\.postal)
        #expect(Set(codes).count == codes.count)
    }

    private static var shipped: PlaceDirectory {
        get throws {
            let catalogue = try Catalogue.load(
                configuration: Fixtures.shippedFolder.appending(path: "porte-voix.yaml").path
            )
            return try #require(catalogue.checklist("virage-numerique")?.places)
        }
    }
}
