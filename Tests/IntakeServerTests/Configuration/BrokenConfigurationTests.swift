import IntakeServer
import Testing

/// What is told of a main file that cannot be used.
struct BrokenConfigurationTests {
    private static let url = "publicURL: http://127.0.0.1:8080"
    private static let token = "{ file: token }"

    @Test(arguments: [
        Breakage(.main, url + "\n", "§", "`publicURL` is missing"),
        Breakage(.main, url, "§publicUrl: http://127.0.0.1:8080", "Did you mean `publicURL`?", others: 1),
        Breakage(.main, url, "publicURL: §http://texto.example.org", "http is for this machine alone"),
        Breakage(.main, url, "publicURL: §https://texto.example.org/sms", "take `/sms` out"),
        Breakage(.main, url, "publicURL: §https://moi:mot@texto.example.org", "no name and no password"),
        Breakage(.main, url, "publicURL: §texto.example.org", "is not an address"),
        Breakage(.main, url, "publicURL: §https://texto.example.org:99999", "not a port"),
        Breakage(.main, url, "publicURL:§", "This is empty"),
        Breakage(.main, url, url + "\n§hours: 9-5", "`hours` is not known here"),
        Breakage(.main, url, "§publicURL: https://a.example\npublicURL: https://b.example", "again further down"),
        Breakage(.main, "  demo:\n    name", "  §Demo Group:\n    name", "cannot be a name", others: 1),
        Breakage(.main, "name: Groupe", "name: §[Groupe]", "A text is needed here, not a list"),
        Breakage(.main, "America/Toronto", "§America/Montreal City", "is not a time zone"),
        Breakage(.main, "America/Toronto", "§America/Torontto", "Did you mean `America/Toronto`?"),
        Breakage(.main, "{ fr: bientôt, en: soon }", "§{ fr: bientôt }", "The text in English is missing"),
        Breakage(.main, "{ fr: bientôt, en: soon }", "{ fr: bientôt, en: §\"\" }", "This is empty"),
        Breakage(.main, "{ fr: bientôt, en: soon }", "{ fr: bientôt, en: soon, §es: pronto }", "`es` is not known"),
        Breakage(.main, "{ fr: bientôt, en: soon }", "§bientôt", "Keys and values are needed here"),
        Breakage(.main, "    name: Groupe\n    time", "    §time", "`name` is missing"),
    ])
    func `a broken address or group is told where it stands`(_ breakage: Breakage) throws {
        try breakage.expectItsFault()
    }

    @Test(arguments: [
        Breakage(.main, "provider: twilio, ", "provider: §twillio, ", "Did you mean `twilio`?"),
        Breakage(.main, "{ provider: twilio, ", "§{ ", "`provider` is missing"),
        Breakage(.main, "  demo: { provider", "  §démo: { provider", "cannot be a name", others: 1),
        Breakage(.main, token, "§s3cr3t-s3cr3t", "A secret never stands in this file"),
        Breakage(.main, token, "§{ env: TOKEN, file: token }", "A secret has one place"),
        Breakage(.main, token, "{ env: §twilio-token }", "An environment variable's name"),
        Breakage(.main, token, "{ §environment: TOKEN }", "The keys are env, file", others: 1),
        Breakage(.main, token, token + ", previousAuthToken: §0123", "A secret never stands in this file"),
        Breakage(.main, "ACdemo", "§[AC, demo]", "A text is needed here"),
        Breakage(.main, "simulated }", "§http://api.example.org }", "http is for this machine alone"),
        Breakage(.main, "simulated }", "§simulate }", "is not an address"),
        Breakage(.main, "simulated }", "simulated, carrierAnswers: [STOP, §HALP] }", "Did you mean `HELP`?"),
        Breakage(.main, "simulated }", "simulated, carrierAnswers: §STOP }", "A list is needed here"),
        Breakage(.main, "simulated }", "simulated, carrierAnswers: §[] }", "This list is empty"),
    ])
    func `broken credentials are told where they stand`(_ breakage: Breakage) throws {
        try breakage.expectItsFault()
    }

    @Test(arguments: [
        Breakage(.main, "\"+15145550100\"", "§514 555-0100", "write it like \"+15145550100\""),
        Breakage(.main, "- number: \"+15145550100\"", "- §name: x", "`name` is not known here", others: 1),
        Breakage(.main, "    account: demo\n", "    account: §dmo\n", "Did you mean `demo`?"),
        Breakage(.main, "    organisation: demo\n", "    organisation: §other\n", "There is: demo."),
        Breakage(.main, "    checklist: first\n", "    checklist: §third\n", "is called `third`"),
        Breakage(.main, "[second, first]", "§[second]", "`first` is this line's checklist"),
        Breakage(.main, "[second, first]", "[second, first, §second]", "This stands in the list twice"),
        Breakage(.main, "[second, first]", "[first, §secnd]", "Did you mean `second`?"),
        Breakage(.main, "[fr, en]", "[fr, §es]", "Write one of these: fr, en."),
        Breakage(.main, "[fr, en]", "§[]", "This list is empty"),
        Breakage(.main, "[fr, en]", "[fr, §fr]", "This stands in the list twice"),
        Breakage(.main, "[fr, en]\n", "[fr, en]\n    segmentsPerSecond: §0\n", "is not a number above 0"),
        Breakage(.main, "[fr, en]\n", "[fr, en]\n    segmentsPerSecond: §fast\n", "is not a number above 0"),
        Breakage(
            .main,
            "[fr, en]\n",
            """
            [fr, en]
              - number: §"+15145550100"
                account: demo
                organisation: demo
                checklist: first
                languages: [fr]

            """,
            "Another line has this number already"
        ),
    ])
    func `a broken line is told where it stands`(_ breakage: Breakage) throws {
        try breakage.expectItsFault()
    }

    @Test(arguments: [
        Breakage(
            .main,
            "    name: Groupe",
            "    name: Groupe§: demo",
            "This is not YAML: mapping values are not allowed"
        ),
        Breakage(.main, "organisations:\n", "organisations:\n§\t", "This is not YAML"),
        Breakage(.main, "    name: Groupe", "    name: §*groupe", "undefined alias"),
    ])
    func `what is not YAML is told where the parser stopped`(_ breakage: Breakage) throws {
        try breakage.expectItsFault()
    }

    @Test func `a language needs its messages`() throws {
        let folder = try ConfigurationFolder()
        try folder.remove(.english)
        let position = try folder.replace("[fr, en]", with: "[fr, §en]", in: .main)
        #expect(folder.faults().map(\.position) == [position])
        #expect(
            folder.faults().map(\.sentence) == ["There is no messages/en.yaml: translate messages/fr.yaml into it."]
        )
    }

    @Test func `a file that is not there is told`() throws {
        let folder = try ConfigurationFolder()
        try folder.remove(.main)
        #expect(folder.faults().map(\.sentence) == ["This file does not exist or cannot be opened."])
    }

    @Test func `an empty file is told`() throws {
        let folder = try ConfigurationFolder()
        try folder.write("# nothing yet\n", to: ConfigurationFolder.File.main.rawValue)
        #expect(folder.faults().map(\.sentence) == ["This file is empty."])
    }

    @Test func `all faults of all files are told, in the order of their places`() throws {
        let folder = try ConfigurationFolder()
        let positions = [
            try folder.replace("America/Toronto", with: "§Toronto", in: .main),
            try folder.replace("apiBase: simulated", with: "apiBase: §nowhere", in: .main),
            try folder.replace("kind: date", with: "kind: §day", in: .first),
            try folder.replace("kind: text", with: "kind: §words", in: .end),
            try folder.replace("{word}", with: "§{wrd}", in: .french),
        ]
        let lines = folder.faults().map { "\($0.position.file):\($0.position.line)" }
        var seen: Set<String> = []
        let distinct = lines.filter { seen.insert($0).inserted }
        #expect(distinct == positions.compactMap { $0 }.map { "\($0.file):\($0.line)" })
    }

    @Test func `a fault never repeats what may be a secret`() throws {
        let folder = try ConfigurationFolder()
        try folder.replace(Self.token, with: "s3cr3t", in: .main)
        #expect(folder.faults().count == 1)
        #expect(!folder.faults().contains { $0.description.contains("s3cr3t") })
    }
}
