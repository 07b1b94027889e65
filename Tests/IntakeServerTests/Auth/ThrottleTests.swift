import Foundation
import HTTPTypes
import IntakeStore
import Testing

@testable import IntakeServer

/// Guessing is slowed down, and the person whose account is guessed at still gets in.
struct ThrottleTests {
    @Test func refusesTheSixthAttemptForAQuarterOfAnHour() async throws {
        try await ConsoleHouse.with { house in
            try await house.account("amelie")
            try await house.visit { client in
                let browser = Browser(client)
                for _ in 0..<SignInThrottle.fromOnePlace {
                    #expect(try await browser.signIn("amelie", password: "wrong").status == .unprocessableContent)
                }
                let refused = try await browser.signIn("amelie")
                #expect(refused.status == .tooManyRequests)
                #expect(refused.headers[.retryAfter] == "900")
                #expect(refused.words.contains("Trop d’essais"))
                house.clock.advance(by: SignInThrottle.window + 1)
                #expect(try await browser.signIn("amelie").status == .seeOther)
            }
        }
    }

    @Test func treatsUnknownLoginsAlike() async throws {
        try await ConsoleHouse.with { house in
            try await house.visit { client in
                let browser = Browser(client)
                for _ in 0..<SignInThrottle.fromOnePlace {
                    try await browser.signIn("nobody", password: "wrong")
                }
                #expect(try await browser.signIn("nobody", password: "wrong").status == .tooManyRequests)
            }
        }
    }

    @Test func letsAKnownBrowserInDuringAnAttack() async throws {
        try await ConsoleHouse.with { house in
            try await house.account("amelie")
            try await house.visit { client in
                let known = Browser(client)
                #expect(try await known.signIn("amelie").status == .seeOther)
                known.setCookie("pv", nil)
                let attacker = Browser(client)
                for _ in 0...SignInThrottle.fromOnePlace {
                    try await attacker.signIn("amelie", password: "wrong")
                }
                #expect(try await attacker.signIn("amelie").status == .tooManyRequests)
                #expect(try await known.signIn("amelie").status == .seeOther)
            }
        }
    }

    @Test func aMarkOfAnotherAccountHelpsNobody() throws {
        let mark = KnownBrowser(signedInTo: "luc", passwordHash: "hash")
        #expect(KnownBrowser(mark.text, login: "luc", passwordHash: "hash")?.id == mark.id)
        #expect(KnownBrowser(mark.text, login: "amelie", passwordHash: "hash") == nil)
        #expect(KnownBrowser(mark.text, login: "luc", passwordHash: "changed") == nil)
        #expect(KnownBrowser(mark.text + "A", login: "luc", passwordHash: "hash") == nil)
        #expect(KnownBrowser("", login: "luc", passwordHash: "hash") == nil)
    }

    private func attempt(_ login: String, _ peer: String?, _ house: ConsoleHouse) -> SignInThrottle.Attempt {
        SignInThrottle.Attempt(login: login, peer: peer, knownBrowser: nil, at: house.clock.now)
    }

    @Test func countsAnAddressOverAllAccounts() async throws {
        try await ConsoleHouse.with { house in
            let throttle = SignInThrottle(store: house.store)
            for number in 0..<SignInThrottle.fromAddress {
                let attempt = attempt("login\(number)", "203.0.113.7", house)
                #expect(try await throttle.admits(attempt))
                try await throttle.failed(attempt)
            }
            #expect(try await throttle.admits(attempt("another", "203.0.113.7", house)) == false)
            #expect(try await throttle.admits(attempt("another", "203.0.113.8", house)))
        }
    }

    @Test func doesNotCountAProxyAsAnAddress() async throws {
        try await ConsoleHouse.with { house in
            let throttle = SignInThrottle(store: house.store)
            for number in 0...SignInThrottle.fromAddress {
                let attempt = attempt("login\(number)", "127.0.0.1", house)
                #expect(try await throttle.admits(attempt))
                try await throttle.failed(attempt)
            }
        }
    }

    /// Attempts count before the password is looked at, so sending many at once gains nothing.
    @Test func countsAttemptsThatAreStillUnderWay() async throws {
        try await ConsoleHouse.with { house in
            let throttle = SignInThrottle(store: house.store)
            let attempt = attempt("amelie", "203.0.113.7", house)
            let admitted = try await withThrowingTaskGroup(of: Bool.self) { group in
                for _ in 0..<40 {
                    group.addTask { try await throttle.admits(attempt) }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(admitted <= SignInThrottle.fromOnePlace)
        }
    }
}
