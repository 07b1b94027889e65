import Foundation
import HTTPTypes
import IntakeStore
import Testing

@testable import IntakeServer

/// Signing in and out, and what a session is.
struct SignInTests {
    @Test func opensTheQueueAndKeepsASessionCookie() async throws {
        try await ConsoleHouse.with { house in
            try await house.account("amelie")
            try await house.visit { client in
                let browser = Browser(client)
                let answer = try await browser.signIn(" Amelie ")
                #expect(answer.status == .seeOther)
                #expect(answer.location == "/queue")
                let cookie = try #require(answer.headers[values: .setCookie].first { $0.hasPrefix("pv=") })
                for part in ["HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=43200"] {
                    #expect(cookie.contains(part))
                }
                #expect(!cookie.contains("Secure"))
                #expect(!cookie.contains("Domain"))
                #expect(try await browser.open("/queue").status == .ok)
            }
        }
    }

    @Test func marksCookiesForTheHostAloneOverHTTPS() async throws {
        try await ConsoleHouse.with(publicURL: "https://console.example.org") { house in
            try await house.account("amelie")
            try await house.visit { client in
                let browser = Browser(client)
                let answer = try await browser.signIn("amelie")
                #expect(answer.status == .seeOther)
                for cookie in answer.headers[values: .setCookie] {
                    #expect(cookie.hasPrefix("__Host-pv"))
                    #expect(cookie.contains("; Secure"))
                    #expect(!cookie.contains("Domain"))
                }
                #expect(browser.cookie("__Host-pv") != nil)
            }
        }
    }

    /// An unknown login, a wrong password and a disabled account look the same.
    @Test func tellsNothingOfAccounts() async throws {
        try await ConsoleHouse.with { house in
            try await house.account("amelie")
            let gone = try await house.account("gone")
            try await house.store.disable(gone.id, by: .system, at: house.clock.now)
            try await house.visit { client in
                var pages: Set<String> = []
                for (login, password) in [("amelie", "wrong"), ("nobody", "wrong"), ("gone", ConsoleHouse.password)] {
                    let answer = try await Browser(client).signIn(login, password: password)
                    #expect(answer.status == .unprocessableContent)
                    #expect(!answer.headers[values: .setCookie].contains { $0.hasPrefix("pv=") })
                    pages.insert(answer.words)
                }
                #expect(pages.count == 1)
            }
        }
    }

    @Test func neverTakesOverASessionThatTheBrowserBrought() async throws {
        try await ConsoleHouse.with { house in
            try await house.account("amelie")
            try await house.account("luc")
            try await house.visit { client in
                let browser = Browser(client)
                let planted = SecureToken.random().text
                browser.setCookie("pv", planted)
                #expect(try await browser.signIn("amelie").status == .seeOther)
                let first = try #require(browser.cookie("pv"))
                #expect(first != planted)
                let cookie = browser.cookie("pv-form")
                let token = try #require(cookie.flatMap { SecureToken($0) })
                let fields = ["login": "luc", "password": ConsoleHouse.password]
                let step = try await browser.submit("/sign-in", fields, token: FormToken(secret: token).text)
                #expect(browser.cookie("pv") == first)
                let again = try await browser.giveCode(try await house.code(of: "luc"), after: step)
                #expect(again.status == .seeOther)
                #expect(browser.cookie("pv") != first)
                browser.setCookie("pv", first)
                #expect(try await browser.open("/queue").status == .seeOther)
            }
        }
    }

    @Test(arguments: [(7.9 * 3600, 200), (8.1 * 3600, 303)])
    func endsAQuietSession(after seconds: TimeInterval, status: Int) async throws {
        try await ConsoleHouse.with { house in
            try await house.account("amelie")
            try await house.visit { client in
                let browser = Browser(client)
                try await browser.signIn("amelie")
                house.clock.advance(by: seconds)
                #expect(try await browser.open("/queue").status.code == status)
            }
        }
    }

    @Test func endsABusySessionAfterTwelveHours() async throws {
        try await ConsoleHouse.with { house in
            try await house.account("amelie")
            try await house.visit { client in
                let browser = Browser(client)
                try await browser.signIn("amelie")
                for _ in 0..<5 {
                    house.clock.advance(by: 2 * 3600)
                    #expect(try await browser.open("/queue").status == .ok)
                }
                house.clock.advance(by: 2.1 * 3600)
                #expect(try await browser.open("/queue").status == .seeOther)
            }
        }
    }

    @Test func endsWithSigningOutAndWithDisabling() async throws {
        try await ConsoleHouse.with { house in
            try await house.account("amelie")
            let luc = try await house.account("luc")
            try await house.visit { client in
                let browser = Browser(client)
                try await browser.signIn("amelie")
                let session = browser.cookie("pv")
                try await browser.open("/account")
                #expect(try await browser.submit("/sign-out").location == "/sign-in?done=signed-out")
                #expect(browser.cookie("pv") == nil)
                browser.setCookie("pv", session)
                #expect(try await browser.open("/account").status == .seeOther)

                let other = Browser(client)
                #expect(try await other.signIn("luc").status == .seeOther)
                try await house.store.disable(luc.id, by: .system, at: house.clock.now)
                #expect(try await other.open("/account").status == .seeOther)
            }
        }
    }

    @Test(arguments: [
        ("/cases/K7R-4MX", "/queue"), ("/queue?state=claimed", "/queue?state=claimed"), ("//evil.example", "/queue"),
        ("https://evil.example/queue", "/queue"), ("/queue\r\nX: y", "/queue"), ("/account", "/account"),
    ])
    func leadsBackToOurOwnPagesAlone(next: String, location: String) async throws {
        try await ConsoleHouse.with { house in
            try await house.account("amelie")
            try await house.visit { client in
                let browser = Browser(client)
                let step = try await browser.givePassword("amelie", next: next)
                let code = try await house.code(of: "amelie")
                #expect(try await browser.giveCode(code, after: step).location == location)
            }
        }
    }
}
