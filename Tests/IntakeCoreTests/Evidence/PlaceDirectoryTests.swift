import IntakeCore
import Testing

struct PlaceDirectoryTests {
    private static func label(_ text: String) -> LocalizedText { LocalizedText([.french: text]) }

    static let directory = PlaceDirectory(
        regions: [
            PlaceDirectory.Region(
                id: "montreal",
                label: label("Montréal"),
                postal: ["H"],
                towns: [
                    PlaceDirectory.Town(name: "Montréal", otherNames: ["Mtl"]),
                    PlaceDirectory.Town(name: "Montréal-Nord"),
                ]
            ),
            PlaceDirectory.Region(
                id: "laval",
                label: label("Laval"),
                postal: ["H7"],
                towns: [PlaceDirectory.Town(name: "Laval")]
            ),
            PlaceDirectory.Region(
                id: "capitale",
                label: label("Capitale"),
                towns: [PlaceDirectory.Town(name: "Québec")]
            ),
            PlaceDirectory.Region(
                id: "laurentides",
                label: label("Laurentides"),
                towns: [PlaceDirectory.Town(name: "Saint-Jérôme")]
            ),
        ],
        otherPhrases: ["Services Québec"]
    )

    @Test(arguments: [
        ("CLE de Laval", "laval"), ("LAVAL", "laval"), ("montreal nord", "montreal nord"), ("mtl", "montreal"),
        ("à Montréal, rue Sherbrooke", "montreal"), ("St-Jérome", "saint jerome"), ("st jerome", "saint jerome"),
        ("Services Québec", nil), ("Services Québec de Laval", "laval"), ("Québec", "quebec"),
        ("Laval ou Montréal", nil), ("Lavaltrie", nil), ("près du métro", nil), ("", nil),
    ])
    func `a town is recognised by whole words`(text: String, town: String?) {
        #expect(Self.directory.town(in: text)?.id == town)
    }

    @Test(arguments: [
        ("H2X 1Y4", "montreal"), ("H7N 1A1", "laval"), ("J4K 2T1", nil), ("Montréal H7N 1A1", "laval"),
        ("Laval", "laval"), ("Saint-Jérôme", "laurentides"), ("ailleurs", nil),
    ])
    func `a region is that of the postal code, else that of the town`(text: String, region: String?) throws {
        let place = try #require(AnswerReader.place(IncomingText(text))?.value)
        #expect(Self.directory.region(of: place)?.id == region)
    }
}
