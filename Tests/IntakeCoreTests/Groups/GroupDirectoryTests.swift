import Testing

@testable import IntakeCore

@Suite("Which community groups are near")
struct GroupDirectoryTests {
    private static func group(
        _ id: String,
        prefixes: [String] = [],
        places: [String] = [],
        languages: [Language] = [.french]
    ) -> CommunityGroup {
        CommunityGroup(
            id: id,
            name: id,
            postalPrefixes: prefixes,
            places: places,
            phone: PhoneNumber(e164: "+15145550123") ?? Sample.line.number,
            hours: LocalizedText([.french: "lun-ven", .english: "Mon-Fri"]),
            languages: languages
        )
    }

    private static let directory = GroupDirectory([
        group("everywhere"),
        group("everywhere-english", languages: [.english]),
        group("montreal", prefixes: ["H"], places: ["Montréal"]),
        group("plateau", prefixes: ["H2"], places: ["le Plateau", "Mile-End"]),
        group("saint-louis", prefixes: ["H2X"]),
        group("saint-louis-english", prefixes: ["H2X"], languages: [.english, .french]),
        group("north", prefixes: ["J7Y", "J7Z"], places: ["Saint-Jérôme", "Laurentides"]),
        group("limoilou", places: ["Limoilou"]),
    ])

    @Test(
        "The longest postal prefix first, then a name; the person's language decides between equals",
        arguments: [
            ("H2X 1Y4", Language.french, ["saint-louis", "saint-louis-english", "plateau", "montreal", "everywhere"]),
            ("h2x", .english, ["saint-louis-english", "saint-louis", "plateau", "montreal", "everywhere-english"]),
            ("H3A 0B1", .french, ["montreal", "everywhere", "everywhere-english"]),
            ("G1R 3P4", .english, ["everywhere-english", "everywhere"]),
            ("st jerome", .french, ["north", "everywhere", "everywhere-english"]),
            ("J'habite à SAINT-JEROME.", .french, ["north", "everywhere", "everywhere-english"]),
            ("mile end", .french, ["plateau", "everywhere", "everywhere-english"]),
            ("Montréal-Nord", .french, ["montreal", "everywhere", "everywhere-english"]),
            ("Montréalais", .french, ["everywhere", "everywhere-english"]),
            ("Limoilou G1L 2A3", .french, ["limoilou", "everywhere", "everywhere-english"]),
            ("G1L 2A3", .french, ["everywhere", "everywhere-english"]),
            ("Rimouski", .english, ["everywhere-english", "everywhere"]),
        ]
    )
    func nearest(written: String, language: Language, expected: [String]) throws {
        let place = try #require(AnswerReader.place(IncomingText(written)))
        let found = Self.directory.groups(near: place.value, in: language).map(\.id)
        #expect(Array(found.prefix(expected.count)) == expected)
    }

    @Test("Without a place, those that serve everybody alone")
    func nowhere() {
        #expect(
            Self.directory.groups(near: nil, in: .french).map(\.id) == ["everywhere", "everywhere-english"]
        )
        #expect(GroupDirectory().groups(near: nil, in: .french).isEmpty)
    }

    @Test("Whoever complains alone is told of a group near them; whoever has a group's help is not")
    func endOfInterview() {
        var context = Sample.context
        context.line.groups = Self.directory
        for (key, isTold) in [("1", false), ("2", true)] {
            var person = Texter(context: context)
            person.reach("name")
            person.send("Ann", "1")
            #expect(person.send(key).said.contains(.nearbyGroup) == isTold)
        }
    }

    @Test("INFO tells of a group, unless the carrier answers in our place")
    func info() {
        var context = Sample.context
        context.line.groups = Self.directory
        var person = Texter(context: context)
        person.send("hello")
        #expect(person.send("INFO").said == [.info, .nearbyGroup])
        context.line.carrierAnswers = [.info]
        var silent = Texter(context: context)
        silent.send("hello")
        #expect(silent.send("INFO").said == [])
    }
}
