import IntakeCore
import Testing

@testable import IntakeServer

/// Each group reads times in its own zone.
struct LocalTimeTests {
    @Test(arguments: [("demo", "6 h 06"), ("other", "3 h 06")])
    func writesTimesInTheZoneOfTheGroup(organisation: String, clock: String) async throws {
        try await ConsoleHouse.with { house in
            try await house.account("amelie", organisation: organisation)
            try await house.visit { client in
                let browser = Browser(client)
                try await browser.signIn("amelie")
                let page = try await browser.open("/account")
                let time = try #require(
                    page.text.firstMatch(of: /<time datetime="([^"]+)" title="([^"]+)">([^<]+)</)
                )
                #expect(time.1 == "2026-11-18T11:06:40Z")
                #expect(time.2.replacing("\u{A0}", with: " ").hasSuffix(clock))
                #expect(time.2.contains("mercredi"))
                #expect(time.3.replacing("\u{A0}", with: " ").hasSuffix(clock))
            }
        }
    }
}
