import IntakeCore
import IntakeServer
import Testing

/// How long things are kept, as the main file says it.
struct RetentionConfigurationTests {
    private static let end = "[fr, en]\n"

    private static func retention(_ entries: String) -> String {
        end + "retention: \(entries)\n"
    }

    @Test(arguments: [
        Breakage(.main, end, retention("{ §closedCase: 12 }"), "Did you mean `closedCases`?", others: 0),
        Breakage(.main, end, retention("{ closedCases: §0 }"), "a number of months from 1 to 120"),
        Breakage(.main, end, retention("{ closedCases: §1.5 }"), "is not a whole number"),
        Breakage(.main, end, retention("{ unfinished: §3 }"), "a number of days from 7 to 365"),
        Breakage(.main, end, retention("{ strays: §soon }"), "is not a whole number"),
        Breakage(.main, end, retention("{ deliveries: §1 }"), "a number of days from 7 to 730"),
        Breakage(.main, end, retention("{ incidents: §59 }"), "a number of months from 60 to 600"),
        Breakage(.main, end, retention("{ notice: §0 }"), "a number of days from 1 to 90"),
        Breakage(.main, end, retention("§12"), "Keys and values are needed here"),
    ])
    func `a broken retention is told where it stands`(_ breakage: Breakage) throws {
        try breakage.expectItsFault()
    }

    @Test func `what is left out is as usual`() throws {
        let folder = try ConfigurationFolder()
        #expect(try folder.load().configuration.retention == .usual)
        try folder.replace(Self.end, with: Self.retention("{ closedCases: 24, notice: 7 }"), in: .main)
        #expect(try folder.load().configuration.retention == RetentionPolicy(closedCaseMonths: 24, noticeDays: 7))
    }

    @Test func `the shipped configuration says what is usual`() throws {
        let shipped = try Fixtures.shipped("porte-voix.yaml")
        for entry in [
            "closedCases: 12", "unfinished: 30", "strays: 30", "deliveries: 90", "incidents: 60", "notice: 14",
        ] {
            #expect(shipped.contains(entry))
        }
    }
}
