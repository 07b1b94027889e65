import IntakeServer
import Testing

/// What the main file says of a proxy.
struct ProxyConfigurationTests {
    private static let end = "[fr, en]\n"

    private static func proxy(_ entries: String) -> String {
        end + "proxy: \(entries)\n"
    }

    @Test(arguments: [
        Breakage(.main, end, proxy("{ clientAddress: §X-Real-IP }"), "Write one of these: X-Forwarded-For"),
        Breakage(.main, end, proxy("{ clientAddress: §x-forwarded-for }"), "Write one of these: X-Forwarded-For"),
        Breakage(.main, end, proxy("{ clientAddress: §true }"), "Write one of these: X-Forwarded-For"),
        Breakage(.main, end, proxy("{ §clientAdress: X-Forwarded-For }"), "Did you mean `clientAddress`?", others: 1),
        Breakage(.main, end, proxy("§X-Forwarded-For"), "Keys and values are needed here"),
    ])
    func `a broken proxy is told where it stands`(_ breakage: Breakage) throws {
        try breakage.expectItsFault()
    }

    @Test func `nothing is believed unless it is written`() throws {
        let folder = try ConfigurationFolder()
        #expect(try folder.load().configuration.proxy == nil)
        try folder.replace(Self.end, with: Self.proxy("{ clientAddress: X-Forwarded-For }"), in: .main)
        #expect(try folder.load().configuration.proxy?.clientAddress == .forwardedFor)
    }
}
