import Foundation
import HTTPTypes
import HummingbirdTesting
import IntakeStore
import Testing

@testable import IntakeServer

/// What every answer carries, whatever it is.
struct HeaderTests {
    static let paths = [
        "/", "/sign-in", "/queue", "/cases/K7R-4MX", "/nowhere", "/healthz", "/readyz", "/api/v1/cases",
        "/api/nowhere", "/assets/none.css", "/webhooks/x/message",
    ]

    @Test(arguments: paths)
    func isOnEveryAnswer(path: String) async throws {
        try await ConsoleHouse.with { house in
            try await house.visit { client in
                let headers = try await Browser(client).open(path).headers
                let policy = try #require(headers[.contentSecurityPolicy])
                for directive in [
                    "default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'",
                    "form-action 'self'", "media-src 'self'", "script-src 'self'", "style-src 'self'",
                ] {
                    #expect(policy.contains(directive))
                }
                #expect(!policy.contains("unsafe"))
                #expect(headers[.xContentTypeOptions] == "nosniff")
                #expect(headers[.referrerPolicy] == "no-referrer")
                #expect(headers[.crossOriginOpenerPolicy] == "same-origin")
                #expect(headers[.crossOriginResourcePolicy] == "same-origin")
                #expect(headers[.permissionsPolicy]?.contains("microphone=()") == true)
                #expect(headers[.cacheControl] == "no-store")
                #expect(headers[.strictTransportSecurity] == nil)
            }
        }
    }

    @Test func insistsOnHTTPSForTwoYears() async throws {
        try await ConsoleHouse.with(publicURL: "https://console.example.org") { house in
            try await house.visit { client in
                let header = try await Browser(client).open("/sign-in").headers[.strictTransportSecurity]
                #expect(header == "max-age=63072000; includeSubDomains")
            }
        }
    }

    @Test func letsBrowsersKeepFilesNamedByTheirContent() async throws {
        try await ConsoleHouse.with { house in
            try await house.visit { client in
                let browser = Browser(client)
                let page = try await browser.open("/sign-in")
                let path = try #require(page.text.firstMatch(of: /href="(\/assets\/[^"]+\.css)"/)).1
                let file = try await browser.open(String(path))
                #expect(file.status == .ok)
                #expect(file.headers[.contentType] == "text/css; charset=utf-8")
                #expect(file.headers[.cacheControl] == "public, max-age=31536000, immutable")
                #expect(file.text.contains("color-scheme"))
            }
        }
    }

    /// An error page tells a sentence and leads on; it never tells what went wrong inside.
    @Test func tellsNothingOfWhatFailed() async throws {
        try await ConsoleHouse.with { house in
            try await house.account("amelie")
            try await house.visit { client in
                let browser = Browser(client)
                #expect(try await browser.signIn("amelie").status == .seeOther)
                house.engine.fail()
                let page = try await browser.open("/queue", headers: [.acceptLanguage: "en-CA,fr;q=0.5"])
                #expect(page.status == .internalServerError)
                #expect(page.words.contains("Something went wrong"))
                for word in ["disk", "Broken", "Error", "store"] {
                    #expect(!page.words.contains(word))
                }
                let api = try await browser.open("/api/v1/cases", headers: [.authorization: "Bearer pv_x"])
                #expect(api.status == .unauthorized)
                let ready = try await browser.open("/readyz")
                #expect(ready.status == .serviceUnavailable)
                #expect(ready.text == "The store cannot be written to. See the log for the reason.\n")
                #expect(try await browser.open("/healthz").status == .ok)
            }
        }
    }

    @Test(arguments: [("fr-CA", "Page introuvable"), ("en", "Page not found"), ("de, en;q=0.9", "Page not found")])
    func speaksTheBrowsersLanguage(header: String, title: String) async throws {
        try await ConsoleHouse.with { house in
            try await house.visit { client in
                let page = try await Browser(client).open("/nowhere", headers: [.acceptLanguage: header])
                #expect(page.status == .notFound)
                #expect(page.words.contains(title))
            }
        }
    }
}
