import IntakeServer
import Testing

/// What is told of a line that cannot be answered by telephone as it is written.
struct BrokenPhoneLineTests {
    private static let languages = "[fr, en]\n"
    private static let onCall = "    onCall: { advocates: [{ name: Ana, number: \"+15145550181\" }] }\n"
    private static let hours = "    hours: { mon-fri: [\"9:00-16:30\"] }\n"

    private static func line(_ phone: String, _ sentence: String, others: Int = 0) -> Breakage {
        Breakage(.main, languages, languages + phone, sentence, others: others)
    }

    @Test(arguments: [
        line("    §hours: { mon: [\"9:00-12:00\"] }\n", "Nobody is called in these hours"),
        line(onCall.replacing("onCall", with: "§onCall"), "They are never called"),
        line("    hours: §9-5\n" + onCall, "Keys and values are needed here"),
        line("    hours: { §lun: [\"9:00-12:00\"] }\n" + onCall, "`lun` is no day"),
        line("    hours: { §fri-mon: [\"9:00-12:00\"] }\n" + onCall, "`fri-mon` is no day"),
        line("    hours: { §mon-tue-wed: [\"9:00-12:00\"] }\n" + onCall, "is no day"),
        line(
            "    hours: { mon-fri: [\"9:00-12:00\"], §tue: [\"9:00-12:00\"] }\n" + onCall,
            "tue has its hours already"
        ),
        line("    hours: { mon: §\"9:00-12:00\" }\n" + onCall, "A list is needed here"),
        line("    hours: { mon: [§\"9-12\"] }\n" + onCall, "write it like \"9:00-16:30\""),
        line("    hours: { mon: [§\"9:60-12:00\"] }\n" + onCall, "is not a part of a day"),
        line("    hours: { mon: [§\"9:00-24:01\"] }\n" + onCall, "is not a part of a day"),
        line("    hours: { mon: [§\"22:00-2:00\"] }\n" + onCall, "ends before it begins"),
        line("    hours: { mon: [\"9:00-12:00\", §\"11:59-13:00\"] }\n" + onCall, "without overlap"),
        line("    hours: { mon: [\"13:00-16:00\", §\"9:00-12:00\"] }\n" + onCall, "write them in order"),
    ])
    func `broken hours are told where they stand`(_ breakage: Breakage) throws {
        try breakage.expectItsFault()
    }

    @Test(arguments: [
        line(hours + "    onCall: §{ ring: together }\n", "`advocates` is missing"),
        line(hours + onCall.replacing("{ advocates", with: "{ ring: §in-order, advocates"), "Write one of these"),
        line(hours + onCall.replacing("{ advocates", with: "{ seconds: §4, advocates"), "seconds from 5 to 120"),
        line(hours + onCall.replacing("{ advocates", with: "{ limit: §0, advocates"), "minutes from 1 to 240"),
        line(hours + onCall.replacing("\"+15145550181\"", with: "§5145550181"), "with its country code"),
        line(hours + onCall.replacing("\"+15145550181\"", with: "§\"+15145550100\""), "which would call itself"),
        line(hours + onCall.replacing("{ name: Ana, ", with: "§{ "), "`name` is missing"),
        line(hours + onCall.replacing("name: Ana", with: "§nom: Ana"), "`nom` is not known here", others: 1),
        line(
            hours + "    onCall: { advocates: [{ name: A, number: \"+15145550181\" }, "
                + "{ name: B, number: §\"+15145550181\" }] }\n",
            "This number stands in the list twice"
        ),
        line(
            hours + "    onCall: { ring: together, advocates: ["
                + (0...9).map { "{ name: A, number: \"+1514555018\($0)\" }, " }.joined()
                + "§{ name: K, number: \"+15145550190\" }] }\n",
            "10 telephones ring together at most"
        ),
    ])
    func `a broken list of advocates on call is told where it stands`(_ breakage: Breakage) throws {
        try breakage.expectItsFault()
    }

    private static let name = "    name: Groupe\n"

    private static func group(_ text: String, _ sentence: String) -> Breakage {
        Breakage(.main, name, name + text, sentence)
    }

    @Test(arguments: [
        group("    holidays: [§12-25]\n", "write it like 2026-12-25"),
        group("    holidays: [§2026-02-30]\n", "`2026-02-30` is not a day"),
        group("    holidays: [§2026-12]\n", "`2026-12` is not a day"),
        group("    holidays: [2026-12-25, §2026-12-25]\n", "This stands in the list twice"),
        group("    droppedCall: §0\n", "minutes from 1 to 1440"),
        group("    reportMonths: §5\n", "Write one of these: 1, 2, 3, 4, 6, 12."),
        group("    spoken: { §line: { fr: x, en: x } }\n", "`line` is not known here"),
        group("    spoken: { callBack: §{ fr: x } }\n", "The text in English is missing"),
        Breakage(
            .main,
            "simulated }",
            "simulated, voices: { fr: §{ name: Polly.Gabrielle } } }",
            "`locale` is missing"
        ),
        Breakage(
            .main,
            "simulated }",
            "simulated, voices: { fr: { name: Polly.Joanna, locale: §en-US } } }",
            "A voice for French is needed"
        ),
    ])
    func `a broken fact of the phone line is told where it stands`(_ breakage: Breakage) throws {
        try breakage.expectItsFault()
    }
}
